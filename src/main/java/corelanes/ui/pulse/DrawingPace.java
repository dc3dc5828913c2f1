package corelanes.ui.pulse;

import corelanes.ui.state.ExperimentState;

/**
 * How often the window is drawn: drawing takes part in what is being measured, most of all where there is no graphics card to do
 * it. Waiting is not disturbed by it.
 */
final class DrawingPace {

    private static final int BEATS_WHILE_MEASURING = 30;
    /** Five frames a second: enough for a bar that moves. */
    private static final int BEATS_WHILE_GETTING_TO_KNOW = 12;
    private static final long MEASURING_NS = 2_000_000_000L;

    private final ExperimentState experiment;
    private long workSinceNs;

    DrawingPace(ExperimentState experiment) {
        this.experiment = experiment;
    }

    /** A run begins. */
    void runBegins() {
        workSinceNs = System.nanoTime();
    }

    /**
     * How many beats of the screen's clock make one frame now.
     *
     * @param running      whether the run that is watched goes on
     * @param disturbable  whether something else is being measured that computes
     * @param changed      whether a setting has just been changed: that must act soon, and the run is not one to compare any more
     * @param examining    whether the machine is being looked at
     * @param gettingToKnow whether the machine is being measured for the first time
     */
    int beats(boolean running, boolean disturbable, boolean changed, boolean examining, boolean gettingToKnow) {
        if (gettingToKnow) {
            return BEATS_WHILE_GETTING_TO_KNOW;
        }
        boolean counted = !experiment.untilStoppedProperty().get();
        boolean measuring = running && counted && System.nanoTime() - workSinceNs < MEASURING_NS;
        boolean computes = !experiment.workloadProperty().get().waits();
        boolean disturbed = computes && !changed && (measuring || disturbable) || examining;
        return disturbed ? BEATS_WHILE_MEASURING : 1;
    }
}
