package corelanes.run;

import corelanes.analysis.SweepRun;
import java.util.List;
import java.util.Optional;

/**
 * How far a sweep has got. Immutable.
 *
 * @param runs    those that have ended, with those that warmed up, in their order
 * @param least   how many there are to be at least
 * @param most    how many there can be
 * @param current the one that is under way; empty before the first and after the last
 * @param left    how long the rest will take, about; empty while nobody knows
 * @param latest  the recording of the last run that has ended
 */
public record SweepProgress(List<SweepRun> runs, int least, int most, Optional<SweepPlan.Step> current,
        Optional<Left> left, Optional<Recording> latest) {

    /**
     * A time that is left.
     *
     * @param leastNs at least, ns
     * @param mostNs  at most, if medians get no surer, ns
     */
    public record Left(long leastNs, long mostNs) {}

    public SweepProgress {
        runs = List.copyOf(runs);
    }

    /** Whether it depends on what comes out how many runs there will be. */
    public boolean isOpen() {
        return least < most;
    }

    /** How much of it is done, of as much as there can be, 0 … 1. */
    public double share() {
        return most == 0 ? 1 : (double) runs.size() / most;
    }
}
