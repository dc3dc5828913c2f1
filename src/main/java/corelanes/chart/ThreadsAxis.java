package corelanes.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The horizontal axis: thread counts 1 … {@code last}.
 *
 * @param last   at least 8; a power of two unless it is linear
 * @param linear whether each thread is equally wide; otherwise each doubling is
 */
public record ThreadsAxis(int last, boolean linear) {

    private static final int FEWEST = 8;

    /** The axis on which {@code most} threads have room, with the same width for each doubling. */
    public static ThreadsAxis upTo(int most) {
        int last = FEWEST;
        while (last < most) {
            last *= 2;
        }
        return new ThreadsAxis(last, false);
    }

    /** The axis on which {@code most} threads have room, with the same width for each thread. */
    public static ThreadsAxis linear(int most) {
        return new ThreadsAxis(Math.max(FEWEST, most), true);
    }

    /** Where a number of threads lies: 0 is 1 thread, 1 is {@link #last}. */
    public double fractionOf(double threads) {
        return linear ? (threads - 1) / (last - 1) : Math.log(threads) / Math.log(last);
    }

    /** The number of threads at a place: what {@link #fractionOf} takes there. */
    public double threadsAt(double fraction) {
        return linear ? 1 + fraction * (last - 1) : Math.pow(last, fraction);
    }

    /** The thread counts to write below an axis where {@code most} labels have room; the first is 1. */
    public List<Integer> labels(int most) {
        if (linear) {
            return evenLabels(most);
        }
        int doublings = Integer.numberOfTrailingZeros(last);
        int every = Math.ceilDiv(doublings, Math.max(1, most - 1));
        return IntStream.rangeClosed(0, doublings).filter(power -> power % every == 0).mapToObj(power -> 1 << power)
                .toList();
    }

    private List<Integer> evenLabels(int most) {
        int step = (int) Math.max(1, Math.round(ValueAxis.covering(last, Math.max(1, most - 1)).step()));
        List<Integer> labels = new ArrayList<>(List.of(1));
        for (int threads = step; threads <= last; threads += step) {
            if (threads > 1) {
                labels.add(threads);
            }
        }
        return labels;
    }
}
