package corelanes.analysis;

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

    /** Whether there is a rest that was not measured. */
    public boolean isExtrapolated() {
        return tasks > measuredTasks;
    }

    /** Time of all tasks, ns: each as long as those measured were on average. */
    public long wallNs() {
        return Math.round((double) measuredNs / measuredTasks * tasks);
    }
}
