package corelanes.workload;

import corelanes.trace.TaskState;

/**
 * A plain field, and nothing that keeps tasks apart. Who writes what it read before another one wrote takes that back: the
 * other's update is lost, and all that were made meanwhile.
 */
final class CountingUnprotected extends Counting {

    private long number;

    CountingUnprotected(Computation computation) {
        super(computation, TaskState.WAITING_LOCK);
    }

    @Override
    boolean countUp(int task, long insideNs, Marker marker) throws WorkloadException {
        long seen = number;
        if (!compute(task, insideNs, marker)) {
            return false;
        }
        number = seen + 1;
        updated();
        return true;
    }

    @Override
    long total() {
        return number;
    }
}
