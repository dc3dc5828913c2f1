package corelanes.layout;

import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * In which pixel columns a task was ready for a core: a core without a task there lost time, elsewhere it was idle. Reused by its
 * owner.
 */
public final class LaneGaps {

    /** Of more tasks it is not found out, so that a frame stays cheap. */
    private static final int MOST_TASKS = 600;

    private final TaskRowPlanner planner = new TaskRowPlanner();
    private final LanePlan plan = new LanePlan();
    private boolean[] wanted = {};
    private boolean[] held = {};
    private int firstColumn;
    private int endColumn;
    private boolean shown;

    /** Finds out of the tasks in view; nothing is shown unless {@code asked}. */
    public void plan(boolean asked, TraceSnapshot snapshot, TasksInView tasks, TimeScale scale, long untilNs) {
        shown = asked && tasks.size() <= MOST_TASKS;
        if (!shown) {
            return;
        }
        if (wanted.length < scale.widthPx()) {
            wanted = new boolean[scale.widthPx()];
            held = new boolean[scale.widthPx()];
        }
        Arrays.fill(wanted, false);
        long endNs = Math.min(untilNs, snapshot.lastNs());
        firstColumn = (int) Math.clamp(scale.xPx(snapshot.firstNs()), 0, scale.widthPx());
        endColumn = (int) Math.clamp(scale.xPx(endNs), 0, scale.widthPx());
        for (int at = 0; at < tasks.size(); at++) {
            planner.plan(snapshot, tasks.task(at), scale, untilNs, plan);
            mark(plan, TaskState.READY, wanted, scale.widthPx());
        }
    }

    /** Takes in what a lane has in it. */
    public void hold(LanePlan lane, int widthPx) {
        Arrays.fill(held, false);
        mark(lane, TaskState.RUNNING, held, widthPx);
        mark(lane, TaskState.INTERRUPTED, held, widthPx);
    }

    private static void mark(LanePlan plan, TaskState state, boolean[] columns, int widthPx) {
        for (int entry = 0; entry < plan.size(); entry++) {
            if (plan.state(entry) == state) {
                int from = Math.clamp(plan.isColumn(entry) ? plan.columnFromPx(entry) : (int) plan.xPx(entry), 0,
                        widthPx);
                int to = plan.isColumn(entry) ? plan.columnEndPx(entry)
                        : (int) Math.ceil(plan.xPx(entry) + plan.widthPx(entry));
                Arrays.fill(columns, from, Math.clamp(to, from, widthPx), true);
            }
        }
    }

    /** Whether gaps are to be seen. */
    public boolean isShown() {
        return shown;
    }

    /** Whether the lane last taken in has nothing in a column of the recording. */
    public boolean isGap(int column) {
        return !held[column] && column >= firstColumn && column < endColumn;
    }

    /** Whether a task was ready in a column. */
    public boolean isWanted(int column) {
        return wanted[column];
    }
}
