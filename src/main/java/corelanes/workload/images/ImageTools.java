package corelanes.workload.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes, makes smaller and encodes, with Java's own image library (Image I/O and Java 2D). Any thread may ask. */
final class ImageTools {

    private static final float QUALITY = 0.85f;

    private ImageTools() {}

    /**
     * Decodes the first picture in a file of any format that Java reads.
     *
     * @throws IOException          if it is no picture
     * @throws InterruptedException if interrupted meanwhile
     */
    static BufferedImage decode(byte[] file) throws IOException, InterruptedException {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no format that Java reads");
            }
            ImageReader reader = readers.next();
            try {
                reader.addIIOReadProgressListener(new AbortWhenInterrupted());
                reader.setInput(in, true, true);
                BufferedImage image = reader.read(0);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                return image;
            } finally {
                reader.dispose();
            }
        }
    }

    /**
     * Makes a picture smaller in high quality: by halves as long as it is more than twice too large, so that every pixel takes
     * part, and then by the rest (progressive bilinear: C. Campbell, "The Perils of Image.getScaledInstance()", 2007). A picture
     * that is too small is made larger. What can be seen through becomes white.
     *
     * @param longerSidePx longer side of the result
     */
    static BufferedImage resize(BufferedImage image, int longerSidePx) {
        double scale = (double) longerSidePx / Math.max(image.getWidth(), image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage now = image;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = draw(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return draw(now, width, height);
    }

    private static BufferedImage draw(BufferedImage image, int width, int height) {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    /** Encodes as JPEG. */
    static byte[] encode(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream(image.getWidth() * image.getHeight() / 4);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
