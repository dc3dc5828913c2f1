package corelanes.structure;

import java.util.concurrent.Semaphore;

/** Permits to have a task in progress; some can be taken away again. */
final class Permits extends Semaphore {

    private static final long serialVersionUID = 1L;

    private int total;

    Permits(int count) {
        super(count);
        this.total = count;
    }

    /** Makes it so many in all; where some must go, those in use go when they come back. */
    synchronized void setTotal(int newTotal) {
        if (newTotal > total) {
            release(newTotal - total);
        } else {
            reducePermits(total - newTotal);
        }
        total = newTotal;
    }
}
