package corelanes.photographs;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Autumn leaves against the light: layers of leaves, each as far out of focus as it is away. */
final class Leaves {

    private final int width;
    private final int height;
    private final SplittableRandom random = new SplittableRandom(8);

    private Leaves(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static BufferedImage paint(int width, int height) {
        return new Leaves(width, height).paint();
    }

    private BufferedImage paint() {
        BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D brush = Painting.brush(whole);
        brush.setPaint(new LinearGradientPaint(0, 0, width * 0.4f, height, new float[] {0, 0.55f, 1},
                new java.awt.Color[] {Painting.colour(0.155, 0.42, 0.93, 1), Painting.colour(0.21, 0.62, 0.45, 1),
                        Painting.colour(0.27, 0.75, 0.13, 1)}));
        brush.fillRect(0, 0, width, height);
        for (int spot = 0; spot < 260; spot++) {
            double radius = height * (0.012 + 0.045 * random.nextDouble());
            double x = width * random.nextDouble();
            double y = height * random.nextDouble();
            brush.setColor(Painting.colour(0.11 + 0.12 * random.nextDouble(), 0.25 + 0.5 * random.nextDouble(),
                    1 - 0.55 * y / height, 0.05 + 0.16 * random.nextDouble()));
            brush.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        }
        layer(brush, 90, 0.030, 0.016, 0.55);
        layer(brush, 120, 0.050, 0.008, 0.75);
        layer(brush, 110, 0.075, 0.003, 0.9);
        layer(brush, 52, 0.115, 0, 1);
        layer(brush, 5, 0.24, 0.022, 0.62);
        brush.dispose();
        return whole;
    }

    /** @param size of a leaf and of the blur, in heights of the picture */
    private void layer(Graphics2D onto, int leaves, double size, double blur, double light) {
        BufferedImage layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D brush = Painting.brush(layer);
        for (int leaf = 0; leaf < leaves; leaf++) {
            double x = width * random.nextDouble();
            // Most hang in the upper left and along a bough down to the right.
            double y = height * Math.clamp(0.15 + 0.55 * x / width + 0.5 * (random.nextDouble() - 0.55), -0.05, 1.05);
            double length = height * size * (0.6 + 0.8 * random.nextDouble());
            leaf(brush, x, y, length, 2 * Math.PI * random.nextDouble(), light);
        }
        brush.dispose();
        onto.drawImage(Painting.blurred(layer, (int) Math.round(blur * height)), 0, 0, null);
    }

    private void leaf(Graphics2D brush, double x, double y, double length, double turn, double light) {
        AffineTransform before = brush.getTransform();
        brush.translate(x, y);
        brush.rotate(turn);
        brush.scale(length, length * (0.55 + 0.45 * random.nextDouble()));
        double hue = random.nextInt(4) == 0 ? 0.19 + 0.06 * random.nextDouble() : 0.015 + 0.12 * random.nextDouble();
        double bright = light * (0.62 + 0.38 * random.nextDouble());
        Path2D outline = outline();
        brush.setPaint(new LinearGradientPaint(-0.5f, -0.3f, 0.5f, 0.35f, new float[] {0, 0.5f, 1},
                new java.awt.Color[] {Painting.colour(hue, 0.88, bright, 0.96),
                        Painting.colour(hue + 0.02, 0.80, bright * 0.93, 0.96),
                        Painting.colour(hue - 0.012, 0.95, bright * 0.62, 0.98)}));
        brush.fill(outline);
        brush.clip(outline);
        for (int speck = 0; speck < 70; speck++) {
            double radius = 0.004 + 0.03 * random.nextDouble() * random.nextDouble();
            brush.setColor(Painting.colour(hue - 0.01, 0.9, bright * (0.45 + 0.7 * random.nextDouble()), 0.22));
            brush.fill(
                    new Ellipse2D.Double(random.nextDouble() - 0.5, 0.6 * random.nextDouble() - 0.3, radius, radius));
        }
        veins(brush, Painting.colour(hue + 0.03, 0.55, Math.min(1, bright * 1.25), 0.7));
        brush.setClip(null);
        brush.setTransform(before);
    }

    /** A pointed oval with a toothed edge, one unit long. */
    private Path2D outline() {
        Path2D path = new Path2D.Double();
        path.moveTo(-0.5, 0);
        int teeth = 15;
        for (int side = -1; side <= 1; side += 2) {
            for (int tooth = 1; tooth <= teeth; tooth++) {
                double along = side < 0 ? tooth / (double) teeth : 1 - tooth / (double) teeth;
                double out = 0.30 * Math.pow(Math.sin(Math.PI * Math.pow(along, 0.8)), 0.85);
                double back = along - side * -0.035;
                path.lineTo(back - 0.5 - 0.012, side * out * 1.07);
                path.lineTo(along - 0.5, side * out * 0.96);
            }
        }
        path.closePath();
        return path;
    }

    private void veins(Graphics2D brush, java.awt.Color colour) {
        brush.setColor(colour);
        brush.setStroke(new BasicStroke(0.012f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(new java.awt.geom.QuadCurve2D.Double(-0.5, 0, 0, 0.015, 0.5, 0));
        brush.setStroke(new BasicStroke(0.006f));
        for (int vein = 0; vein < 9; vein++) {
            double along = -0.42 + 0.095 * vein;
            brush.draw(new java.awt.geom.QuadCurve2D.Double(along, 0, along + 0.09, 0.10, along + 0.19, 0.29));
            brush.draw(new java.awt.geom.QuadCurve2D.Double(along, 0, along + 0.09, -0.10, along + 0.19, -0.29));
        }
    }
}
