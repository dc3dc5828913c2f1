package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;

/**
 * What many tasks one after another would take, measured on a few of them. Nobody has waited for the rest: whoever shows it says
 * "extrapolated" and from how many.
 *
 * @param measuredTasks how many were done one after another, at least 1
 * @param measuredNs    how long these took, ns
 * @param tasks         how many it is extrapolated to, not fewer than were measured
 */
public record Extrapolation(int measuredTasks, long measuredNs, int tasks) {

    /** @throws IllegalArgumentException if nothing was measured, or more than is asked for */
    public Extrapolation {
        if (measuredTasks < 1 || measuredNs < 0 || tasks < measuredTasks) {
            throw new IllegalArgumentException(
                    "cannot extrapolate from " + measuredTasks + " tasks in " + measuredNs + " ns to " + tasks);
        }
    }

    /**
     * From a recording of tasks one after another that ended before all were done.
     *
     * @param done  how many were done: those with the numbers below
     * @param tasks how many there were to be
     * @return empty if none was done, or all were
     */
    public static Optional<Extrapolation> ofPart(TraceSnapshot snapshot, int done, int tasks) {
        if (done < 1 || done >= tasks || snapshot.taskCount() < done || snapshot.taskLane(done - 1).size() == 0) {
            return Optional.empty();
        }
        Lane last = snapshot.taskLane(done - 1);
        long endedNs = snapshot.endNs(last.slice(last.size() - 1));
        return Optional.of(new Extrapolation(done, endedNs - snapshot.firstNs(), tasks));
    }

    /** Whether there is a rest that was not measured. */
    public boolean isExtrapolated() {
        return tasks > measuredTasks;
    }

    /** Time of all tasks, ns: each as long as those measured were on average. */
    public long wallNs() {
        return Math.round((double) measuredNs / measuredTasks * tasks);
    }
}
