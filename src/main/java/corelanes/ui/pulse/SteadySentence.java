package corelanes.ui.pulse;

/**
 * Lets a sentence stand until it can be read: another one takes its place when it has held for a quarter of a second, or when
 * none has for a second. Otherwise the short gaps between turns would make it flicker. Times in ns of the screen's clock.
 */
final class SteadySentence {

    /** A new sentence that holds for this long is shown. */
    static final long HOLDS_NS = 250_000_000L;
    /** What is shown is wrong for no longer than this. */
    static final long STALE_NS = 1_000_000_000L;

    private String shown = "";
    private String newest = "";
    private long newestSinceNs;
    private long staleSinceNs;

    /** Takes the sentence of this instant. @return the one to show */
    String settle(String now, long nowNs) {
        if (now.equals(shown) || shown.isEmpty()) {
            shown = now;
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
        if (nowNs - newestSinceNs >= HOLDS_NS || nowNs - staleSinceNs >= STALE_NS) {
            shown = now;
        }
        return shown;
    }

    /** The next sentence is shown at once. */
    void forget() {
        shown = "";
    }
}
