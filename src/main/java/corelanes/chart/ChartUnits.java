package corelanes.chart;

import corelanes.text.Texts;
import java.text.NumberFormat;

/** Writes values with their units. */
final class ChartUnits {

    private final Texts texts = Texts.beside(ChartUnits.class);

    /** Writes a value with so many decimals and its unit. */
    @FunctionalInterface
    interface Unit {

        String show(double value, int decimals);
    }

    String times(double value, int decimals) {
        return texts.get("unit.times", number(value, decimals));
    }

    String percent(double value, int decimals) {
        return texts.get("unit.percent", number(value, decimals));
    }

    String perSecond(double value, int decimals) {
        return texts.get("unit.per-second", number(value, decimals));
    }

    String microseconds(double value, int decimals) {
        return texts.get("unit.microseconds", number(value, decimals));
    }

    String milliseconds(double value, int decimals) {
        return texts.get("unit.milliseconds", number(value, decimals));
    }

    /** With three digits that count, or two decimals for small ones. */
    String exactly(Unit unit, double value) {
        return unit.show(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
    }

    private String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
