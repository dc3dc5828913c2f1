package corelanes.ui.kit;

import java.util.regex.Pattern;

/** Numbers that stay on one line with their units where a text wraps: what is shown has a no-break space between them. */
public final class WholeFigures {

    private static final char NO_BREAK_SPACE = '\u00a0';
    /** A unit ends where its word ends; a second one, as in {@code MB/s}, stays at the first by itself. */
    private static final Pattern BETWEEN = Pattern
            .compile("(?<=\\d) (?=(?:%|×|(?:ns|µs|ms|s|min|h|B|kB|MB|GB|Hz|MHz|GHz)(?![\\p{L}\\d])))");

    private WholeFigures() {}

    /** The text with each of its numbers bound to the unit behind it; it has as many letters as before. */
    public static String in(String text) {
        return text.indexOf(' ') < 0 ? text : BETWEEN.matcher(text).replaceAll(String.valueOf(NO_BREAK_SPACE));
    }
}
