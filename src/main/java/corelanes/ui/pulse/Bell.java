package corelanes.ui.pulse;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Rings for a frame while the window rests because something is measured. May be rung by any thread. */
final class Bell {

    /** Not for ever: a window that is not shown is not drawn. */
    private static final long LONGEST_DRAWING_S = 2;

    private volatile Consumer<Runnable> listener = Runnable::run;

    /** {@code listener} draws one frame, and then tells whom it was given. */
    void onRing(Consumer<Runnable> drawing) {
        listener = drawing;
    }

    /** There is something new. */
    void ring() {
        listener.accept(() -> {});
    }

    /** There is something new; returns when it has been drawn, or, still interrupted, if the calling thread is. */
    void ringAndWait() {
        CountDownLatch drawn = new CountDownLatch(1);
        listener.accept(drawn::countDown);
        try {
            drawn.await(LONGEST_DRAWING_S, TimeUnit.SECONDS);
            WindowThreads.awaitRest();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
    }
}
