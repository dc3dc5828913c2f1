package corelanes.photographs;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A town on a river at night: houses with windows, and their lights in the water. */
final class City {

    private static final double SHORE = 0.66;

    private final int width;
    private final int height;
    private final SplittableRandom random = new SplittableRandom(5);

    private City(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static BufferedImage paint(int width, int height) {
        return new City(width, height).paint();
    }

    private BufferedImage paint() {
        BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = Painting.brush(whole);
        brush.setPaint(new LinearGradientPaint(0, 0, 0, (float) (height * SHORE), new float[] {0, 0.6f, 1},
                new Color[] {new Color(7, 10, 30), new Color(34, 32, 72), new Color(168, 96, 74)}));
        brush.fillRect(0, 0, width, height);
        for (int star = 0; star < 420; star++) {
            double size = height * 0.0022 * random.nextDouble();
            brush.setColor(new Color(255, 250, 240, 40 + random.nextInt(170)));
            brush.fill(new Ellipse2D.Double(width * random.nextDouble(),
                    height * SHORE * 0.75 * Math.pow(random.nextDouble(), 1.4), size, size));
        }
        row(brush, 0.34, 0.045, 0.55);
        row(brush, 0.26, 0.062, 0.8);
        row(brush, 0.15, 0.075, 1);
        lamps(brush);
        brush.dispose();
        mirror(whole);
        glow(whole);
        return whole;
    }

    /** @param highest height of the highest house, and {@code across} of a house, in heights of the picture */
    private void row(Graphics2D brush, double highest, double across, double near) {
        double shore = height * SHORE;
        for (double x = -across * height; x < width; x += across * height * (0.55 + 0.5 * random.nextDouble())) {
            double middle = 1 - Math.abs(2 * x / width - 0.9) * 0.55;
            double high = height * highest * middle * (0.45 + 0.55 * random.nextDouble());
            double wide = across * height * (0.75 + 0.5 * random.nextDouble());
            double tone = 0.10 + 0.08 * random.nextDouble();
            brush.setPaint(new LinearGradientPaint((float) x, 0, (float) (x + wide), 0, new float[] {0, 1},
                    new Color[] {Painting.colour(0.66, 0.45, tone * (1.5 - 0.6 * near), 1),
                            Painting.colour(0.03, 0.35, tone * (1.9 - 0.8 * near), 1)}));
            brush.fill(new Rectangle2D.Double(x, shore - high, wide, high));
            windows(brush, x, shore - high, wide, high, near);
        }
    }

    private void windows(Graphics2D brush, double left, double top, double wide, double high, double near) {
        double step = height * 0.0098 * (0.6 + 0.5 * near);
        double busy = 0.2 + 0.5 * random.nextDouble();
        double hue = random.nextInt(5) == 0 ? 0.55 : 0.09 + 0.04 * random.nextDouble();
        for (double y = top + step; y < top + high - step; y += step * 1.35) {
            for (double x = left + step * 0.7; x < left + wide - step * 0.8; x += step * 1.1) {
                boolean lit = random.nextDouble() < busy;
                double bright = lit ? 0.55 + 0.45 * random.nextDouble() : 0.10 + 0.06 * random.nextDouble();
                double saturation = lit ? 0.30 + 0.4 * random.nextDouble() : 0.5;
                brush.setColor(Painting.colour(lit ? hue : 0.64, saturation, bright * (0.6 + 0.4 * near), 1));
                brush.fill(new Rectangle2D.Double(x, y, step * 0.62, step * 0.85));
            }
        }
    }

    private void lamps(Graphics2D brush) {
        for (int lamp = 0; lamp < 60; lamp++) {
            double size = height * (0.004 + 0.004 * random.nextDouble());
            brush.setColor(Painting.colour(0.08 + 0.06 * random.nextDouble(), 0.35, 1, 1));
            brush.fill(new Ellipse2D.Double(width * (lamp + random.nextDouble()) / 60, height * (SHORE - 0.012), size,
                    size));
        }
    }

    /** The water: the picture above it upside down, moved aside by waves, smeared downwards and darker. */
    private void mirror(BufferedImage image) {
        int shore = (int) (height * SHORE);
        int[] pixels = image.getRGB(0, 0, width, shore, null, 0, width);
        for (int y = shore; y < height; y++) {
            double depth = (y - shore) / (double) (height - shore);
            for (int x = 0; x < width; x++) {
                double wave = Noise.fractal(x * 9.0 / width, Math.pow(depth + 0.02, 0.45) * 95, 2, 4) - 0.47;
                double red = 0;
                double green = 0;
                double blue = 0;
                int looks = 12;
                for (int look = 0; look < looks; look++) {
                    double smear = (look / (double) looks - 0.5) * (0.03 + 0.16 * depth) * height;
                    int from = (int) Math.clamp(
                            shore - 1 - (y - shore) * 1.15 - smear - wave * height * 0.05 * (0.3 + depth), 0,
                            shore - 1);
                    int aside = (int) Math.clamp(x + wave * height * (0.012 + 0.07 * depth), 0, width - 1);
                    int rgb = pixels[from * width + aside];
                    red += Math.pow(rgb >> 16 & 255, 2.2);
                    green += Math.pow(rgb >> 8 & 255, 2.2);
                    blue += Math.pow(rgb & 255, 2.2);
                }
                double light = 0.62 - 0.34 * depth + 0.25 * wave;
                image.setRGB(x, y, mean(red / looks, light) << 16 | mean(green / looks, light * 0.97) << 8
                        | mean(blue / looks, light * 1.1));
            }
        }
    }

    private static int mean(double light, double share) {
        return Math.clamp(Math.round(Math.pow(light * Math.max(0, share), 1 / 2.2)), 0, 255);
    }

    /** Light that scatters in the lens: a blurred copy added on top. */
    private void glow(BufferedImage image) {
        BufferedImage copy = Painting.blurred(image, Math.max(1, height / 90));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int a = image.getRGB(x, y);
                int b = copy.getRGB(x, y);
                int sum = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    int value = (a >> shift & 255) + (int) (0.42 * (b >> shift & 255));
                    sum |= Math.min(255, value) << shift;
                }
                image.setRGB(x, y, sum);
            }
        }
    }
}
