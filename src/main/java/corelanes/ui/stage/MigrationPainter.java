package corelanes.ui.stage;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/** Draws how the task that is followed went from core to core: a line from where it left one to where it went on on another. */
final class MigrationPainter {

    /** With more turns in view, lines would hide the lanes. */
    private static final int MOST_TURNS = 3_000;
    private static final double DOT_PX = 2.5;

    private MigrationPainter() {}

    /**
     * @param untilNs moves after that are not drawn yet
     * @return how many moves between cores were drawn
     */
    static int paint(GraphicsContext to, StageFrame frame, int task, long untilNs, Paint line) {
        TraceSnapshot snapshot = frame.snapshot();
        if (task < 0 || task >= snapshot.taskCount()) {
            return 0;
        }
        Lane lane = snapshot.taskLane(task);
        int first = lane.firstEndingAfter(snapshot, frame.deviceScale().viewport().startNs());
        long endNs = Math.min(untilNs, frame.deviceScale().viewport().endNs());
        int end = lane.firstStartingFrom(snapshot, endNs);
        if (end - first > MOST_TURNS) {
            return 0;
        }
        to.setStroke(line);
        to.setFill(line);
        to.setLineWidth(1.5);
        int moves = 0;
        int before = -1;
        for (int position = Math.max(0, first - 1); position < Math.min(lane.size(),
                endNs == untilNs ? end : end + 1); position++) {
            int slice = lane.slice(position);
            if (snapshot.state(slice) != TaskState.RUNNING) {
                continue;
            }
            if (before >= 0 && snapshot.coreOf(before) != snapshot.coreOf(slice)) {
                moves += move(to, frame, before, slice) ? 1 : 0;
            }
            before = slice;
        }
        return moves;
    }

    private static boolean move(GraphicsContext to, StageFrame frame, int from, int slice) {
        TraceSnapshot snapshot = frame.snapshot();
        double fromYPx = laneMiddlePx(frame, snapshot.coreOf(from));
        double toYPx = laneMiddlePx(frame, snapshot.coreOf(slice));
        if (fromYPx < 0 || toYPx < 0) {
            return false;
        }
        double fromXPx = xPx(frame, snapshot.endNs(from));
        double toXPx = xPx(frame, snapshot.startNs(slice));
        to.strokeLine(fromXPx, fromYPx, toXPx, toYPx);
        to.fillOval(fromXPx - DOT_PX, fromYPx - DOT_PX, 2 * DOT_PX, 2 * DOT_PX);
        to.fillOval(toXPx - DOT_PX, toYPx - DOT_PX, 2 * DOT_PX, 2 * DOT_PX);
        return true;
    }

    /** Cut a little beyond the plot, since a canvas has no use for a line of a million pixels. */
    private static double xPx(StageFrame frame, long timeNs) {
        StageGeometry at = frame.geometry();
        return Math.clamp(at.plotLeftPx() + frame.deviceScale().xPx(timeNs) / frame.outputScale(),
                at.plotLeftPx() - 1.0,
                at.plotRightPx() + 1.0);
    }

    private static double laneMiddlePx(StageFrame frame, int core) {
        for (int lane = 0; lane < frame.geometry().visibleLanes(); lane++) {
            if (frame.snapshot().core(frame.firstLane() + lane) == core) {
                return frame.geometry().laneTopPx(lane) + frame.geometry().laneHeightPx() / 2.0;
            }
        }
        return -1;
    }
}
