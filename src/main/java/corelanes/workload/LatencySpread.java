package corelanes.workload;

import corelanes.experiment.Setting;

/** How the latency of calls is spread around the one that is set, which is always their mean. */
enum LatencySpread {
    /** All alike. */
    CONSTANT,
    /** Anything from nothing to twice as long. */
    UNIFORM,
    /**
     * Log-normal, as latencies of real services often are: half of the calls take at most 0.61 of the mean, one of a hundred
     * takes more than 6.2 times as long.
     */
    LONG_TAIL;

    /** Standard deviation of the latency's logarithm. */
    private static final double SIGMA = 1;

    /** The one that a setting's value stands for: the settings' words are in this order. */
    static LatencySpread of(long value) {
        return switch (Setting.LATENCY_SPREAD.words().get((int) value)) {
            case "uniform" -> UNIFORM;
            case "long-tail" -> LONG_TAIL;
            default -> CONSTANT;
        };
    }

    /**
     * The latency of one call, ns.
     *
     * @param meanNs  the mean of all, ns
     * @param task    whose call it is
     * @param attempt which of that task's calls it is, from 0
     */
    long drawNs(long meanNs, int task, int attempt) {
        return switch (this) {
            case CONSTANT -> meanNs;
            case UNIFORM -> Math.round(2 * meanNs * Chance.LATENCY.draw(task, attempt));
            // The mean of exp(X), X normal with mean m and deviation s, is exp(m + s²/2).
            case LONG_TAIL -> Math.round(meanNs * Math.exp(SIGMA * normal(task, attempt) - SIGMA * SIGMA / 2));
        };
    }

    /** Box and Muller, "A Note on the Generation of Random Normal Deviates", 1958. */
    private static double normal(int task, int attempt) {
        double radius = Math.sqrt(-2 * Math.log(1 - Chance.LATENCY.draw(task, attempt)));
        return radius * Math.cos(2 * Math.PI * Chance.LATENCY_TOO.draw(task, attempt));
    }
}
