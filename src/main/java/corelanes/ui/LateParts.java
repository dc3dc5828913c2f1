package corelanes.ui;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/** Makes the parts of the window that its first picture does without, one a frame, once that picture has been drawn. */
final class LateParts implements Runnable {

    /** The frame in which something came has been drawn when the second one after it begins: JavaFX draws one beside the next. */
    private static final int FRAMES_BEFORE = 3;

    private final BooleanSupplier awaited;
    private final Queue<Runnable> left;
    private int frames;

    /**
     * @param awaited whether what the first picture is of is still being read
     * @param parts   each makes a part, unless it is there; in this order
     */
    LateParts(BooleanSupplier awaited, List<Runnable> parts) {
        this.awaited = awaited;
        this.left = new ArrayDeque<>(parts);
    }

    /** One frame. */
    @Override
    public void run() {
        if (!left.isEmpty() && !awaited.getAsBoolean() && ++frames >= FRAMES_BEFORE) {
            left.remove().run();
        }
    }
}
