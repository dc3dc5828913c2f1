package corelanes.run;

import corelanes.structure.Structure;
import java.time.Duration;

/** Lets one thread wait for the end of the work for long, and still come at once when something is asked of it. */
final class Doorbell {

    private final Thread waiter;
    private boolean waiting;
    private boolean rung;

    /** @param waiter the thread that will wait */
    Doorbell(Thread waiter) {
        this.waiter = waiter;
    }

    /** Something is asked of the waiter: the wait that goes on, or the next one, is over at once. */
    synchronized void ring() {
        rung = true;
        if (waiting) {
            waiter.interrupt();
        }
    }

    /**
     * Waits until the work has ended, the bell is rung or the time is over. The waiter is interrupted by nobody but {@link #ring}
     * meanwhile, and is not interrupted afterwards.
     *
     * @return whether the work has ended
     */
    boolean awaitEnd(Structure structure, Duration longest) {
        if (!beginsToWait()) {
            return false;
        }
        try {
            return structure.awaitEnd(longest);
        } catch (InterruptedException ringing) {
            return false;
        } finally {
            isBack();
        }
    }

    private synchronized boolean beginsToWait() {
        waiting = !rung;
        rung = false;
        return waiting;
    }

    private synchronized void isBack() {
        waiting = false;
        rung = false;
        Thread.interrupted();
    }
}
