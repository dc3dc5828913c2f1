package corelanes.ui.stage;

import corelanes.layout.LanePlan;
import corelanes.layout.TaskPalette;
import corelanes.ui.state.StageState;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is under the pointer in the frame last planned, says so in a card, and tells the other views which task.
 */
final class LanesHover {

    private final StageState stage;
    private final StageFrame frame;
    private final HoverTexts texts;
    private final HoverCard card;
    private double xPx = -1;
    private double yPx = -1;
    private boolean inside;
    private int saidSlice = Integer.MIN_VALUE;
    private int saidSlices;
    private long saidEndNs;

    LanesHover(StageState stage, StageFrame frame, HoverTexts texts, TaskPalette palette) {
        this.stage = stage;
        this.frame = frame;
        this.texts = texts;
        this.card = new HoverCard(palette);
    }

    HoverCard card() {
        return card;
    }

    /** The pointer is here now. */
    void moved(double x, double y, double widthPx, double heightPx) {
        inside = true;
        xPx = x;
        yPx = y;
        update(widthPx, heightPx);
    }

    /** The pointer has gone, or is busy dragging. */
    void gone() {
        if (inside) {
            inside = false;
            card.setVisible(false);
            stage.hoveredTaskProperty().set(-1);
        }
    }

    /** Looks again, after a frame or a move. */
    void update(double widthPx, double heightPx) {
        if (!inside) {
            return;
        }
        StageGeometry at = frame.geometry();
        int row = at.rowAt(yPx);
        LanePlan plan = planAt(at.laneAt(yPx), row);
        int entry = plan == null ? -1 : plan.entryAt((xPx - at.plotLeftPx()) * frame.outputScale());
        if (plan == null || entry < 0) {
            card.setVisible(false);
            saidSlice = Integer.MIN_VALUE;
            boolean onName = xPx < at.plotLeftPx() && row >= 0 && row < frame.rowCount();
            stage.hoveredTaskProperty().set(onName ? frame.task(row) : -1);
            return;
        }
        stage.hoveredTaskProperty().set(plan.task(entry));
        say(plan, entry);
        card.moveBeside(xPx, yPx, widthPx, heightPx);
    }

    /** The task whose slice or name is at a place, or -1. */
    int taskAt(double x, double y) {
        StageGeometry at = frame.geometry();
        int row = at.rowAt(y);
        if (x < at.plotLeftPx()) {
            return row >= 0 && row < frame.rowCount() ? frame.task(row) : -1;
        }
        LanePlan plan = planAt(at.laneAt(y), row);
        int entry = plan == null ? -1 : plan.entryAt((x - at.plotLeftPx()) * frame.outputScale());
        return plan == null || entry < 0 ? -1 : plan.task(entry);
    }

    private @Nullable LanePlan planAt(int lane, int row) {
        if (lane >= 0) {
            return frame.lane(lane);
        }
        return row >= 0 && row < frame.rowCount() ? frame.row(row) : null;
    }

    private void say(LanePlan plan, int entry) {
        int slice = plan.slice(entry);
        long endNs = slice == LanePlan.MANY ? plan.task(entry) : frame.snapshot().endNs(slice);
        if (slice == saidSlice && endNs == saidEndNs && plan.slices(entry) == saidSlices && card.isVisible()) {
            return;
        }
        saidSlice = slice;
        saidEndNs = endNs;
        saidSlices = plan.slices(entry);
        card.say(texts.title(frame.snapshot(), plan, entry),
                texts.details(frame.snapshot(), plan, entry, stage.originNsProperty().get()), plan.task(entry));
    }
}
