package corelanes.ui;

import corelanes.layout.Viewport;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.pulse.EarlyReading;
import corelanes.ui.state.Phase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.animation.Transition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Frames of the whole window while a recording is moved by, at several zooms: how many a second, and what each takes on the FX thread:
 * {@code PanningFrames FILE}. Nothing runs meanwhile. All zooms twice: at first much is not compiled yet. Properties: {@code width} and {@code height} of the window (1920 × 1080).
 */
public final class PanningFrames extends Application {

    private static final double SECONDS = 6;
    private static final double SETTLING_SECONDS = 2;
    /** How many views fit into the recording. */
    private static final List<Integer> ZOOMS = List.of(2, 32, 512, 8_192);

    private Optional<EarlyReading> reading = Optional.empty();

    /** @param arguments the recording */
    public static void main(String[] arguments) {
        launch(PanningFrames.class, arguments);
    }

    @Override
    public void init() {
        reading = Optional.of(new EarlyReading(Path.of(getParameters().getRaw().getFirst())));
    }

    @Override
    public void start(Stage stage) {
        MainWindow window = new MainWindow(Machine.findProbe().availableCores(), MachineCache.none(), Optional.empty(),
                Opening.RECORDING);
        stage.setScene(
                new Scene(window.root(), Integer.getInteger("width", 1_920), Integer.getInteger("height", 1_080)));
        stage.show();
        window.open(reading.orElseThrow());
        new AnimationTimer() {
            @Override
            public void handle(long nowNs) {
                if (window.state().play().phaseProperty().get() == Phase.RESTING) {
                    stop();
                    pan(window, 0);
                }
            }
        }.start();
    }

    private static void pan(MainWindow window, int zoom) {
        if (zoom == 2 * ZOOMS.size()) {
            window.close();
            Platform.exit();
            return;
        }
        TraceSnapshot snapshot = window.state().stage().snapshotProperty().get();
        long spanNs = (snapshot.lastNs() - snapshot.firstNs()) / ZOOMS.get(zoom % ZOOMS.size());
        window.state().stage().followingProperty().set(false);
        Transition moving = new Transition() {
            {
                setCycleDuration(Duration.seconds(4));
                setInterpolator(Interpolator.LINEAR);
                setCycleCount(Animation.INDEFINITE);
                setAutoReverse(true);
            }

            @Override
            protected void interpolate(double place) {
                window.state().stage().viewportProperty()
                        .set(new Viewport(snapshot.firstNs() + (long) (place * spanNs), spanNs));
            }
        };
        moving.play();
        after(SETTLING_SECONDS, () -> {
            window.pulse().forget();
            after(SECONDS, () -> {
                System.out.printf(
                        "%d slices, %.3f ms in view: %.1f frames a second, work of a frame median %.2f ms, 99 of 100 %.2f ms%n",
                        snapshot.size(), spanNs / 1e6, window.pulse().frames() / SECONDS,
                        window.pulse().workNs(50) / 1e6, window.pulse().workNs(99) / 1e6);
                moving.stop();
                pan(window, zoom + 1);
            });
        });
    }

    private static void after(double seconds, Runnable work) {
        new Timeline(new KeyFrame(Duration.seconds(seconds), _ -> work.run())).play();
    }
}
