package corelanes.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the runs of a sweep are held against: those of one worker on one core. A run is held against the one of its own round, some
 * seconds before or after it, so that a machine that gets slower or faster meanwhile does not count; or against the middle of all, if
 * others disturbed that one.
 *
 * @param nsPerTask time of a task by one worker, by the round in which it was measured, ns
 * @param middleNs  their middle, ns; empty if there are none
 */
record Baseline(Map<Integer, Double> nsPerTask, Optional<Double> middleNs) {

    Baseline {
        nsPerTask = Map.copyOf(nsPerTask);
    }

    /** Of runs that count; others than those of one worker on one core are left out. */
    static Baseline of(List<SweepRun> counted) {
        Map<Integer, Double> byRound = new HashMap<>();
        counted.stream().filter(run -> run.fact().isOneWorkerOnOneCore())
                .forEach(run -> byRound.put(run.round(), run.fact().nsPerTask()));
        return new Baseline(byRound, Spread.of(byRound.values()).map(Spread::median));
    }

    /** How many times sooner each of these runs ended; empty without a baseline. */
    List<Double> speedups(List<SweepRun> runs) {
        return middleNs.map(middle -> runs.stream().map(run -> against(run, middle) / run.fact().nsPerTask()).toList())
                .orElse(List.of());
    }

    /** One worker against itself would always be 1: against the middle it shows how much the baseline varies. */
    private double against(SweepRun run, double middle) {
        return run.fact().isOneWorkerOnOneCore() ? middle : nsPerTask.getOrDefault(run.round(), middle);
    }
}
