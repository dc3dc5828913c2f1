package corelanes.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The vertical axis: from 0 in even steps of 1, 2 or 5 times a power of ten.
 *
 * @param step  the distance of two grid lines, in the chart's unit
 * @param steps how many there are; at least 1
 */
public record ValueAxis(double step, int steps) implements UpAxis {

    /** Keeps an end that is a whole number of steps but for rounding from getting a step more. */
    private static final double ROUNDING = 1e-9;

    /** The axis that holds 0 … {@code most} with at most {@code mostSteps} steps, and little more than that. */
    public static ValueAxis covering(double most, int mostSteps) {
        double needed = Double.isFinite(most) && most > 0 ? most : 1;
        int allowed = Math.max(1, mostSteps);
        double ten = Math.pow(10, Math.floor(Math.log10(needed / allowed)));
        for (double factor : new double[] {1, 2, 5, 10, 20}) {
            int steps = (int) Math.ceil(needed / (ten * factor) - ROUNDING);
            if (steps <= allowed) {
                return new ValueAxis(ten * factor, Math.max(1, steps));
            }
        }
        throw new AssertionError("20 times the power of ten below always fits: " + most);
    }

    @Override
    public double end() {
        return step * steps;
    }

    @Override
    public double fractionOf(double value) {
        return value / end();
    }

    @Override
    public double valueAt(double fraction) {
        return fraction * end();
    }

    /** {@inheritDoc} The first is 0. */
    @Override
    public List<Double> ticks() {
        return IntStream.rangeClosed(0, steps).mapToObj(index -> index * step).toList();
    }

    /** How many decimals tell two neighbouring ticks apart. */
    public int decimals() {
        return Math.max(0, (int) -Math.floor(Math.log10(step) + ROUNDING));
    }

    @Override
    public int decimals(double tick) {
        return decimals();
    }
}
