package corelanes.ui.charts;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The horizontal axis: thread counts 1 … {@code last}, with the same width for each doubling.
 *
 * @param last a power of two, at least 8
 */
record ThreadsAxis(int last) {

    private static final int FEWEST = 8;

    /** The axis on which {@code most} threads have room. */
    static ThreadsAxis upTo(int most) {
        int last = FEWEST;
        while (last < most) {
            last *= 2;
        }
        return new ThreadsAxis(last);
    }

    /** Where a number of threads lies: 0 is 1 thread, 1 is {@link #last}. */
    double fractionOf(double threads) {
        return Math.log(threads) / Math.log(last);
    }

    /** The thread counts to write below an axis where {@code most} labels have room; the first is 1. */
    List<Integer> labels(int most) {
        int doublings = Integer.numberOfTrailingZeros(last);
        int every = Math.ceilDiv(doublings, Math.max(1, most - 1));
        return IntStream.rangeClosed(0, doublings).filter(power -> power % every == 0).mapToObj(power -> 1 << power)
                .toList();
    }
}
