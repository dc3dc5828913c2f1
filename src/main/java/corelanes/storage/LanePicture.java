package corelanes.storage;

import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** A whole recording as a PNG picture: lanes, task rows, time axis and legend. Needs no screen. */
public final class LanePicture {

    private static final int WIDTH_PX = 1_600;

    private LanePicture() {
    }

    /**
     * Draws a recording, {@value #WIDTH_PX} px wide and as high as it needs; of very many tasks only the first are drawn.
     *
     * @param caption lines under the title: the experiment, the source, the date
     * @throws IOException if the file cannot be written
     */
    public static void write(TraceSnapshot snapshot, List<String> caption, Path file) throws IOException {
        BufferedImage image = draw(snapshot, caption);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG pictures");
            }
        }
    }

    static BufferedImage draw(TraceSnapshot snapshot, List<String> caption) {
        PictureLayout layout = PictureLayout.of(WIDTH_PX, caption.size(), snapshot.coreCount(), snapshot.taskCount());
        BufferedImage image = new BufferedImage(WIDTH_PX, layout.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            TimeScale scale = new TimeScale(Viewport.between(snapshot.firstNs(), snapshot.lastNs()), layout.plotWidthPx());
            new PicturePainter(graphics, snapshot, layout, scale).paint(caption);
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
