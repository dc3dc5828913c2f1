package corelanes.workload;

import corelanes.trace.TaskState;
import java.util.concurrent.atomic.LongAdder;

/** How a number that all tasks share is counted up; one object for all of them. */
abstract sealed class Counting
        permits CountingUnprotected, CountingByMonitor, CountingByLock, CountingByRetrying, CountingByOwner {

    private final Computation computation;
    private final Waits waits;
    private final LongAdder updates = new LongAdder();

    /** @param waitsFor what tasks wait for here, if they have to */
    Counting(Computation computation, TaskState waitsFor) {
        this.computation = computation;
        this.waits = new Waits(waitsFor);
    }

    /** The way with this word among those of {@link corelanes.experiment.Setting#PROTECTION}. */
    static Counting of(String protection, Computation computation) {
        return switch (protection) {
            case "none" -> new CountingUnprotected(computation);
            case "synchronized" -> new CountingByMonitor(computation);
            case "lock" -> new CountingByLock(computation);
            case "atomic" -> new CountingByRetrying(computation);
            case "queue" -> CountingByOwner.withQueue(computation);
            case "hand-over" -> CountingByOwner.withHandOver(computation);
            default -> throw new IllegalArgumentException("no way of counting: " + protection);
        };
    }

    /** All rounds of a task; at least one. @return whether all were done; false if the run is being stopped */
    boolean perform(int task, WorkSettings settings, Marker marker) throws WorkloadException, InterruptedException {
        long doneNs = 0;
        do {
            Round round = Round.next(settings, doneNs);
            if (!compute(task, round.outsideNs(), marker) || !countUp(task, round.insideNs(), marker)) {
                return false;
            }
            doneNs += round.workNs();
        } while (doneNs < settings.cpuWorkNs());
        return true;
    }

    /** Counts up once, with so much work between reading and writing. @return false if the run is being stopped */
    abstract boolean countUp(int task, long insideNs, Marker marker) throws WorkloadException, InterruptedException;

    /** What the number has come to; final when all tasks have ended. */
    abstract long total();

    /** Updates whose work had to be done again. */
    long retries() {
        return 0;
    }

    /** How many times the number was counted up. */
    long updates() {
        return updates.sum();
    }

    /** How long tasks have waited for one another, all together, ns. */
    long waitedNs() {
        return waits.totalNs();
    }

    final boolean compute(int task, long workNs, Marker marker) throws WorkloadException {
        return computation.perform(task, workNs, marker);
    }

    final Waits waits() {
        return waits;
    }

    final void updated() {
        updates.increment();
    }
}
