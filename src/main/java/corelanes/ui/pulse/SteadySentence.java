package corelanes.ui.pulse;

import java.util.regex.Pattern;

/**
 * Lets a sentence stand until it can be read: another one takes its place when it has held for a quarter of a second, or when
 * none has for a second. Otherwise the short gaps between turns would make it flicker. Where only its numbers change, they
 * follow four times a second. Times in ns of the screen's clock.
 */
final class SteadySentence {

    /** A new sentence that holds for this long is shown. */
    static final long HOLDS_NS = 250_000_000L;
    /** What is shown is wrong for no longer than this. */
    static final long STALE_NS = 1_000_000_000L;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

    private String shown = "";
    private String newest = "";
    private long shownSinceNs;
    private long newestSinceNs;
    private long staleSinceNs;

    /** Takes the sentence of this instant. @return the one to show */
    String settle(String now, long nowNs) {
        if (shown.isEmpty()) {
            return show(now, nowNs);
        }
        if (now.equals(shown)) {
            newest = now;
            return shown;
        }
        if (newest.equals(shown)) {
            staleSinceNs = nowNs;
        }
        if (!now.equals(newest)) {
            newest = now;
            newestSinceNs = nowNs;
        }
        boolean numbersOnly = nowNs - shownSinceNs >= HOLDS_NS && words(now).equals(words(shown));
        boolean due = nowNs - newestSinceNs >= HOLDS_NS || nowNs - staleSinceNs >= STALE_NS;
        return numbersOnly || due ? show(now, nowNs) : shown;
    }

    private String show(String sentence, long nowNs) {
        shown = sentence;
        newest = sentence;
        shownSinceNs = nowNs;
        return shown;
    }

    private static String words(String sentence) {
        return NUMBER.matcher(sentence).replaceAll("0");
    }

    /** The next sentence is shown at once. */
    void forget() {
        shown = "";
    }
}
