package corelanes.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Several values of one thing: their middle and how far they lie apart.
 *
 * @param runs   how many there are, at least 1; 1 has no spread
 * @param median half of them are at most this
 * @param low    the smallest
 * @param high   the largest
 */
public record Spread(int runs, double median, double low, double high) {

    /** That of some values; empty if there are none. */
    public static Optional<Spread> of(Collection<Double> values) {
        return of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The same. */
    public static Optional<Spread> of(double... values) {
        if (values.length == 0) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return Optional.of(new Spread(sorted.length, median, sorted[0], sorted[sorted.length - 1]));
    }

    /** From the smallest to the largest, as a share of the middle; 0 if that is 0. */
    public double width() {
        return median == 0 ? 0 : (high - low) / median;
    }
}
