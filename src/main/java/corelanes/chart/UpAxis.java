package corelanes.chart;

import java.util.List;

/** The vertical axis of a chart. */
public sealed interface UpAxis permits ValueAxis, LogValueAxis {

    /** The value at the top. */
    double end();

    /** Where a value lies: 0 is the bottom, 1 the top; beyond them it lies outside. */
    double fractionOf(double value);

    /** The value at a place: what {@link #fractionOf} takes there. */
    double valueAt(double fraction);

    /** The values of the grid lines, rising. */
    List<Double> ticks();

    /** How many decimals a grid line's label needs to differ from its neighbours'. */
    int decimals(double tick);
}
