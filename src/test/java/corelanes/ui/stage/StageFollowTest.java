package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.layout.TaskOrder;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What a person looks at closely on the stage: one task, one stretch, one slice after another. */
class StageFollowTest extends ShownStage {

    @Test
    void aClickFollowsATaskAndAClickBesideFollowsNone() throws Exception {
        onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, xPx(9_000_000), laneMiddlePx(), true);
            mouse(MouseEvent.MOUSE_RELEASED, xPx(9_000_000), laneMiddlePx(), false);
            assertThat(state.stage().selectedTaskProperty().get()).isEqualTo(2);
            mouse(MouseEvent.MOUSE_PRESSED, xPx(9_000_000), lanes.frame().geometry().tasksTopPx() + 2.0, true);
            mouse(MouseEvent.MOUSE_RELEASED, xPx(9_000_000), lanes.frame().geometry().tasksTopPx() + 2.0, false);
            assertThat(state.stage().selectedTaskProperty().get()).isEqualTo(-1);
            pressWith(KeyCode.DOWN, true, false);
            assertThat(state.stage().selectedTaskProperty().get()).as("it runs at the play head").isEqualTo(3);
            pressWith(KeyCode.UP, true, false);
            assertThat(state.stage().selectedTaskProperty().get()).isEqualTo(2);
            press(KeyCode.ESCAPE, false);
            assertThat(state.stage().selectedTaskProperty().get()).isEqualTo(-1);
            assertThat(asked).isEmpty();
        });
    }

    @Test
    void draggingWithShiftMeasures() throws Exception {
        onFx(() -> {
            mouseWithShift(MouseEvent.MOUSE_PRESSED, xPx(8_000_000), laneMiddlePx(), true);
            mouseWithShift(MouseEvent.MOUSE_DRAGGED, xPx(18_000_000), laneMiddlePx(), true);
            mouseWithShift(MouseEvent.MOUSE_RELEASED, xPx(18_000_000), laneMiddlePx(), false);
            view.paint();
            assertThat(state.stage().measuredProperty().get().lengthNs()).isCloseTo(10_000_000, within(100_000L));
            assertThat(lanes.overlays().figuresText()).contains("turns begin", "Cores busy 100.0 %", "Task D: 40.");
            state.stage().playHeadNsProperty().set(ORIGIN_NS + 4_000_000);
            press(KeyCode.M, false);
            state.stage().playHeadNsProperty().set(ORIGIN_NS + 8_000_000);
            press(KeyCode.M, false);
            view.paint();
            assertThat(lanes.overlays().figuresText()).startsWith("4 ms, one turn begins");
            press(KeyCode.ESCAPE, false);
            view.paint();
            assertThat(lanes.overlays().figuresText()).isEmpty();
        });
    }

    @Test
    void theLineAtThePointerSaysWhatGoesOnThere() throws Exception {
        onFx(() -> {
            mouse(MouseEvent.MOUSE_MOVED, xPx(9_000_000), laneMiddlePx(), false);
            assertThat(lanes.overlays().instantText()).contains("3 in progress, 1 running", "core 0 C");
            mouse(MouseEvent.MOUSE_EXITED, -5, -5, false);
            assertThat(lanes.overlays().instantText()).isEmpty();
        });
    }

    @Test
    void theAxisDragsThePlayHead() throws Exception {
        onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, xPx(10_000_000), 5, true);
            mouse(MouseEvent.MOUSE_DRAGGED, xPx(20_000_000), 5, true);
            mouse(MouseEvent.MOUSE_DRAGGED, xPx(30_000_000), 5, true);
            mouse(MouseEvent.MOUSE_RELEASED, xPx(30_000_000), 5, false);
            assertThat(asked).containsExactly("seek", "seek");
        });
    }

    @Test
    void keysStepLoopAndGoBackThroughTheViews() throws Exception {
        onFx(() -> {
            press(KeyCode.PERIOD, false);
            press(KeyCode.COMMA, false);
            press(KeyCode.L, false);
            press(KeyCode.N, false);
            assertThat(asked).containsExactly("step", "step", "loop", "live");
            Viewport first = viewport();
            press(KeyCode.ENTER, false);
            Viewport close = viewport();
            assertThat(close.spanNs()).as("one turn and a little").isEqualTo(TURN_NS * 5 / 4);
            view.paint();
            assertThat(view.lookup(".view-back").isDisabled()).isFalse();
            pressWith(KeyCode.LEFT, false, true);
            assertThat(viewport()).isEqualTo(first);
            pressWith(KeyCode.RIGHT, false, true);
            assertThat(viewport()).isEqualTo(close);
        });
    }

    @Test
    void theWayBackEndsWhereAnotherRecordingBegins() throws Exception {
        onFx(() -> {
            press(KeyCode.ENTER, false);
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            slice.state = TaskState.RUNNING;
            slice.startNs = ORIGIN_NS + 3_600_000_000_000L;
            slice.endNs = slice.startNs + 8_000_000;
            store.append(slice);
            state.stage().snapshotProperty().set(store.publish(0));
            Viewport other = new Viewport(slice.startNs, 8_000_000);
            state.stage().viewportProperty().set(other);
            view.paint();
            assertThat(view.lookup(".view-back").isDisabled()).isTrue();
            pressWith(KeyCode.LEFT, false, true);
            assertThat(viewport()).isEqualTo(other);
        });
    }

    @Test
    void rowsAreSortedAndPutAway() throws Exception {
        onFx(() -> {
            state.stage().viewportProperty().set(new Viewport(ORIGIN_NS + 7_000_000, 6_000_000));
            state.stage().taskOrderProperty().set(TaskOrder.RUNNING_TIME);
            view.paint();
            assertThat(lanes.frame().task(0)).as("all of its turn is in view").isEqualTo(2);
            press(KeyCode.T, false);
            view.applyCss();
            view.layout();
            view.paint();
            assertThat(lanes.frame().rowCount()).isZero();
        });
    }

    @Test
    void theTaskThatIsFollowedIsDrawnFromCoreToCore() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0, 1));
            Slice slice = new Slice();
            slice.state = TaskState.RUNNING;
            for (int turn = 0; turn < 6; turn++) {
                slice.core = turn % 2;
                slice.startNs = ORIGIN_NS + turn * 10_000_000L;
                slice.endNs = slice.startNs + 8_000_000;
                store.append(slice);
            }
            state.stage().snapshotProperty().set(store.publish(0));
            view.paint();
            assertThat(MigrationPainter.paint(new Canvas(900, 400).getGraphicsContext2D(),
                    lanes.frame(), 0, Long.MAX_VALUE, Color.WHITE)).isEqualTo(5);
            assertThat(MigrationPainter.paint(new Canvas(900, 400).getGraphicsContext2D(), lanes.frame(), 0,
                    ORIGIN_NS + 25_000_000, Color.WHITE)).as("no further than the play head has come").isEqualTo(2);
            state.stage().selectedTaskProperty().set(0);
            view.paint();
            Point2D between = lanes.localToScene((xPx(8_000_000) + xPx(10_000_000)) / 2,
                    (lanes.frame().geometry().laneTopPx(0) + lanes.frame().geometry().laneTopPx(1)
                            + lanes.frame().geometry().laneHeightPx()) / 2.0);
            Color line = view.snapshot(null, null).getPixelReader().getColor((int) between.getX(),
                    (int) between.getY());
            assertThat(line.getBrightness()).isGreaterThan(0.3);
        });
    }

    @Test
    void theHandlesOverTheRecordingAreTheEndsOfTheView() throws Exception {
        onFx(() -> {
            ViewSlider slider = (ViewSlider) view.lookup(".view-slider");
            assertThat(slider.getLowValue()).isCloseTo(0, within(1e-6));
            assertThat(slider.getHighValue()).isCloseTo(0.15, within(1e-6));
            slider.setHighValue(0.5);
            assertThat(viewport()).isEqualTo(new Viewport(ORIGIN_NS, 200_000_000));
            slider.setLowValue(0.25);
            assertThat(viewport()).isEqualTo(new Viewport(ORIGIN_NS + 100_000_000, 100_000_000));
        });
    }
}
