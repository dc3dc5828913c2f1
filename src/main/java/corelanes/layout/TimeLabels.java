package corelanes.layout;

import corelanes.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Times as text with one unit and as many decimals as tell two steps of an axis apart. */
public final class TimeLabels {

    /** A minute, ns. */
    static final long MINUTE_NS = 60_000_000_000L;

    /** Units of time. */
    enum Unit {
        NS(1), US(1_000), MS(1_000_000), S(1_000_000_000), MIN(MINUTE_NS);

        private final long ns;

        Unit(long ns) {
            this.ns = ns;
        }
    }

    /** How an axis writes its times. */
    record Format(Unit unit, int decimals) {}

    private final Texts texts = Texts.beside(TimeLabels.class);
    private final int[] longestUnit = {2, 2, 2, 1, 3};

    /**
     * A moment of a run as a person reads it beside the run's length: {@code 0.24 s}, or {@code 2.4 ms} in a short run.
     *
     * @param sinceOriginNs the moment, ns
     * @param lengthNs      the run's length, which chooses unit and decimals, ns
     */
    public String moment(long sinceOriginNs, long lengthNs) {
        return text(sinceOriginNs, momentFormat(lengthNs));
    }

    /** How long the smallest difference is that {@link #moment} shows, ns. */
    public long momentStepNs(long lengthNs) {
        Format format = momentFormat(lengthNs);
        return format.decimals == 1 ? format.unit.ns / 10 : format.unit.ns / 100;
    }

    /**
     * A time since the origin with as many decimals as tell apart times {@code stepNs} from each other, in the unit that suits
     * it and {@code besideNs}.
     */
    public String exact(long sinceOriginNs, long besideNs, long stepNs) {
        return text(sinceOriginNs, format(sinceOriginNs, besideNs, stepNs));
    }

    private static Format momentFormat(long lengthNs) {
        if (lengthNs < 100_000) {
            return new Format(Unit.US, 1);
        }
        return lengthNs < 100_000_000 ? new Format(Unit.MS, 1) : new Format(Unit.S, 2);
    }

    /** The unit the largest time asks for, and the decimals that {@code stepNs} asks for. */
    Format format(long fromNs, long toNs, long stepNs) {
        Unit unit = stepNs >= MINUTE_NS ? Unit.MIN : unitFor(Math.max(Math.abs(fromNs), Math.abs(toNs)));
        int decimals = 0;
        for (long smallest = unit.ns; unit != Unit.MIN && smallest > stepNs; smallest /= 10) {
            decimals++;
        }
        return FORMATS[unit.ordinal()][decimals];
    }

    private static Unit unitFor(long largestNs) {
        if (largestNs <= 1_000) {
            return Unit.NS;
        }
        if (largestNs <= 1_000_000) {
            return Unit.US;
        }
        return largestNs < 1_000_000_000 ? Unit.MS : Unit.S;
    }

    /** The most characters a label between two times has. */
    int longest(Format format, long fromNs, long toNs) {
        long whole = Math.max(Math.abs(fromNs), Math.abs(toNs)) / format.unit.ns;
        int digits = 1;
        for (long rest = whole; rest >= 10; rest /= 10) {
            digits++;
        }
        int point = format.decimals > 0 ? 1 + format.decimals : 0;
        int sign = fromNs < 0 ? 1 : 0;
        return sign + digits + (digits - 1) / 3 + point + 1 + longestUnit[format.unit.ordinal()];
    }

    /** A time since the origin, such as {@code 1.25 s}. */
    String text(long sinceOriginNs, Format format) {
        BigDecimal value = BigDecimal.valueOf(sinceOriginNs).divide(BigDecimal.valueOf(format.unit.ns), format.decimals,
                RoundingMode.HALF_UP);
        String number = String.format(texts.locale(), "%,." + format.decimals + "f", value);
        return texts.get("time." + format.unit.name().toLowerCase(Locale.ROOT), number);
    }

    private static final Format[][] FORMATS = formats();

    private static Format[][] formats() {
        Format[][] all = new Format[Unit.values().length][11];
        for (Unit unit : Unit.values()) {
            for (int decimals = 0; decimals < all[unit.ordinal()].length; decimals++) {
                all[unit.ordinal()][decimals] = new Format(unit, decimals);
            }
        }
        return all;
    }
}
