package corelanes.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A vertical axis on which each doubling is equally high: from one value to another, both 1, 2 or 5 times a power of ten. There is no 0
 * on it: what is not above 0 lies below the bottom.
 *
 * @param start the value at the bottom, more than 0
 * @param end   the value at the top, more than {@code start}
 * @param every how many of the values 1, 2, 5, 10, 20 … lie between two grid lines, at least 1
 */
public record LogValueAxis(double start, double end, int every) implements UpAxis {

    private static final int[] LEADING = {1, 2, 5};
    private static final double ROUNDING = 1e-9;

    /** The axis that holds {@code least} … {@code most} with at most {@code mostSteps} grid lines above the bottom. */
    public static LogValueAxis covering(double least, double most, int mostSteps) {
        double high = Double.isFinite(most) && most > 0 ? most : 1;
        double low = Double.isFinite(least) && least > 0 ? Math.min(least, high) : high;
        int first = place(low, false);
        int last = Math.max(first + 1, place(high, true));
        int every = Math.max(1, Math.ceilDiv(last - first, Math.max(1, mostSteps)));
        return new LogValueAxis(value(first), value(last), every);
    }

    /** The place of the nearest of 1, 2, 5, 10 … at or below a value, or at or above it; 1 has place 0. */
    private static int place(double value, boolean above) {
        int place = 3 * (int) Math.floor(Math.log10(value)) - 1;
        while (value(place) < value * (1 - ROUNDING)) {
            place++;
        }
        return above || value(place) <= value * (1 + ROUNDING) ? place : place - 1;
    }

    private static double value(int place) {
        return LEADING[Math.floorMod(place, LEADING.length)] * Math.pow(10, Math.floorDiv(place, LEADING.length));
    }

    @Override
    public double fractionOf(double value) {
        return value <= 0 ? -1 : Math.log(value / start) / Math.log(end / start);
    }

    @Override
    public double valueAt(double fraction) {
        return start * Math.pow(end / start, fraction);
    }

    @Override
    public List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        int last = place(end, true);
        for (int place = place(start, false); place <= last; place += every) {
            ticks.add(value(place));
        }
        return List.copyOf(ticks);
    }

    @Override
    public int decimals(double tick) {
        return Math.max(0, (int) -Math.floor(Math.log10(tick) + ROUNDING));
    }
}
