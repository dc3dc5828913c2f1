package corelanes.storage;

import corelanes.chart.JavaPen;
import corelanes.chart.PageDrawing;
import corelanes.chart.SvgPen;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A page of charts as a picture. Needs no screen. */
public final class PagePicture {

    private PagePicture() {}

    /** Whether a file of this name can be one: {@code .png} or {@code .svg}. */
    public static boolean isName(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".svg");
    }

    /**
     * Writes it: vectors if the name ends in {@code .svg}, otherwise pixels as PNG.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(PageDrawing drawing, Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            SvgPen pen = new SvgPen(PageDrawing.WIDTH_PX, drawing.heightPx());
            drawing.draw(pen);
            Files.writeString(file, pen.document(drawing.title()), StandardCharsets.UTF_8);
            return;
        }
        BufferedImage image = paint(drawing);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IOException("this Java cannot write PNG pictures");
            }
        }
    }

    /** The picture in pixels. */
    public static BufferedImage paint(PageDrawing drawing) {
        BufferedImage image = new BufferedImage(PageDrawing.WIDTH_PX, drawing.heightPx(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(java.awt.Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            drawing.draw(new JavaPen(graphics));
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
