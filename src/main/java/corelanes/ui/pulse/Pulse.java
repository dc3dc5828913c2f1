package corelanes.ui.pulse;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javafx.animation.AnimationTimer;

/** The window's one clock: each frame the conductor first, then whoever paints. */
public final class Pulse implements AutoCloseable {

    private final AnimationTimer timer;
    private final LongAdder frames = new LongAdder();
    private final LongAdder workNs = new LongAdder();

    /**
     * @param conductor moves the play head and writes the state
     * @param painters  paint what has changed, in this order; each returns at once if nothing has
     */
    public Pulse(Conductor conductor, List<Runnable> painters) {
        List<Runnable> all = List.copyOf(painters);
        timer = new AnimationTimer() {
            @Override
            public void handle(long nowNs) {
                long before = System.nanoTime();
                conductor.frame(nowNs);
                all.forEach(Runnable::run);
                frames.increment();
                workNs.add(System.nanoTime() - before);
            }
        };
    }

    /** Begins to beat. */
    public void start() {
        timer.start();
    }

    /** Frames so far. */
    public long frames() {
        return frames.sum();
    }

    /** Mean work of a frame so far, ns. */
    public long meanWorkNs() {
        return frames.sum() == 0 ? 0 : workNs.sum() / frames.sum();
    }

    @Override
    public void close() {
        timer.stop();
    }
}
