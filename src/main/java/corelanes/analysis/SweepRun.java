package corelanes.analysis;

import java.util.Map;
import java.util.Optional;

/**
 * One run of a sweep, in the numbers that its charts are made of.
 *
 * @param round     in which round it was done, from 1; 0 is the warm-up, which is left out
 * @param fact      what is kept of any run
 * @param costs     where the cores' time went beside the work
 * @param inProgress tasks in progress, mean over the run
 * @param latencies of its tasks; empty if none was done
 * @param tallies   what the work itself counted, by name
 */
public record SweepRun(int round, RunFact fact, Costs costs, double inProgress, Optional<TaskLatencies> latencies,
        Map<String, Long> tallies) {

    public SweepRun {
        tallies = Map.copyOf(tallies);
    }

    /** The round that warms up. */
    public static final int WARM_UP = 0;

    /**
     * Where the cores' time went beside the work.
     *
     * @param switching share of the cores' time lost to switching, 0 … 1; empty if that can't be told
     * @param others    share that was lost to others, 0 … 1
     * @param recording share that recording took, 0 … 1
     * @param switches  switches a second, by the kernel's count of the threads with tasks, or else from task to task as drawn
     * @param counted   whether the kernel counted them
     */
    public record Costs(Optional<Double> switching, double others, double recording, double switches,
            boolean counted) {

        /** Time lost for each switch, core ns; empty if nothing was lost or nothing switched. */
        public Optional<Double> switchNs(int cores) {
            return switches <= 0 ? Optional.empty() : switching.map(share -> share * cores * 1e9 / switches);
        }
    }

    /** Time of a hand-over of the baton, median, ns; empty if the work has none. */
    public Optional<Double> handOverNs() {
        return Optional.ofNullable(tallies.get("hand_over_median_ns")).filter(_ -> handOvers() > 0)
                .map(Long::doubleValue);
    }

    /** Share of the time that went into handing the baton over: one has it at a time, so nobody works meanwhile. */
    public Optional<Double> handOverShare() {
        return handOverNs().map(ns -> handOvers() * ns / fact.wallNs());
    }

    /** Share of the time that went into finding the working set of a turn cold. */
    public Optional<Double> coldShare() {
        return handOverNs().map(_ -> tallies.getOrDefault("cold_memory_median_ns", 0L) * (double) handOvers()
                / fact.wallNs());
    }

    /** Both: what it costs that tasks take turns. */
    public Optional<Double> batonShare() {
        return handOverShare().flatMap(handing -> coldShare().map(cold -> handing + cold));
    }

    /** Share of the time that so many hand-overs would have taken if each cost so much, ns; empty if the work has none. */
    public Optional<Double> handOverShareAt(double ns) {
        return handOverNs().map(_ -> handOvers() * ns / fact.wallNs());
    }

    private long handOvers() {
        return tallies.getOrDefault("hand_overs", 0L);
    }

    /** Tasks finished a second. */
    public double throughputPerSecond() {
        return fact.wallNs() <= 0 ? 0 : fact.tasks() * 1e9 / fact.wallNs();
    }

    /**
     * Little's law: tasks in progress are throughput times mean latency (J. D. C. Little 1961). What is measured of the left side
     * divided by what is measured of the right: 1 if the recording is whole.
     */
    public Optional<Double> little() {
        return latencies.map(times -> throughputPerSecond() * times.meanNs() / 1e9).filter(product -> product > 0)
                .map(product -> inProgress / product);
    }
}
