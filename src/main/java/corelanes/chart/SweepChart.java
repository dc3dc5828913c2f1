package corelanes.chart;

import corelanes.analysis.SweepFigures;
import java.util.List;

/** The charts that a sweep has. */
public enum SweepChart {
    /** How many times sooner than by one thread on one core. */
    SPEEDUP,
    /** Where the cores' time went, stacked. */
    LOST,
    /** Switches a second. */
    SWITCHES,
    /** Core time lost for each switch, beside what one switch was measured to cost. */
    SWITCH_COST,
    /** Tasks a second, beside what Little's law says of them. */
    THROUGHPUT,
    /** Time of a task. */
    LATENCY;

    /**
     * Those that say something of a sweep: of work that waits, throughput and latency; of work that computes, what switching costs; of work
     * that one worker alone can't do, no speedup.
     */
    public static List<SweepChart> of(SweepFigures figures) {
        boolean hasSpeedup = figures.points().stream().anyMatch(point -> !point.speedups().isEmpty());
        if (!hasSpeedup && !waits(figures)) {
            return List.of(LOST, SWITCH_COST, SWITCHES, THROUGHPUT);
        }
        return waits(figures) ? List.of(SPEEDUP, THROUGHPUT, LATENCY, SWITCHES)
                : List.of(SPEEDUP, LOST, SWITCHES, SWITCH_COST);
    }

    /** Whether the work waits for something other than a core. */
    static boolean waits(SweepFigures figures) {
        return figures.points().stream().anyMatch(point -> point.all().getFirst().fact().work().workload().waits());
    }
}
