package corelanes.workload;

import corelanes.trace.TaskState;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;

/**
 * Waiting of one kind: tells the marker of each wait, and sums them over all tasks of a run. First it is tried without; only
 * who really has to wait is marked as waiting.
 */
final class Waits {

    private final TaskState state;
    private final LongAdder waitedNs = new LongAdder();

    /** @param state what the waiting is for */
    Waits(TaskState state) {
        this.state = state;
    }

    /** The task is about to wait. @return what {@link #end} is to be given: {@link System#nanoTime()} */
    long begin(Marker marker) {
        marker.waiting(state);
        return System.nanoTime();
    }

    /** The task has what it waited for, or waits no longer. */
    void end(long beganNs, Marker marker) {
        waitedNs.add(System.nanoTime() - beganNs);
        marker.resumed();
    }

    /** Takes a lock. */
    void take(Lock lock, Marker marker) throws InterruptedException {
        if (lock.tryLock()) {
            return;
        }
        long beganNs = begin(marker);
        try {
            lock.lockInterruptibly();
        } finally {
            end(beganNs, marker);
        }
    }

    /** Waits for a latch to open. */
    void pass(CountDownLatch latch, Marker marker) throws InterruptedException {
        if (latch.getCount() == 0) {
            return;
        }
        long beganNs = begin(marker);
        try {
            latch.await();
        } finally {
            end(beganNs, marker);
        }
    }

    /** How long all tasks together have waited so far, ns; a wait counts when it has ended. */
    long totalNs() {
        return waitedNs.sum();
    }
}
