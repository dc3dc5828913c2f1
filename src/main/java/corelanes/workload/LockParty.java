package corelanes.workload;

import java.util.Optional;

/** A task that takes locks, and what it waits for. Made and used by its own thread; any thread may look at it. */
final class LockParty {

    /**
     * That a task waits for a lock. Each wait has a new one: compare with {@code ==}.
     *
     * @param lock    what it waits for
     * @param sinceNs since when, {@link System#nanoTime()}
     */
    record Want(TrackedLock lock, long sinceNs) {}

    private final int task;
    private final Thread thread = Thread.currentThread();
    private volatile Optional<Want> want = Optional.empty();
    private boolean told;

    LockParty(int task) {
        this.task = task;
    }

    int task() {
        return task;
    }

    Thread thread() {
        return thread;
    }

    /** What it waits for now. */
    Optional<Want> want() {
        return want;
    }

    /**
     * Takes a lock.
     *
     * @return false if it was told to give up meanwhile; then it has not got the lock
     * @throws InterruptedException if the run is being stopped
     */
    boolean take(TrackedLock lock, Waits waits, Marker marker) throws InterruptedException {
        if (lock.tryTake(this)) {
            return true;
        }
        long beganNs = waits.begin(marker);
        begin(new Want(lock, beganNs));
        try {
            lock.take(this);
            return true;
        } catch (InterruptedException interrupted) {
            if (wasTold()) {
                return false;
            }
            throw interrupted;
        } finally {
            end();
            waits.end(beganNs, marker);
        }
    }

    private synchronized void begin(Want newWant) {
        told = false;
        want = Optional.of(newWant);
    }

    private synchronized boolean wasTold() {
        return told;
    }

    /** Who was told just as it got the lock has it, and the telling is over. */
    private synchronized void end() {
        want = Optional.empty();
        if (told) {
            Thread.interrupted();
        }
    }

    /** Tells a task that waits to give up waiting. @return false if it does not wait for that any more */
    synchronized boolean tellToGiveUp(Want waitingFor) {
        if (want.isEmpty() || want.get() != waitingFor) {
            return false;
        }
        told = true;
        thread.interrupt();
        return true;
    }
}
