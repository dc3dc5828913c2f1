package corelanes.chart;

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
     * that one worker alone can't do, no speedup. Where it is known what is planned, they stay where they are however few runs have ended.
     */
    public static List<SweepChart> of(SweepView view) {
        if (!view.hasSpeedup() && !view.waits()) {
            return List.of(LOST, SWITCH_COST, SWITCHES, THROUGHPUT);
        }
        return view.waits() ? List.of(SPEEDUP, THROUGHPUT, LATENCY, SWITCHES)
                : List.of(SPEEDUP, LOST, SWITCHES, SWITCH_COST);
    }
}
