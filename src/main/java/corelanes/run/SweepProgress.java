package corelanes.run;

import corelanes.analysis.SweepRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a sweep has got. Immutable.
 *
 * @param runs    those that have ended, with those that warmed up, in their order
 * @param total   how many there are to be
 * @param current the one that is under way; empty before the first and after the last
 * @param leftNs  how long the rest will take, about, ns; empty while nobody knows
 * @param latest  the recording of the last run that has ended
 */
public record SweepProgress(List<SweepRun> runs, int total, Optional<SweepPlan.Step> current, OptionalLong leftNs,
        Optional<Recording> latest) {

    public SweepProgress {
        runs = List.copyOf(runs);
    }

    /** How much of it is done, 0 … 1. */
    public double share() {
        return total == 0 ? 1 : (double) runs.size() / total;
    }
}
