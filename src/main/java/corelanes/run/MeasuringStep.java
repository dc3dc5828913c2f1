package corelanes.run;

import corelanes.text.Texts;

/** What is measured of a machine, in this order. */
public enum MeasuringStep {
    /** What reading the clock costs. */
    CLOCK(30),
    /** How fast it computes. */
    SPEED(80),
    /** How far apart ticks are, and what one costs. */
    TICK(80),
    /** What a switch between platform threads costs. */
    PLATFORM_SWITCH(120),
    /** What a switch between virtual threads costs. */
    VIRTUAL_SWITCH(310);

    private static final double NS_PER_MS = 1e6;

    private final int usualMs;

    /** @param usualMs time it takes on a quiet machine, ms */
    MeasuringStep(int usualMs) {
        this.usualMs = usualMs;
    }

    /** In a few words, such as {@code how fast it computes}. */
    public String title() {
        return Texts.beside(MeasuringStep.class).get("measuring." + name());
    }

    /**
     * How much of all has been measured when this step has gone on for some time, 0 … 1: what it says is not known but usual.
     *
     * @param elapsedNs since it began, ns
     */
    public double shareDone(long elapsedNs) {
        double doneMs = Math.clamp(elapsedNs / NS_PER_MS, 0, usualMs);
        double allMs = 0;
        for (MeasuringStep step : values()) {
            doneMs += step.ordinal() < ordinal() ? step.usualMs : 0;
            allMs += step.usualMs;
        }
        return doneMs / allMs;
    }
}
