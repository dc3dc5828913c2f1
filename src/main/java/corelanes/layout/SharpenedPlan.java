package corelanes.layout;

import corelanes.trace.Lane;

/**
 * What is shown of a lane: its plan, or until there is time for that a coarse one, whose columns are several pixels wide. Reused by its
 * owner from frame to frame.
 */
public final class SharpenedPlan {

    /** What a plan is of. A lane that has changed is another one; the recording it is of is not held on to. */
    record Wanted(Lane lane, TimeScale scale, long untilNs) {

        static final Wanted NOTHING = new Wanted(Lane.EMPTY, new TimeScale(new Viewport(0, 1), 1), 0);

        boolean is(Wanted other) {
            return lane == other.lane && scale.equals(other.scale) && untilNs == other.untilNs;
        }
    }

    private final LanePlan sharp = new LanePlan();
    private final LanePlan coarse = new LanePlan();
    private Wanted sharpOf = Wanted.NOTHING;
    private Wanted coarseOf = Wanted.NOTHING;
    private boolean isSharp = true;
    private int changes;

    /** What is to be painted. */
    public LanePlan shown() {
        return isSharp ? sharp : coarse;
    }

    /** Whether that is the plan to the pixel. */
    public boolean isSharp() {
        return isSharp;
    }

    /** Whether this was last planned of a lane, and some of it is kept. */
    public boolean isOf(Lane lane) {
        return sharp.isOf(lane) || coarse.isOf(lane);
    }

    LanePlan sharp() {
        return sharp;
    }

    LanePlan coarse() {
        return coarse;
    }

    boolean hasSharp(Wanted wanted) {
        return sharpOf.is(wanted);
    }

    boolean hasCoarse(Wanted wanted) {
        return coarseOf.is(wanted);
    }

    /** The plan to the pixel is going to be of this, and is shown. */
    void sharpIs(Wanted of) {
        sharpOf = of;
        isSharp = true;
        changes++;
    }

    /** The coarse plan is of this, or is going to be, and is shown; there is none to the pixel. */
    void coarseIs(Wanted of) {
        changes += isSharp || !coarseOf.is(of) ? 1 : 0;
        coarseOf = of;
        sharpOf = Wanted.NOTHING;
        isSharp = false;
    }

    /** How often what is shown has changed. */
    public int changes() {
        return changes;
    }
}
