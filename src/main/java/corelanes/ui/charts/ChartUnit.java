package corelanes.ui.charts;

import corelanes.text.Texts;
import java.text.NumberFormat;

/** What a chart's values are: written with their unit, and how far up the axis goes for them. */
enum ChartUnit {
    /** Times as fast. */
    TIMES("unit.times", 2),
    /** Per cent of core time. */
    PERCENT("unit.percent", 1);

    private final String key;
    private final double leastEnd;

    ChartUnit(String key, double leastEnd) {
        this.key = key;
        this.leastEnd = leastEnd;
    }

    /** The value the axis reaches at least, so that noise near 0 does not fill the chart. */
    double leastEnd() {
        return leastEnd;
    }

    /** A value with its unit. */
    String show(double value, int decimals) {
        Texts texts = Texts.beside(ChartUnit.class);
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return texts.get(key, format.format(value));
    }

    /** A value with its unit and three digits that count, or two decimals for small ones. */
    String exactly(double value) {
        return show(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
    }
}
