package corelanes.experiment;

import corelanes.text.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as a person writes them. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,400}");
    private static final Pattern SHARE = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%?)");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private Numbers() {}

    /** A whole number, with spaces, commas or underscores between its thousands if one likes; clamped to a long. */
    static long whole(Setting setting, String text) {
        String bare = text.strip().replaceAll("(?<=\\d)[, _](?=\\d{3})", "");
        if (!WHOLE.matcher(bare).matches()) {
            throw new InvalidSettingException(
                    Texts.beside(Numbers.class).get("whole.unreadable", setting.title(), text.strip()));
        }
        BigInteger value = new BigInteger(bare);
        return value.min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(Long.MIN_VALUE)).longValue();
    }

    /** A share in thousandths: {@code 20%}, {@code 20 %} and {@code 0.2} are 200. */
    static long share(Setting setting, String text) {
        Matcher parts = SHARE.matcher(text.strip());
        if (!parts.matches()) {
            throw new InvalidSettingException(
                    Texts.beside(Numbers.class).get("share.unreadable", setting.title(), text.strip()));
        }
        BigDecimal factor = parts.group(2).isEmpty() ? THOUSAND : BigDecimal.TEN;
        return new BigDecimal(parts.group(1)).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
