package corelanes.storage;

import corelanes.layout.LaneWords;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A whole recording as a picture, PNG or SVG: lanes, task rows, time axis and legend. Needs no screen. */
public final class LanePicture {

    /** How many times larger than usual a PNG can be. */
    public static final List<Integer> SCALES = List.of(1, 2, 4);

    private static final int WIDTH_PX = 1_600;

    private LanePicture() {}

    /**
     * Draws a recording as PNG, {@value #WIDTH_PX} px wide and as high as it needs; of very many tasks only the first are
     * drawn.
     *
     * @param caption lines under the title: the experiment, the source, the date
     * @throws IOException if the file cannot be written
     */
    public static void write(TraceSnapshot snapshot, List<String> caption, Path file) throws IOException {
        write(snapshot, caption, file, PictureLook.USUAL);
    }

    /**
     * Draws a recording as SVG if the file's name ends so, with its texts as texts, and else as PNG.
     *
     * @param caption lines under the title: the experiment, the source, the date
     * @throws IOException if the file cannot be written
     */
    public static void write(TraceSnapshot snapshot, List<String> caption, Path file, PictureLook look)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (isSvg(file)) {
                SvgCanvas canvas = new SvgCanvas(out, WIDTH_PX, layout(snapshot, caption).heightPx(),
                        new LaneWords().lanesTitle(), String.join("\n", caption));
                paint(canvas, snapshot, caption, look.others());
                canvas.end();
            } else if (!ImageIO.write(draw(snapshot, caption, look), "png", out)) {
                throw new IOException("this Java cannot write PNG pictures");
            }
        }
    }

    /** Whether a file of this name is drawn as SVG. */
    public static boolean isSvg(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
    }

    static BufferedImage draw(TraceSnapshot snapshot, List<String> caption) {
        return draw(snapshot, caption, PictureLook.USUAL);
    }

    static BufferedImage draw(TraceSnapshot snapshot, List<String> caption, PictureLook look) {
        try (ImageCanvas canvas = new ImageCanvas(WIDTH_PX, layout(snapshot, caption).heightPx(), look.scale())) {
            paint(canvas, snapshot, caption, look.others());
            return canvas.image();
        }
    }

    private static PictureLayout layout(TraceSnapshot snapshot, List<String> caption) {
        return PictureLayout.of(WIDTH_PX, caption.size(), snapshot.coreCount(), snapshot.taskCount());
    }

    private static void paint(PictureCanvas canvas, TraceSnapshot snapshot, List<String> caption, boolean others) {
        Viewport whole = Viewport.between(snapshot.firstNs(), snapshot.lastNs());
        new PicturePainter(canvas, snapshot, layout(snapshot, caption), whole, others).paint(caption);
    }
}
