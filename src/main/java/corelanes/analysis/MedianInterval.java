package corelanes.analysis;

import java.util.Collection;
import java.util.Optional;

/**
 * Where the median lies of what some values were drawn from, whatever their distribution is: between two of the values in their order,
 * since how many of them lie below the median is a matter of tossing coins. Two values hold it rarely in just the share of cases that is wanted;
 * between the two pairs that hold it too often and too rarely it is interpolated (T. P. Hettmansperger, S. J. Sheather: Confidence
 * intervals based on interpolated order statistics, Statistics &amp; Probability Letters 4(2), 1986, 75-79).
 *
 * @param values how many there are, at least {@link #LEAST_VALUES}
 * @param median of the values
 * @param low    the median that they were drawn from is not below this
 * @param high   nor above this, in {@link #SHARE} of all cases
 */
public record MedianInterval(int values, double median, double low, double high) {

    /** How often such an interval holds the median, about. */
    public static final double SHARE = 0.95;
    /** Between the smallest and the largest of five the median lies in 94 of 100 cases only. */
    public static final int LEAST_VALUES = 6;

    /** That of some values; empty if they are too few. */
    public static Optional<MedianInterval> of(Collection<Double> values) {
        if (values.size() < LEAST_VALUES) {
            return Optional.empty();
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int count = sorted.length;
        int depth = 1;
        double holds = holds(count, depth);
        double next = holds(count, depth + 1);
        while (next >= SHARE) {
            depth++;
            holds = next;
            next = holds(count, depth + 1);
        }
        double inwards = (holds - SHARE) / (holds - next);
        double weight = (count - depth) * inwards / (depth + (count - 2.0 * depth) * inwards);
        double low = (1 - weight) * sorted[depth - 1] + weight * sorted[depth];
        double high = (1 - weight) * sorted[count - depth] + weight * sorted[count - depth - 1];
        return Spread.of(sorted).map(spread -> new MedianInterval(count, spread.median(), low, high));
    }

    /** How often the median is between the {@code depth}th smallest and the {@code depth}th largest of so many values, 0 … 1. */
    private static double holds(int count, int depth) {
        double logarithm = -count * Math.log(2);
        double beyond = 0;
        for (int below = 0; below < depth; below++) {
            beyond += Math.exp(logarithm);
            logarithm += Math.log((count - below) / (below + 1.0));
        }
        return 1 - 2 * beyond;
    }

    /** From its lower to its upper end, as a share of the median; 0 if that is 0. */
    public double width() {
        return median == 0 ? 0 : (high - low) / Math.abs(median);
    }
}
