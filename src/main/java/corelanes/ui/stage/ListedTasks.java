package corelanes.ui.stage;

import corelanes.layout.TaskOrder;
import corelanes.layout.TasksInView;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;

/** The tasks in view, in their order. While a view is sharpened, what tasks are in it stays. */
final class ListedTasks {

    private final TasksInView tasks = new TasksInView();
    private Listed listed = Listed.NOTHING;

    /** What the tasks in view depend on. */
    private record Listed(TraceSnapshot of, Viewport seen, long untilNs, TaskOrder order, int visibleRows) {

        static final Listed NOTHING = new Listed(TraceSnapshot.NOTHING, new Viewport(0, 1), 0, TaskOrder.NUMBER, -1);

        boolean is(Listed other) {
            return of == other.of && seen.equals(other.seen) && untilNs == other.untilNs && order == other.order
                    && visibleRows == other.visibleRows;
        }
    }

    /** Finds them anew, unless all that they depend on is as it was. */
    void list(TraceSnapshot snapshot, Viewport viewport, long untilNs, TaskOrder order, int visibleRows) {
        Listed wanted = new Listed(snapshot, viewport, Math.min(viewport.endNs(), untilNs), order, visibleRows);
        if (!wanted.is(listed)) {
            listed = wanted;
            int all = snapshot.taskCount();
            if (all <= visibleRows) {
                tasks.takeFirst(all);
            } else {
                tasks.find(snapshot, viewport.startNs(), wanted.untilNs);
            }
            tasks.sort(snapshot, order, viewport.startNs(), wanted.untilNs);
        }
    }

    /** As they were listed last. */
    TasksInView inView() {
        return tasks;
    }

    /** The task so many rows below another one's; if that is not in view, one on a core at a time, or the first; -1 if there is none. */
    int beside(int task, int rowsBelow, long atNs) {
        for (int at = 0; at < tasks.size(); at++) {
            if (tasks.task(at) == task) {
                return tasks.task(Math.clamp(at + rowsBelow, 0, tasks.size() - 1));
            }
        }
        TraceSnapshot snapshot = listed.of;
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            int slice = snapshot.coreLane(lane).sliceAt(snapshot, atNs);
            if (slice >= 0 && snapshot.task(slice) >= 0) {
                return snapshot.task(slice);
            }
        }
        return tasks.size() == 0 ? -1 : tasks.task(0);
    }
}
