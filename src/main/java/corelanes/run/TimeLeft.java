package corelanes.run;

import corelanes.analysis.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Tells from runs that have ended how long others will take. Of one thread only. */
final class TimeLeft {

    private final Map<Integer, List<Double>> tookNs = new TreeMap<>();

    /** A run with so many threads took so long, with all that belongs to it, ns. */
    void took(int threads, long ns) {
        tookNs.computeIfAbsent(threads, _ -> new ArrayList<>()).add((double) ns);
    }

    /**
     * How long these will take, ns; empty before the first run has ended. One with as many threads as none before is taken to be as
     * long as those with the next fewer, or else the next more.
     */
    OptionalLong of(List<SweepPlan.Step> steps) {
        if (tookNs.isEmpty()) {
            return OptionalLong.empty();
        }
        TreeMap<Integer, Double> usual = new TreeMap<>();
        tookNs.forEach((threads, times) -> usual.put(threads, Spread.of(times).orElseThrow().median()));
        double sum = 0;
        for (SweepPlan.Step step : steps) {
            Map.Entry<Integer, Double> like = usual.floorEntry(step.experiment().threads());
            sum += (like == null ? usual.firstEntry() : like).getValue();
        }
        return OptionalLong.of(Math.round(sum));
    }
}
