package corelanes.photographs;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Light on a film, pixel by pixel, and the developing of it. */
final class Photograph {

    private static final double GAMMA = 1 / 2.2;

    private final int width;
    private final int height;
    private final Vec[] light;

    Photograph(int width, int height) {
        this.width = width;
        this.height = height;
        this.light = new Vec[width * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** What a scene does for each pixel. */
    interface Eye {
        /** The light at a place of the picture: x from left to right, y upwards, the shorter side from -1 to 1. */
        Vec look(double x, double y, SplittableRandom random);
    }

    /** Exposes every pixel, with so many looks each. */
    void expose(int looks, Eye eye) {
        double half = Math.min(width, height) / 2.0;
        IntStream.range(0, height).parallel().forEach(row -> {
            SplittableRandom random = new SplittableRandom(row);
            for (int column = 0; column < width; column++) {
                Vec sum = Vec.ZERO;
                for (int look = 0; look < looks; look++) {
                    double x = (column + random.nextDouble() - width / 2.0) / half;
                    double y = (height / 2.0 - row - random.nextDouble()) / half;
                    sum = sum.plus(eye.look(x, y, random));
                }
                light[row * width + column] = sum.times(1.0 / looks);
            }
        });
    }

    /** Takes the specks out that few looks leave: no pixel is brighter or darker than all but one of those around it. */
    void removeSpecks() {
        Vec[] before = light.clone();
        for (int at = 0; at < light.length; at++) {
            int column = at % width;
            int row = at / width;
            if (column > 0 && row > 0 && column < width - 1 && row < height - 1) {
                light[at] = new Vec(between(before, at, Vec::x), between(before, at, Vec::y),
                        between(before, at, Vec::z));
            }
        }
    }

    private double between(Vec[] pixels, int at, ToDoubleFunction<Vec> part) {
        double[] around = new double[9];
        for (int near = 0; near < 9; near++) {
            around[near] = part.applyAsDouble(pixels[at + (near / 3 - 1) * width + near % 3 - 1]);
        }
        double here = around[4];
        Arrays.sort(around);
        return Math.clamp(here, around[2], around[6]);
    }

    /** Takes over a picture that was painted. */
    void expose(BufferedImage painted) {
        for (int at = 0; at < light.length; at++) {
            int rgb = painted.getRGB(at % width, at / width);
            light[at] = new Vec(linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255));
        }
    }

    private static double linear(int value) {
        return Math.pow(value / 255.0, 1 / GAMMA);
    }

    /** Develops: the corners darker, bright light bent towards white, some grain. */
    BufferedImage develop(double exposure, double grain) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SplittableRandom random = new SplittableRandom(1);
        for (int at = 0; at < light.length; at++) {
            double x = 2.0 * (at % width) / width - 1;
            double y = 2.0 * (at / width) / height - 1;
            double shade = exposure * (1 - 0.22 * Math.pow((x * x + y * y) / 2, 1.5));
            double noise = 1 + grain * (random.nextDouble() + random.nextDouble() - 1);
            Vec seen = light[at].times(shade * noise);
            image.setRGB(at % width, at / width, value(seen.x()) << 16 | value(seen.y()) << 8 | value(seen.z()));
        }
        return image;
    }

    /** The film's curve: K. Narkowicz, "ACES Filmic Tone Mapping Curve", 2015. */
    private static int value(double light) {
        double toned = light * (2.51 * light + 0.03) / (light * (2.43 * light + 0.59) + 0.14);
        return (int) Math.round(255 * Math.pow(Math.clamp(toned, 0, 1), GAMMA));
    }

    /** Writes a JPEG. */
    static void write(BufferedImage image, Path file, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        java.nio.file.Files.deleteIfExists(file);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
