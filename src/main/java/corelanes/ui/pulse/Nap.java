package corelanes.ui.pulse;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The FX thread asleep while something else is measured. JavaFX wakes it by a timer sixty times a second, also when nothing is to be drawn;
 * where that timer can't be paused (OpenJFX 26 on GTK: {@code GtkTimer._pause} is empty), each of its beats costs some 140 µs of a core
 * that works for others. So it sleeps in naps of {@value #LENGTH_MS} ms; what keyboard and mouse ask for in one is done after it. News end
 * a nap at once.
 */
final class Nap {

    /** Nobody notices that a button answers so much later. */
    static final long LENGTH_MS = 100;

    private final long lengthMs;
    private final BooleanSupplier wanted;
    private final Consumer<Runnable> later;
    private final Semaphore news = new Semaphore(0);
    private boolean napping;

    /**
     * @param lengthMs how long one lasts at most, ms
     * @param wanted   whether there is still nothing to do; asked on the FX thread
     * @param later    has something done on the FX thread, after what is to be done there already
     */
    Nap(long lengthMs, BooleanSupplier wanted, Consumer<Runnable> later) {
        this.lengthMs = lengthMs;
        this.wanted = wanted;
        this.later = later;
    }

    /** Takes one nap after the other, as long as they are wanted. On the FX thread. */
    void begin() {
        if (!napping) {
            napping = true;
            later.accept(this::nap);
        }
    }

    /** There is something to do that has been put down for the FX thread. By any thread. */
    void end() {
        news.release();
    }

    private void nap() {
        napping = wanted.getAsBoolean();
        if (!napping) {
            return;
        }
        try {
            if (news.tryAcquire(lengthMs, TimeUnit.MILLISECONDS)) {
                // Of all of them what is to be done lies there already, and comes before the next nap.
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            napping = false;
            return;
        }
        later.accept(this::nap);
    }
}
