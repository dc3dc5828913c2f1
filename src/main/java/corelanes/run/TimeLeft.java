package corelanes.run;

import corelanes.analysis.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells from runs that have ended how long others will take. Of one thread only. */
final class TimeLeft {

    private final Map<Integer, List<Double>> tookNs = new TreeMap<>();

    /** A run with so many threads took so long, with all that belongs to it, ns. */
    void took(int threads, long ns) {
        tookNs.computeIfAbsent(threads, _ -> new ArrayList<>()).add((double) ns);
    }

    /**
     * How long these will take; empty before the first run has ended. One with as many threads as none before is taken to be as
     * long as those with the next fewer, or else the next more.
     *
     * @param steps all that there can be
     * @param sure  how many of them there will be at least, from the first on
     */
    Optional<SweepProgress.Left> of(List<SweepPlan.Step> steps, int sure) {
        if (tookNs.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<Integer, Double> usual = new TreeMap<>();
        tookNs.forEach((threads, times) -> usual.put(threads, Spread.of(times).orElseThrow().median()));
        long leastNs = ns(usual, steps.subList(0, sure));
        return Optional.of(new SweepProgress.Left(leastNs, leastNs + ns(usual, steps.subList(sure, steps.size()))));
    }

    private static long ns(TreeMap<Integer, Double> usual, List<SweepPlan.Step> steps) {
        double sum = 0;
        for (SweepPlan.Step step : steps) {
            Map.Entry<Integer, Double> like = usual.floorEntry(step.experiment().threads());
            sum += (like == null ? usual.firstEntry() : like).getValue();
        }
        return Math.round(sum);
    }
}
