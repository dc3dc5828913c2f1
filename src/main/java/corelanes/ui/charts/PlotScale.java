package corelanes.ui.charts;

import corelanes.chart.ThreadsAxis;
import corelanes.chart.ValueAxis;
import corelanes.ui.state.ChartPoint;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where threads and values lie in the plot.
 *
 * @param across the horizontal axis
 * @param up     the vertical axis
 * @param area   what lies between the axes, px of the plot
 */
record PlotScale(ThreadsAxis across, ValueAxis up, Rectangle2D area) {

    /** Height for each step of the vertical axis, px: its label and a little air. */
    private static final double ROW_PX = 22;

    /** The horizontal axis on which all points have room. */
    static ThreadsAxis across(List<PointSeries> series) {
        return ThreadsAxis.upTo(series.stream().mapToInt(one -> one.points().getLast().threads()).max().orElse(1));
    }

    /** The vertical axis on which all points have room, and what they are held against. */
    static ValueAxis up(List<PointSeries> series, ChartUnit unit, Reference reference, double heightPx) {
        double highest = series.stream().flatMap(one -> one.points().stream()).mapToDouble(ChartPoint::high).max()
                .orElse(0);
        double needed = Math.max(Math.max(highest, unit.leastEnd()), reference.wanted());
        return ValueAxis.covering(needed, Math.clamp((int) (heightPx / ROW_PX), 2, 5));
    }

    /** Where a number of threads lies, px. */
    double x(double threads) {
        return area.getMinX() + area.getWidth() * across.fractionOf(threads);
    }

    /** Where a value lies, px. */
    double y(double value) {
        return area.getMaxY() - area.getHeight() * up.fractionOf(value);
    }

    /** The value that lies at a height, px. */
    double valueAt(double y) {
        return up.end() * (area.getMaxY() - y) / area.getHeight();
    }
}
