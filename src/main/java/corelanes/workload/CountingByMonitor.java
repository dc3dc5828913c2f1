package corelanes.workload;

import corelanes.trace.TaskState;

/**
 * A {@code synchronized} block. Entering it can neither be tried nor interrupted. So whether somebody is inside is noted
 * beside it, for the marks alone; and a run that is stopped ends since whoever is inside leaves at its next tick.
 */
final class CountingByMonitor extends Counting {

    private final GuardedNumber number = new GuardedNumber();
    private final Object monitor = new Object();
    private volatile boolean occupied;
    private volatile long entries;

    CountingByMonitor(Computation computation) {
        super(computation, TaskState.WAITING_LOCK);
    }

    @Override
    boolean countUp(int task, long insideNs, Marker marker) throws WorkloadException {
        long entriesBefore = entries;
        boolean waiting = occupied;
        long beganNs = waiting ? waits().begin(marker) : 0;
        synchronized (monitor) {
            if (!waiting && entries != entriesBefore) {
                // Another one was quicker, so this task may have waited without having said so: now it says where it is.
                waiting = true;
                beganNs = waits().begin(marker);
            }
            if (waiting) {
                waits().end(beganNs, marker);
            }
            entries = entries + 1;
            occupied = true;
            try {
                return number.countUp(this, task, insideNs, marker);
            } finally {
                occupied = false;
            }
        }
    }

    @Override
    long total() {
        return number.value();
    }
}
