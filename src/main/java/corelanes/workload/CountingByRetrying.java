package corelanes.workload;

import corelanes.trace.TaskState;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * An {@link AtomicLong}, which is written only if it still is what was read. It makes nobody wait, and it protects nothing but
 * itself: if another task came between, the work on what was read is done again.
 */
final class CountingByRetrying extends Counting {

    private final AtomicLong number = new AtomicLong();
    private final LongAdder retries = new LongAdder();

    CountingByRetrying(Computation computation) {
        super(computation, TaskState.WAITING_LOCK);
    }

    @Override
    boolean countUp(int task, long insideNs, Marker marker) throws WorkloadException {
        while (true) {
            long seen = number.get();
            if (!compute(task, insideNs, marker)) {
                return false;
            }
            if (number.compareAndSet(seen, seen + 1)) {
                updated();
                return true;
            }
            retries.increment();
        }
    }

    @Override
    long total() {
        return number.get();
    }

    @Override
    long retries() {
        return retries.sum();
    }
}
