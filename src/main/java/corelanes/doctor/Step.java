package corelanes.doctor;

import corelanes.text.Texts;

/** What a check-up looks at, one after the other. */
public enum Step {
    /** What others take. */
    NOISE(500),
    /** Cost and resolution of the clock. */
    CLOCK(50),
    /** Whether the kernel lets us record. */
    SOURCE(20),
    /** Whether threads stay on their cores. */
    PINNING(20),
    /** What a switch costs. */
    SWITCHES(1_100),
    /** The same with working sets, if that is asked for. */
    WORKING_SETS(1_500),
    /** Calibration and the cost of a tick. */
    MACHINE(750),
    /** A trial run. */
    RECORDING(700),
    /** What the system's files tell. */
    FACTS(20);

    private final int usualMs;

    Step(int usualMs) {
        this.usualMs = usualMs;
    }

    /** What it is about, in a few words. */
    public String words() {
        return Texts.beside(Step.class).get("step." + this);
    }

    /**
     * How much of a check-up is done when this step begins, by what steps usually take: 0 … 1.
     *
     * @param sweep whether working sets are measured too
     */
    public double doneBefore(boolean sweep) {
        int before = 0;
        int all = 0;
        for (Step step : values()) {
            int ms = step == WORKING_SETS && !sweep ? 0 : step.usualMs;
            before += step.ordinal() < ordinal() ? ms : 0;
            all += ms;
        }
        return (double) before / all;
    }
}
