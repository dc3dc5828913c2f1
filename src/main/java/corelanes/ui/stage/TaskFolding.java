package corelanes.ui.stage;

import corelanes.layout.TaskGrouping;
import corelanes.layout.TaskRows;
import corelanes.ui.state.StageState;
import java.util.HashSet;
import java.util.Set;

/** Groups the tasks' rows and folds groups, as keys and clicks ask for it. */
final class TaskFolding {

    private final StageState stage;
    private final StageFrame frame;

    TaskFolding(StageState stage, StageFrame frame) {
        this.stage = stage;
        this.frame = frame;
    }

    /** Groups by the next thing there is, or no more. */
    void groupByNext() {
        TaskGrouping[] all = TaskGrouping.values();
        stage.taskGroupingProperty().set(all[(stage.taskGroupingProperty().get().ordinal() + 1) % all.length]);
    }

    /** Folds or unfolds the group of the task that is followed; if none is, or it is not in view, that of the topmost row. */
    void foldFollowed() {
        TaskRows rows = frame.rows();
        if (rows.groups() == 0) {
            return;
        }
        int task = stage.selectedTaskProperty().get();
        int row = 0;
        while (row < rows.size() && (task < 0 || rows.task(row) != task)) {
            row++;
        }
        fold(rows.key(rows.group(row < rows.size() ? row : frame.firstRow())));
    }

    /** Folds all groups, or unfolds all if all are folded. */
    void foldAll() {
        TaskRows rows = frame.rows();
        Set<Integer> keys = new HashSet<>();
        for (int group = 0; group < rows.groups(); group++) {
            keys.add(rows.key(group));
        }
        stage.foldedGroupsProperty()
                .set(stage.foldedGroupsProperty().get().containsAll(keys) ? Set.of() : Set.copyOf(keys));
    }

    /** Folds or unfolds the group whose heading is at a height. @return whether there is one */
    boolean isFoldedAt(double yPx) {
        int row = frame.geometry().rowAt(yPx);
        if (row < 0 || row >= frame.rowCount() || !frame.isHeading(row)) {
            return false;
        }
        TaskRows rows = frame.rows();
        fold(rows.key(rows.group(frame.firstRow() + row)));
        return true;
    }

    private void fold(int key) {
        Set<Integer> folded = new HashSet<>(stage.foldedGroupsProperty().get());
        if (!folded.remove(key)) {
            folded.add(key);
        }
        stage.foldedGroupsProperty().set(Set.copyOf(folded));
    }
}
