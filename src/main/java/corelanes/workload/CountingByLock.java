package corelanes.workload;

import corelanes.trace.TaskState;
import java.util.concurrent.locks.ReentrantLock;

/** A {@link ReentrantLock}. */
final class CountingByLock extends Counting {

    private final GuardedNumber number = new GuardedNumber();
    private final ReentrantLock lock = new ReentrantLock();

    CountingByLock(Computation computation) {
        super(computation, TaskState.WAITING_LOCK);
    }

    @Override
    boolean countUp(int task, long insideNs, Marker marker) throws WorkloadException, InterruptedException {
        waits().take(lock, marker);
        try {
            return number.countUp(this, task, insideNs, marker);
        } finally {
            lock.unlock();
        }
    }

    @Override
    long total() {
        return number.value();
    }
}
