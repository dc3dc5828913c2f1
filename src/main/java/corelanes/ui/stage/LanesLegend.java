package corelanes.ui.stage;

import corelanes.layout.LanePlan;
import corelanes.layout.LaneWords;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.EnumSet;
import java.util.Set;

/**
 * The words beside the tasks' heading: the patterns this recording has shown so far, and how many of its tasks are
 * seen. A pattern once explained stays, so that the words do not flicker while the view moves.
 */
final class LanesLegend {

    private final LaneWords words;
    private final Set<TaskState> states = EnumSet.of(TaskState.RUNNING);
    private boolean otherWork;
    private String patterns;
    private String count = "";
    private int slices;
    private int rows = -1;
    private int tasks = -1;

    LanesLegend(LaneWords words) {
        this.words = words;
        this.patterns = words.legend(states);
    }

    /** Takes in what a frame shows. */
    void update(StageFrame frame) {
        int before = states.size();
        boolean otherWorkBefore = otherWork;
        if (frame.snapshot().size() < slices) {
            states.clear();
            states.add(TaskState.RUNNING);
            otherWork = false;
            before = 0;
        }
        slices = frame.snapshot().size();
        for (int row = 0; row < frame.rowCount(); row++) {
            LanePlan plan = frame.row(row);
            for (int entry = 0; entry < plan.size(); entry++) {
                states.add(plan.state(entry));
            }
        }
        otherWork = otherWork || showsOtherWork(frame);
        if (states.size() != before || otherWork != otherWorkBefore) {
            patterns = words.legend(states) + (otherWork ? words.legendOfOtherWork() : "");
        }
        if (rows != frame.tasksShown() || tasks != frame.snapshot().taskCount()) {
            rows = frame.tasksShown();
            tasks = frame.snapshot().taskCount();
            count = rows < tasks ? words.tasksShown(rows, tasks) : "";
        }
    }

    private static boolean showsOtherWork(StageFrame frame) {
        for (int lane = 0; lane < frame.geometry().visibleLanes(); lane++) {
            LanePlan plan = frame.lane(lane);
            for (int entry = 0; entry < plan.size(); entry++) {
                if (plan.task(entry) == Slice.NO_TASK) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the patterns, and the grey, mean. */
    String patterns() {
        return patterns;
    }

    /** How many tasks are seen of how many; empty if all are. */
    String count() {
        return count;
    }
}
