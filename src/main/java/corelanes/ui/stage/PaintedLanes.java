package corelanes.ui.stage;

import corelanes.layout.SharpenedPlan;
import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import java.util.Arrays;

/**
 * What has been painted into an array of pixels, so that lanes that have not changed since are left as they are: while a view is
 * sharpened, a few lanes change with each frame. Threads may note different lanes at the same time.
 */
final class PaintedLanes {

    /** All that lanes look like depends on, besides their plans. */
    record Look(TimeScale scale, double outputScale, StageGeometry geometry, int hoveredTask, long originNs, int card,
            int ground, int grid, boolean gaps, boolean others) {}

    private static final Look NONE = new Look(new TimeScale(new Viewport(0, 1), 1), 0,
            StageGeometry.of(1, 1, 1, 0, false), -1, 0, 0, 0, 0, false, false);

    private int[] pixels = {};
    private Look look = NONE;
    private SharpenedPlan[] plans = {};
    private int[] changes = {};

    /** Whether this is about these pixels. */
    boolean isOf(int[] target) {
        return pixels == target;
    }

    /** From now on about these pixels, with so many lanes and rows. What was painted with another look is to be painted again. */
    void begin(int[] target, Look with, int count) {
        if (pixels != target || plans.length != count || !look.equals(with)) {
            pixels = target;
            look = with;
            plans = new SharpenedPlan[count];
            changes = new int[count];
        }
    }

    /** Everything is to be painted again. */
    void forget() {
        Arrays.fill(changes, -1);
    }

    /** Whether a lane or row has to be painted; if so, it is going to be. */
    boolean isDue(int place, SharpenedPlan plan) {
        if (plans[place] == plan && changes[place] == plan.changes()) {
            return false;
        }
        plans[place] = plan;
        changes[place] = plan.changes();
        return true;
    }
}
