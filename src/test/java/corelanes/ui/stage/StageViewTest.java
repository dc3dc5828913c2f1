package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.layout.LaneWords;
import corelanes.layout.TaskOrder;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import corelanes.ui.state.Commands;
import corelanes.ui.state.WindowState;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stage on the headless platform, with events as a hand would cause them. */
class StageViewTest {

    private static final long ORIGIN_NS = 5_000_000_000L;
    private static final long TURN_NS = 4_000_000;
    private static final int TURNS = 100;
    private static final String DARK = theme("#0d1117", "#161b22", "#f0f6fc");
    private static final String LIGHT = theme("#eef1f4", "#ffffff", "#1f2328");

    private final List<String> asked = new ArrayList<>();
    private final WindowState state = WindowState.fresh(List.of(0));
    private Stage window;
    private StageView view;
    private LanesPane lanes;

    private static String theme(String lane, String card, String text) {
        return "-cl-lane: " + lane + "; -cl-card: " + card + "; -cl-text: " + text + "; -cl-background: " + card
                + "; -cl-card-border: grey; -cl-grid: grey; -cl-text-muted: grey; -cl-accent: blue; -cl-play-head: "
                + text
                + "; -cl-warning: orange;";
    }

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException alreadyRunning) {
            started.countDown();
        }
        assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void open() throws Exception {
        onFx(() -> {
            state.stage().snapshotProperty().set(fourTasksTakingTurns());
            state.stage().originNsProperty().set(ORIGIN_NS);
            state.stage().viewportProperty().set(new Viewport(ORIGIN_NS, 60_000_000));
            state.stage().playHeadNsProperty().set(ORIGIN_NS + 30_000_000);
            Commands commands = (Commands) Proxy.newProxyInstance(Commands.class.getClassLoader(),
                    new Class<?>[] {Commands.class}, (proxy, method, arguments) -> {
                        asked.add(method.getName());
                        return null;
                    });
            view = new StageView(state, commands);
            view.setStyle(DARK);
            window = new Stage();
            window.setScene(new Scene(view, 900, 400));
            window.show();
            view.applyCss();
            view.layout();
            view.paint();
            lanes = (LanesPane) view.lookup(".lanes-pane");
        });
    }

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            view.close();
            window.close();
        });
    }

    private static TraceSnapshot fourTasksTakingTurns() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        Slice slice = new Slice();
        for (int turn = 0; turn < TURNS; turn++) {
            slice.task = turn % 4;
            slice.core = 0;
            slice.osTid = 4711;
            slice.state = TaskState.RUNNING;
            slice.startNs = ORIGIN_NS + turn * TURN_NS;
            slice.endNs = slice.startNs + TURN_NS;
            slice.started = turn < 4 ? 1 : 0;
            slice.ended = turn >= TURNS - 4 ? 1 : 0;
            store.append(slice);
        }
        return store.publish(0);
    }

    private static void onFx(Runnable work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Platform.runLater(task);
        task.get(20, TimeUnit.SECONDS);
    }

    private void press(KeyCode code, boolean shift) {
        lanes.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double xPx, double yPx, boolean down) {
        // Without a source the coordinates are the scene's, and are turned into the target's on their way.
        Point2D scene = lanes.localToScene(xPx, yPx);
        lanes.fireEvent(new MouseEvent(null, lanes, type, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, false, false, true, null));
    }

    private double xPx(long sinceOriginNs) {
        return lanes.frame().geometry().plotLeftPx()
                + lanes.frame().deviceScale().xPx(ORIGIN_NS + sinceOriginNs) / lanes.frame().outputScale();
    }

    private double laneMiddlePx() {
        return lanes.frame().geometry().laneTopPx(0) + lanes.frame().geometry().laneHeightPx() / 2.0;
    }

    private Viewport viewport() {
        return state.stage().viewportProperty().get();
    }

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
    void anotherThemeIsPainted() throws Exception {
        onFx(() -> {
            assertThat(emptyPlace()).isEqualTo(Color.web("#161b22"));
            view.setStyle(LIGHT);
            view.applyCss();
            view.paint();
            assertThat(emptyPlace()).isEqualTo(Color.web("#ffffff"));
        });
    }

    private void mouseWithShift(javafx.event.EventType<MouseEvent> type, double xPx, double yPx, boolean down) {
        Point2D scene = lanes.localToScene(xPx, yPx);
        lanes.fireEvent(new MouseEvent(null, lanes, type, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                MouseButton.PRIMARY, 1, true, false, false, false, down, false, false, false, false, true, null));
    }

    private void pressWith(KeyCode code, boolean control, boolean alt) {
        lanes.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
    }

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
    void gapsAreMarkedIdleOrLost() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            TaskState[] states = {TaskState.RUNNING, TaskState.READY, TaskState.RUNNING, TaskState.WAITING_IO,
                    TaskState.RUNNING};
            for (TaskState next : states) {
                slice.state = next;
                slice.core = next == TaskState.RUNNING ? 0 : Slice.NO_CORE;
                slice.startNs = Math.max(ORIGIN_NS, slice.endNs);
                slice.endNs = slice.startNs + 10_000_000;
                store.append(slice);
            }
            state.stage().snapshotProperty().set(store.publish(0));
            state.stage().gapsMarkedProperty().set(true);
            view.paint();
            WritableImage picture = view.snapshot(null, null);
            Color lost = pixel(picture, xPx(15_000_000));
            Color idle = pixel(picture, xPx(35_000_000));
            assertThat(lost.getRed()).as("orange").isGreaterThan(lost.getBlue() + 0.2);
            assertThat(idle.getRed()).as("grey").isCloseTo(idle.getBlue(), within(0.1));
            assertThat(idle).isNotEqualTo(Color.web("#0d1117"));
        });
    }

    private Color pixel(WritableImage picture, double xPx) {
        Point2D place = lanes.localToScene(xPx, laneMiddlePx());
        return picture.getPixelReader().getColor((int) place.getX(), (int) place.getY());
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
    void whatWasLetGoOfIsSaidWhereItWas() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0), 1_000_000);
            Slice slice = new Slice();
            slice.core = 0;
            slice.state = TaskState.RUNNING;
            for (int turn = 0; turn < 80_000; turn++) {
                slice.task = turn % 4;
                slice.startNs = ORIGIN_NS + turn * 10_000L;
                slice.endNs = slice.startNs + 9_000;
                store.append(slice);
            }
            TraceSnapshot kept = store.publish(0);
            assertThat(kept.forgotten()).isPositive();
            state.stage().snapshotProperty().set(kept);
            state.stage().viewportProperty().set(new Viewport(kept.firstNs() - 50_000_000, 200_000_000));
            view.paint();
            assertThat(lanes.overlays().forgottenWords())
                    .isEqualTo(String.format("Earlier than here was dropped: %,d slices", kept.forgotten()));
            state.stage().viewportProperty().set(new Viewport(kept.firstNs() + 1, 200_000_000));
            view.paint();
            assertThat(lanes.overlays().forgottenWords()).isEmpty();
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

    /** A pixel of the painted plot between the lanes and the rows. */
    private Color emptyPlace() {
        WritableImage picture = view.snapshot(null, null);
        Point2D place = lanes.localToScene(lanes.frame().geometry().plotLeftPx() + 40.0,
                lanes.frame().geometry().tasksTopPx() - 2.0);
        return picture.getPixelReader().getColor((int) place.getX(), (int) place.getY());
    }

    @Test
    void paintsTheTaskThatHeldTheCore() throws Exception {
        onFx(() -> {
            WritableImage picture = view.snapshot(null, null);
            Point2D place = lanes.localToScene(xPx(2_800_000), laneMiddlePx());
            assertThat(picture.getPixelReader().getColor((int) place.getX(), (int) place.getY()))
                    .isEqualTo(Color.web("#E69F00"));
        });
    }

    @Test
    void takesAnySnapshotAtAnyTime() throws Exception {
        onFx(() -> {
            state.stage().snapshotProperty().set(TraceSnapshot.empty(Source.INFERRED, List.of(0, 1, 2, 3)));
            view.paint();
            state.stage().snapshotProperty().set(fourTasksTakingTurns());
            view.paint();
            state.stage().revealedUntilNsProperty().set(ORIGIN_NS + 20_000_000);
            view.paint();
            double hiddenPx = lanes.frame().deviceScale().xPx(ORIGIN_NS + 22_000_000);
            assertThat(lanes.frame().lane(0).entryAt(hiddenPx)).isEqualTo(-1);
        });
    }

    @Test
    void showsOtherWorkOfTheProgramOnTheLanes() throws Exception {
        onFx(() -> {
            TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
            Slice slice = new Slice();
            slice.task = Slice.NO_TASK;
            slice.state = TaskState.RUNNING;
            slice.core = 0;
            slice.startNs = ORIGIN_NS;
            slice.endNs = ORIGIN_NS + 50_000_000;
            store.append(slice);
            state.stage().snapshotProperty().set(store.publish(0));
            view.paint();
            mouse(MouseEvent.MOUSE_MOVED, xPx(20_000_000), laneMiddlePx(), false);
            assertThat(lanes.hover().card().title()).isEqualTo("Other work of this program on Core 0");
            assertThat(state.stage().hoveredTaskProperty().get()).isEqualTo(-1);
            LanesLegend legend = new LanesLegend(new LaneWords());
            legend.update(lanes.frame());
            assertThat(legend.patterns()).endsWith("grey: other work of this program");
            state.stage().snapshotProperty().set(fourTasksTakingTurns());
            view.paint();
            legend = new LanesLegend(new LaneWords());
            legend.update(lanes.frame());
            assertThat(legend.patterns()).doesNotContain("grey");
        });
    }

    @Test
    void theNextFrameIsNotWrittenIntoThePixelsThatAreSeen() throws Exception {
        onFx(() -> {
            PixelView pixels = new PixelView();
            int[] first = pixels.pixels(4, 3, 1);
            pixels.show();
            Object seen = pixels.getImage();
            int[] second = pixels.pixels(4, 3, 1);
            assertThat(second).hasSize(12).isNotSameAs(first);
            assertThat(pixels.getImage()).isSameAs(seen);
            pixels.show();
            assertThat(pixels.getImage()).isNotSameAs(seen);
            assertThat(pixels.pixels(4, 3, 1)).as("two are enough").isSameAs(first);
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
