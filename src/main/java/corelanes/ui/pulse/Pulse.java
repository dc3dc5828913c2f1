package corelanes.ui.pulse;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.HdrHistogram.Histogram;

/** The window's one clock: each frame the conductor first, then whoever paints. */
public final class Pulse implements AutoCloseable {

    private static final long LONGEST_NS = 10_000_000_000L;

    private final Conductor conductor;
    private final List<Runnable> painters;
    private final AnimationTimer timer;
    private boolean closed;
    private final Histogram workNs = new Histogram(LONGEST_NS, 2);

    /**
     * @param conductor moves the play head and writes the state
     * @param painters  paint what has changed, in this order; each returns at once if nothing has
     */
    public Pulse(Conductor conductor, List<Runnable> painters) {
        this.conductor = conductor;
        this.painters = List.copyOf(painters);
        timer = new AnimationTimer() {
            private long beats;

            @Override
            public void handle(long nowNs) {
                beats++;
                if (beats < conductor.beatsPerFrame()) {
                    return;
                }
                beats = 0;
                frame(nowNs);
                if (conductor.isResting()) {
                    // Not even a clock that nobody looks at: it would wake a core sixty times a second.
                    stop();
                }
            }
        };
        conductor.onNews(() -> Platform.runLater(this::wake));
    }

    private void frame(long nowNs) {
        long before = System.nanoTime();
        conductor.frame(nowNs);
        painters.forEach(Runnable::run);
        workNs.recordValue(Math.min(LONGEST_NS, System.nanoTime() - before));
    }

    /** There is something new while the window rests: one frame, and then it rests again or goes on. */
    private void wake() {
        if (closed) {
            return;
        }
        frame(System.nanoTime());
        if (!conductor.isResting()) {
            timer.start();
        }
    }

    /** Begins to beat. */
    public void start() {
        timer.start();
    }

    /** Frames since the start, or since {@link #forget()}. */
    public long frames() {
        return workNs.getTotalCount();
    }

    /** What so many percent of these frames took at most on the FX thread, ns. On the FX thread. */
    public long workNs(double percent) {
        return workNs.getValueAtPercentile(percent);
    }

    /** Forgets the frames so far. On the FX thread. */
    public void forget() {
        workNs.reset();
    }

    @Override
    public void close() {
        closed = true;
        timer.stop();
    }
}
