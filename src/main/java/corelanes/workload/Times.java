package corelanes.workload;

import org.HdrHistogram.AtomicHistogram;

/**
 * Many times of one kind, of which the median is asked for: a few that other programs have made long do not count. Written by
 * any thread without waiting, and read by any.
 */
final class Times {

    private static final long LONGEST_NS = 60_000_000_000L;
    private static final int DIGITS = 2;
    private static final double HALF = 50;

    private final AtomicHistogram histogram = new AtomicHistogram(LONGEST_NS, DIGITS);

    /** One more, ns. */
    void add(long ns) {
        histogram.recordValue(Math.clamp(ns, 0, LONGEST_NS));
    }

    /** How many there are. */
    long count() {
        return histogram.getTotalCount();
    }

    /** Half of them are at most so long, ns, to two digits; 0 if there are none. */
    long medianNs() {
        return count() == 0 ? 0 : histogram.getValueAtPercentile(HALF);
    }
}
