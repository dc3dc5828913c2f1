package corelanes.photographs;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;

/** Tools for the scenes that are painted in layers. */
final class Painting {

    private Painting() {}

    static Graphics2D brush(BufferedImage on) {
        Graphics2D graphics = on.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return graphics;
    }

    /** A picture out of focus: three boxes come near to a bell (P. Heckbert, "Filtering by Repeated Integration", 1986). */
    static BufferedImage blurred(BufferedImage sharp, int radius) {
        BufferedImage image = sharp;
        if (radius > 0) {
            int side = 2 * radius + 1;
            float[] box = new float[side];
            Arrays.fill(box, 1f / side);
            for (int pass = 0; pass < 3; pass++) {
                image = new ConvolveOp(new Kernel(side, 1, box), ConvolveOp.EDGE_NO_OP, null).filter(image,
                        new BufferedImage(image.getWidth(), image.getHeight(), image.getType()));
                image = new ConvolveOp(new Kernel(1, side, box), ConvolveOp.EDGE_NO_OP, null).filter(image,
                        new BufferedImage(image.getWidth(), image.getHeight(), image.getType()));
            }
        }
        return image;
    }

    static Color colour(double hue, double saturation, double brightness, double opacity) {
        Color solid = Color.getHSBColor((float) hue, (float) Math.clamp(saturation, 0, 1),
                (float) Math.clamp(brightness, 0, 1));
        return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(),
                (int) Math.round(255 * Math.clamp(opacity, 0, 1)));
    }
}
