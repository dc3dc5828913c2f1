package corelanes.run;

import corelanes.analysis.SweepRun;
import corelanes.experiment.Durations;
import corelanes.text.Texts;
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
    public record Left(long leastNs, long mostNs) {

        private String after(String run, Texts texts) {
            String least = seconds(leastNs);
            String most = seconds(mostNs);
            return least.equals(most) ? texts.get("sweep.step.left", run, least)
                    : texts.get("sweep.step.left.open", run, least, most);
        }

        private static String seconds(long ns) {
            return Durations.show(Math.ceilDiv(ns, SECOND_NS) * SECOND_NS);
        }
    }

    private static final long SECOND_NS = 1_000_000_000L;

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

    /** Which run is under way, of how many, and how long the rest takes; empty if none is. */
    public Optional<String> sentence() {
        Texts texts = Texts.beside(SweepProgress.class);
        return current.map(step -> texts.get(isOpen() ? "sweep.step.open" : "sweep.step", runs.size() + 1, least,
                step.experiment().threads(), most))
                .map(run -> left.map(rest -> rest.after(run, texts)).orElse(run));
    }
}
