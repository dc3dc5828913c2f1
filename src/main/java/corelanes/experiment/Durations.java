package corelanes.experiment;

import corelanes.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a person writes and reads them: {@code 150ms}, {@code 2s}, {@code 20us}. */
public final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,9})?)\\s*(ns|us|µs|ms|s|min)");

    private Durations() {}

    /**
     * Reads a number with its unit (ns, us, ms, s or min) as nanoseconds.
     *
     * @throws InvalidSettingException if the unit is missing or the text is not a duration
     */
    public static long parseNs(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new InvalidSettingException(Texts.beside(Durations.class).get("duration.unreadable", text));
        }
        BigDecimal factor = BigDecimal.valueOf(switch (parts.group(2)) {
            case "ns" -> 1L;
            case "us", "µs" -> 1_000L;
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            default -> 60_000_000_000L;
        });
        BigDecimal exact = new BigDecimal(parts.group(1)).multiply(factor).setScale(0, RoundingMode.HALF_UP);
        return exact.min(BigDecimal.valueOf(Long.MAX_VALUE)).max(BigDecimal.valueOf(Long.MIN_VALUE)).longValue();
    }

    /** A duration in ns with the unit that suits it and at most three digits: {@code 150 ms}, {@code 3.25 ms}. */
    public static String show(long ns) {
        long size = Math.abs(ns);
        if (size < 1_000) {
            return ns + " ns";
        }
        if (size < 1_000_000) {
            return digits(ns, 1_000) + " µs";
        }
        if (size < 1_000_000_000) {
            return digits(ns, 1_000_000) + " ms";
        }
        return digits(ns, 1_000_000_000) + " s";
    }

    private static String digits(long ns, long unitNs) {
        BigDecimal value = BigDecimal.valueOf(ns).divide(BigDecimal.valueOf(unitNs), MathContext.DECIMAL64);
        int whole = value.precision() - value.scale();
        int decimals = Math.max(0, 3 - Math.max(1, whole));
        return value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
