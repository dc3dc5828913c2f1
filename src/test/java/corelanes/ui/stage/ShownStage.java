package corelanes.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;

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
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The stage on the headless platform, with events as a hand would cause them. */
abstract class ShownStage {

    static final long ORIGIN_NS = 5_000_000_000L;
    static final long TURN_NS = 4_000_000;
    static final int TURNS = 100;
    static final String DARK = theme("#0d1117", "#161b22", "#f0f6fc");
    static final String LIGHT = theme("#eef1f4", "#ffffff", "#1f2328");

    final List<String> asked = new ArrayList<>();
    final WindowState state = WindowState.fresh(List.of(0));
    Stage window;
    StageView view;
    LanesPane lanes;

    static String theme(String lane, String card, String text) {
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
            view.makeTransport();
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

    static TraceSnapshot fourTasksTakingTurns() {
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

    static void onFx(Runnable work) throws Exception {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Platform.runLater(task);
        task.get(20, TimeUnit.SECONDS);
    }

    void press(KeyCode code, boolean shift) {
        lanes.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    void mouse(javafx.event.EventType<MouseEvent> type, double xPx, double yPx, boolean down) {
        // Without a source the coordinates are the scene's, and are turned into the target's on their way.
        Point2D scene = lanes.localToScene(xPx, yPx);
        lanes.fireEvent(new MouseEvent(null, lanes, type, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                MouseButton.PRIMARY, 1, false, false, false, false, down, false, false, false, false, true, null));
    }

    double xPx(long sinceOriginNs) {
        return lanes.frame().geometry().plotLeftPx()
                + lanes.frame().deviceScale().xPx(ORIGIN_NS + sinceOriginNs) / lanes.frame().outputScale();
    }

    double laneMiddlePx() {
        return lanes.frame().geometry().laneTopPx(0) + lanes.frame().geometry().laneHeightPx() / 2.0;
    }

    Viewport viewport() {
        return state.stage().viewportProperty().get();
    }

    void mouseWithShift(javafx.event.EventType<MouseEvent> type, double xPx, double yPx, boolean down) {
        Point2D scene = lanes.localToScene(xPx, yPx);
        lanes.fireEvent(new MouseEvent(null, lanes, type, scene.getX(), scene.getY(), scene.getX(), scene.getY(),
                MouseButton.PRIMARY, 1, true, false, false, false, down, false, false, false, false, true, null));
    }

    void pressWith(KeyCode code, boolean control, boolean alt) {
        lanes.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
    }

    Color pixel(WritableImage picture, double xPx) {
        Point2D place = lanes.localToScene(xPx, laneMiddlePx());
        return picture.getPixelReader().getColor((int) place.getX(), (int) place.getY());
    }

    /** A pixel of the painted plot between the lanes and the rows. */
    Color emptyPlace() {
        WritableImage picture = view.snapshot(null, null);
        Point2D place = lanes.localToScene(lanes.frame().geometry().plotLeftPx() + 40.0,
                lanes.frame().geometry().tasksTopPx() - 2.0);
        return picture.getPixelReader().getColor((int) place.getX(), (int) place.getY());
    }
}
