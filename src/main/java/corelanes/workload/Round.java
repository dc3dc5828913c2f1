package corelanes.workload;

import corelanes.experiment.Setting;

/**
 * One round of a task of the counter: it counts the number up once. Made anew for each, so that a task follows what is set
 * meanwhile.
 *
 * @param outsideNs CPU time of a round that needs no protection, ns
 * @param insideNs  CPU time of a round between reading the number and writing it, ns
 */
record Round(long outsideNs, long insideNs) {

    /** A round is at most so long, ns: short enough for many in a task, long enough for its two marks not to matter. */
    private static final long ROUND_NS = 100_000;
    private static final double THOUSANDTHS = 1_000;

    /** The next round of a task that has done so much of its work, as it is set now, ns. */
    static Round next(WorkSettings settings, long doneNs) {
        long roundNs = Math.clamp(settings.cpuWorkNs() - doneNs, 0, ROUND_NS);
        long insideNs = Math.round(roundNs * (settings.value(Setting.CRITICAL_SHARE) / THOUSANDTHS));
        return new Round(roundNs - insideNs, insideNs);
    }

    /** CPU time of the round, ns. */
    long workNs() {
        return outsideNs + insideNs;
    }
}
