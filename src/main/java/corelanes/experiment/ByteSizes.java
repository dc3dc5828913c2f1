package corelanes.experiment;

import corelanes.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as a person writes and reads them, in decimal units: {@code 64kB}, {@code 1.5MB}, {@code 900}. */
public final class ByteSizes {

    private static final Pattern WRITTEN = Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,9})?)\\s*([kKM]?)B?");
    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    private ByteSizes() {}

    /**
     * Reads a number of bytes, with kB or MB or nothing behind it.
     *
     * @throws InvalidSettingException if the text is no size
     */
    public static long parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw new InvalidSettingException(Texts.beside(ByteSizes.class).get("size.unreadable", text.strip()));
        }
        BigDecimal factor = BigDecimal.valueOf(switch (parts.group(2)) {
            case "" -> 1;
            case "M" -> MEGA;
            default -> KILO;
        });
        return new BigDecimal(parts.group(1)).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** A number of bytes with the unit that suits it and at most three digits: {@code 64 kB}. */
    public static String show(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < MEGA ? digits(bytes, KILO) + " kB" : digits(bytes, MEGA) + " MB";
    }

    private static String digits(long bytes, long unit) {
        BigDecimal value = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit));
        int whole = value.precision() - value.scale();
        return value.setScale(Math.max(0, 3 - Math.max(1, whole)), RoundingMode.HALF_UP).stripTrailingZeros()
                .toPlainString();
    }
}
