package corelanes.run;

import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepRun;
import corelanes.experiment.Difference.Variant;
import java.util.List;
import java.util.Optional;

/**
 * What a sweep leaves.
 *
 * @param plan      what was to be done
 * @param runs      what was done, with what warmed up, in its order
 * @param cancelled whether somebody ended it
 * @param failure   why it ended early, as one sentence; empty if it did not, or if it was cancelled
 * @param notices   what a person should know of its runs, one sentence each
 */
public record SweepResult(SweepPlan plan, List<SweepRun> runs, boolean cancelled, Optional<String> failure,
        List<String> notices) {

    public SweepResult {
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /** What the runs of the first variant say. */
    public SweepFigures figures() {
        return figures(plan.variants().getFirst());
    }

    /** What the runs of a variant say. */
    public SweepFigures figures(Variant variant) {
        return SweepFigures.of(SweepPlan.of(variant, runs));
    }

    /** Whether it was done to its end. */
    public boolean isComplete() {
        return runs.size() == plan.mostSize() || !cancelled && failure.isEmpty();
    }
}
