package corelanes.ui.stage;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A node that shows an array of device pixels; made anew only when its size changes. */
final class PixelView extends ImageView {

    private int[] pixels = {};
    private PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(1, 1, IntBuffer.allocate(1),
            PixelFormat.getIntArgbPreInstance());

    PixelView() {
        setMouseTransparent(true);
        setManaged(false);
        setSmooth(false);
    }

    /** The pixels, row by row; {@code widthPx} by {@code heightPx} of them. */
    int[] pixels(int widthPx, int heightPx, double outputScale) {
        if (buffer.getWidth() != widthPx || buffer.getHeight() != heightPx || pixels.length == 0) {
            pixels = new int[widthPx * heightPx];
            buffer = new PixelBuffer<>(widthPx, heightPx, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        setFitWidth(widthPx / outputScale);
        setFitHeight(heightPx / outputScale);
        return pixels;
    }

    /** Shows what has been written. */
    void show() {
        buffer.updateBuffer(all -> null);
    }
}
