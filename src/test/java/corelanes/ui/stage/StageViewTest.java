package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.layout.Viewport;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.Test;

/** What a hand can do with the stage: zoom, move, point and ask. */
class StageViewTest extends ShownStage {

    @Test
    void keysZoomPanAndAsk() throws Exception {
        onFx(() -> {
            press(KeyCode.PLUS, false);
            assertThat(viewport().spanNs()).isEqualTo(40_000_000);
            assertThat(state.stage().followingProperty().get()).isFalse();
            long startNs = viewport().startNs();
            press(KeyCode.RIGHT, false);
            assertThat(viewport().startNs()).isEqualTo(startNs + 4_000_000);
            press(KeyCode.RIGHT, true);
            assertThat(viewport().startNs()).isEqualTo(startNs + 36_000_000);
            press(KeyCode.MINUS, false);
            assertThat(viewport().spanNs()).isEqualTo(60_000_000);
            press(KeyCode.END, false);
            assertThat(viewport().endNs()).isEqualTo(ORIGIN_NS + TURNS * TURN_NS);
            press(KeyCode.HOME, false);
            assertThat(viewport().startNs()).isEqualTo(ORIGIN_NS);
            press(KeyCode.SPACE, false);
            press(KeyCode.R, false);
            press(KeyCode.F, false);
            press(KeyCode.DIGIT0, false);
            assertThat(asked).containsExactly("pauseOrGoOn", "playAgain", "fit", "fit");
        });
    }

    @Test
    void theViewStaysInTheRecording() throws Exception {
        onFx(() -> {
            for (int turn = 0; turn < 50; turn++) {
                press(KeyCode.MINUS, false);
                press(KeyCode.LEFT, true);
            }
            long lengthNs = TURNS * TURN_NS;
            assertThat(viewport().spanNs()).isLessThan(lengthNs * 11 / 10);
            assertThat(viewport().startNs()).isGreaterThan(ORIGIN_NS - lengthNs / 20);
        });
    }

    @Test
    void theWheelZoomsAtThePointer() throws Exception {
        onFx(() -> {
            double pointerPx = xPx(45_000_000);
            Point2D scene = lanes.localToScene(pointerPx, laneMiddlePx());
            lanes.fireEvent(new ScrollEvent(null, lanes, ScrollEvent.SCROLL, scene.getX(), scene.getY(), scene.getX(),
                    scene.getY(), false, false, false, false, false, false, 0, 40, 0, 40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    null));
            view.paint();
            assertThat(viewport().spanNs()).isLessThan(50_000_000);
            assertThat(xPx(45_000_000)).isCloseTo(pointerPx, within(0.5));
        });
    }

    @Test
    void dragPans() throws Exception {
        onFx(() -> {
            press(KeyCode.RIGHT, true);
            view.paint();
            double grabbedPx = xPx(80_000_000);
            mouse(MouseEvent.MOUSE_PRESSED, grabbedPx, laneMiddlePx(), true);
            mouse(MouseEvent.MOUSE_DRAGGED, grabbedPx + 50, laneMiddlePx(), true);
            mouse(MouseEvent.MOUSE_RELEASED, grabbedPx + 50, laneMiddlePx(), false);
            view.paint();
            assertThat(xPx(80_000_000)).isCloseTo(grabbedPx + 50, within(0.5));
            assertThat(asked).isEmpty();
        });
    }

    @Test
    void aClickOnTheAxisMovesThePlayHead() throws Exception {
        onFx(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, xPx(10_000_000), 5, true);
            mouse(MouseEvent.MOUSE_RELEASED, xPx(10_000_000), 5, false);
            assertThat(asked).containsExactly("seek");
        });
    }

    @Test
    void hoverFindsTheSlice() throws Exception {
        onFx(() -> {
            mouse(MouseEvent.MOUSE_MOVED, xPx(9_000_000), laneMiddlePx(), false);
            assertThat(state.stage().hoveredTaskProperty().get()).isEqualTo(2);
            assertThat(lanes.hover().card().isVisible()).isTrue();
            assertThat(lanes.hover().card().title()).isEqualTo("Task C on Core 0");
            view.paint();
            mouse(MouseEvent.MOUSE_EXITED, -5, -5, false);
            assertThat(state.stage().hoveredTaskProperty().get()).isEqualTo(-1);
            assertThat(lanes.hover().card().isVisible()).isFalse();
        });
    }

    @Test
    void thePauseButtonAsks() throws Exception {
        onFx(() -> {
            ((Button) view.lookup(".pause")).fire();
            ((Button) view.lookup(".to-start")).fire();
            ((Button) view.lookup(".to-end")).fire();
            ((Button) view.lookup(".again")).fire();
            assertThat(asked).containsExactly("pauseOrGoOn", "toStart", "toEnd", "playAgain");
        });
    }

    @Test
    void plusZoomsAroundThePlayHead() throws Exception {
        onFx(() -> {
            state.stage().viewportProperty().set(new Viewport(ORIGIN_NS, 100_000_000));
            state.stage().playHeadNsProperty().set(ORIGIN_NS + 80_000_000);
            view.paint();
            view.onKey(new KeyEvent(KeyEvent.KEY_PRESSED, "+", "+", KeyCode.PLUS, false, false, false, false));
            Viewport closer = state.stage().viewportProperty().get();
            assertThat(closer.spanNs()).isLessThan(100_000_000);
            assertThat((ORIGIN_NS + 80_000_000 - closer.startNs()) / (double) closer.spanNs()).isEqualTo(0.8,
                    org.assertj.core.data.Offset.offset(0.01));
        });
    }

    @Test
    void thePaceChoiceFollowsTheStateAndTheOtherWayRound() throws Exception {
        onFx(() -> {
            PaceChoice choice = new PaceChoice(state.play());
            choice.setValue(50);
            assertThat(state.play().chosenSlowdownProperty().get()).isEqualTo(50);
            state.play().chosenSlowdownProperty().set(1_000);
            assertThat(choice.getValue()).isEqualTo(1_000);
            assertThat(choice.getConverter().toString(1_000)).isEqualTo("Replay 1 : 1,000");
        });
    }
}
