package corelanes.ui.stage;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A node that shows an array of device pixels; made anew only when its size changes. There are two of them, written and
 * shown in turn: the one on the screen is read by another thread while the next frame is written, and must not show a part of
 * that beside labels and a play head that are still the last frame's.
 */
final class PixelView extends ImageView {

    /** An array of pixels and the image that reads it. */
    private record Sheet(int[] pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheet of(int widthPx, int heightPx) {
            int[] pixels = new int[widthPx * heightPx];
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(widthPx, heightPx, IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            return new Sheet(pixels, buffer, new WritableImage(buffer));
        }
    }

    private Sheet written = Sheet.of(1, 1);
    private Sheet other = Sheet.of(1, 1);

    PixelView() {
        setMouseTransparent(true);
        setManaged(false);
        setSmooth(false);
    }

    /**
     * The pixels to write, row by row; {@code widthPx} by {@code heightPx} of them. All have to be written: what is in them is
     * older than what is seen.
     */
    int[] pixels(int widthPx, int heightPx, double outputScale) {
        Sheet last = written;
        written = other.image.getWidth() == widthPx && other.image.getHeight() == heightPx
                ? other
                : Sheet.of(widthPx, heightPx);
        other = last;
        setFitWidth(widthPx / outputScale);
        setFitHeight(heightPx / outputScale);
        return written.pixels;
    }

    /** Shows what has been written. */
    void show() {
        written.buffer.updateBuffer(all -> null);
        setImage(written.image);
    }
}
