package corelanes.ui.pulse;

import corelanes.text.Texts;

/** How much slower than it happened a recording is shown, so that a class can follow it. */
final class Pace {

    /** Slices this long can be followed as they happen, ns. */
    static final long EASY_NS = 50_000_000;
    /** In slow motion a typical turn takes about this long, ns. */
    static final long TURN_SHOWN_NS = 333_000_000;
    /** The slowest there is. */
    static final int SLOWEST = 10_000;

    private Pace() {}

    /** How many times slower, for a typical slice of so many ns: 1, or a round number of one digit and zeros. */
    static int automatic(long typicalSliceNs) {
        if (typicalSliceNs >= EASY_NS || typicalSliceNs <= 0) {
            return 1;
        }
        double wanted = Math.min(SLOWEST, (double) TURN_SHOWN_NS / typicalSliceNs);
        double magnitude = Math.pow(10, Math.floor(Math.log10(wanted)));
        return Math.clamp(Math.round(wanted / magnitude) * (long) magnitude, 1, SLOWEST);
    }

    /** The pace in words. {@code leaping}: stretches are left out between. */
    static String describe(double slowdown, boolean leaping) {
        Texts texts = Texts.beside(Pace.class);
        if (slowdown <= 1) {
            return texts.get("pace.live");
        }
        return texts.get(leaping ? "pace.strobe" : "pace.slower", slowdown);
    }
}
