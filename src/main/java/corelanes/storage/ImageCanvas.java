package corelanes.storage;

import corelanes.chart.JavaTypeface;
import corelanes.layout.StatePattern;
import corelanes.trace.TaskState;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;

/** Paints into an image in memory. Its owner closes it, and keeps the image. */
final class ImageCanvas implements PictureCanvas, AutoCloseable {

    private record Tile(TaskState state, int argb) {}

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final int scale;
    private final Map<Tile, BufferedImage> tiles = new HashMap<>();

    /** @param scale how many px of the image are one px */
    ImageCanvas(int widthPx, int heightPx, int scale) {
        this.scale = scale;
        image = new BufferedImage(widthPx * scale, heightPx * scale, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.scale(scale, scale);
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public int fineness() {
        return scale;
    }

    @Override
    public void rectangle(double xPx, double yPx, double widthPx, double heightPx, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(new Rectangle2D.Double(xPx, yPx, widthPx, heightPx));
    }

    @Override
    public void round(double xPx, double yPx, double widthPx, double heightPx, double arcPx, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(new RoundRectangle2D.Double(xPx, yPx, widthPx, heightPx, arcPx, arcPx));
    }

    @Override
    public void pattern(double xPx, double yPx, double widthPx, double heightPx, TaskState state, int argb) {
        BufferedImage tile = tiles.computeIfAbsent(new Tile(state, argb), key -> tile(state, argb));
        double sizePx = (double) tile.getWidth() / scale;
        double topPx = yPx + (heightPx - sizePx) / 2;
        graphics.setPaint(new TexturePaint(tile, new Rectangle2D.Double(0, topPx, sizePx, sizePx)));
        graphics.fill(new Rectangle2D.Double(xPx, yPx, widthPx, heightPx));
    }

    private BufferedImage tile(TaskState state, int argb) {
        StatePattern pattern = StatePattern.of(state, scale);
        BufferedImage tile = new BufferedImage(pattern.sizePx(), pattern.sizePx(), BufferedImage.TYPE_INT_ARGB);
        for (int at = 0; at < pattern.alpha().length; at++) {
            tile.setRGB(at % pattern.sizePx(), at / pattern.sizePx(), pattern.alpha()[at] << 24 | argb & 0xFFFFFF);
        }
        return tile;
    }

    @Override
    public void text(String text, double xPx, double middlePx, Letters letters, int argb) {
        graphics.setFont(font(letters));
        graphics.setColor(new Color(argb, true));
        FontMetrics metrics = graphics.getFontMetrics();
        graphics.drawString(text, (float) xPx,
                (float) (middlePx + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    @Override
    public double widthPx(String text, Letters letters) {
        return graphics.getFontMetrics(font(letters)).stringWidth(text);
    }

    static Font font(Letters letters) {
        return JavaTypeface.of(letters.bold(), letters.sizePx());
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
