package corelanes.ui.pulse;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.HdrHistogram.Histogram;

/** The window's one clock: each frame the conductor first, then whoever paints. */
public final class Pulse implements AutoCloseable {

    private static final long LONGEST_NS = 10_000_000_000L;
    private static final int SETTLING_BEATS = 4;

    private final Conductor conductor;
    private final List<Runnable> painters;
    private final AnimationTimer timer;
    private final List<Runnable> toTell = new ArrayList<>();
    private final Nap nap;
    private int settling;
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
                if (conductor.isResting()) {
                    settle();
                    return;
                }
                beats++;
                if (beats < conductor.beatsPerFrame()) {
                    return;
                }
                beats = 0;
                frame(nowNs);
            }
        };
        nap = new Nap(Nap.LENGTH_MS, () -> !closed && settling <= 0 && conductor.isResting(), Platform::runLater);
        conductor.onNews(drawn -> {
            Platform.runLater(() -> wake(drawn));
            nap.end();
        });
    }

    private void frame(long nowNs) {
        long before = System.nanoTime();
        conductor.frame(nowNs);
        painters.forEach(Runnable::run);
        workNs.recordValue(Math.min(LONGEST_NS, System.nanoTime() - before));
    }

    /**
     * There is something new while the window rests: one frame. {@code drawn} is told when it is on the screen, so that drawing it takes
     * nothing from what is measured next.
     */
    private void wake(Runnable drawn) {
        if (closed) {
            drawn.run();
            return;
        }
        frame(System.nanoTime());
        toTell.add(drawn);
        settling = SETTLING_BEATS;
        timer.start();
    }

    /** A beat while the window rests. JavaFX has no next beat before the frame of the last one has been drawn. */
    private void settle() {
        settling--;
        if (settling <= 0) {
            // Not even a clock that nobody looks at: it would wake a core sixty times a second, as the toolkit's own still would.
            timer.stop();
            tellDrawn();
            nap.begin();
        }
    }

    private void tellDrawn() {
        toTell.forEach(Runnable::run);
        toTell.clear();
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
        tellDrawn();
    }
}
