package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.layout.TaskGrouping;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Groups of tasks' rows, by mouse and by keys. */
@DisplayName("Groups of tasks")
class StageGroupsTest extends ShownStage {

    @Test
    @DisplayName("are named after what their tasks do at the play head, and follow it")
    void followThePlayHead() throws Exception {
        onFx(() -> {
            press(KeyCode.U, false);
            again();
            assertThat(state.stage().taskGroupingProperty().get()).isEqualTo(TaskGrouping.STATE);
            assertThat(lanes.frame().isHeading(0)).isTrue();
            assertThat(lanes.frame().task(1)).as("who runs at 30 ms").isEqualTo(3);
            state.stage().playHeadNsProperty().set(ORIGIN_NS + 33_000_000);
            again();
            assertThat(lanes.frame().task(1)).isZero();
            assertThat(lanes.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
                    .contains("Tasks are in 2 groups, none of them folded");
        });
    }

    @Test
    @DisplayName("fold at a click on their heading and at a key, and unfold again")
    void fold() throws Exception {
        onFx(() -> {
            state.stage().taskGroupingProperty().set(TaskGrouping.THREAD);
            again();
            assertThat(lanes.frame().rows().size()).isEqualTo(5);
            double headingPx = lanes.frame().geometry().rowTopPx(0) + 4.0;
            mouse(MouseEvent.MOUSE_PRESSED, xPx(9_000_000), headingPx, true);
            mouse(MouseEvent.MOUSE_RELEASED, xPx(9_000_000), headingPx, false);
            again();
            assertThat(lanes.frame().rows().size()).isEqualTo(1);
            assertThat(lanes.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString())
                    .contains("Tasks are in one group, one of them folded");
            press(KeyCode.C, false);
            again();
            assertThat(lanes.frame().rows().size()).isEqualTo(5);
            press(KeyCode.C, true);
            again();
            assertThat(lanes.frame().tasksShown()).isZero();
            press(KeyCode.C, true);
            press(KeyCode.U, false);
            again();
            assertThat(lanes.frame().rows().groups()).as("one list again").isZero();
            assertThat(lanes.frame().tasksShown()).isEqualTo(4);
        });
    }

    @Test
    @DisplayName("of thousands of tasks plan only the rows in view, and scroll through all")
    void thousandsOfRows() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            slice.state = TaskState.SLEEPING;
            slice.started = 1;
            for (int task = 0; task < 6_000; task++) {
                slice.task = task;
                slice.osTid = 100 + task % 3;
                slice.startNs = ORIGIN_NS + task;
                slice.endNs = ORIGIN_NS + 50_000_000;
                store.append(slice);
            }
            state.stage().snapshotProperty().set(store.publish(0));
            state.stage().viewportProperty().set(new Viewport(ORIGIN_NS, 60_000_000));
            state.stage().taskGroupingProperty().set(TaskGrouping.THREAD);
            again();
            again();
            assertThat(lanes.frame().rows().size()).isEqualTo(6_003);
            assertThat(lanes.frame().rowCount()).isLessThan(40);
            lanes.scroll().rows().setValue(2_001);
            again();
            assertThat(lanes.frame().isHeading(0)).as("of the second thread").isTrue();
            assertThat(lanes.frame().task(1)).isEqualTo(1);
        });
    }

    private void again() {
        view.applyCss();
        view.layout();
        view.paint();
    }
}
