package corelanes.ui;

import corelanes.run.Machine;
import corelanes.trace.TraceSnapshot;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Frames of the whole window while 16 threads work on all cores and many slices are held: how many a second, and what each takes
 * on the FX thread. Once in slow motion, and once with the whole recording in view. Not a JMH benchmark, since a window is what is
 * measured. Properties: {@code slices} (200,000), {@code width} and {@code height} of the window (1000 × 900).
 */
public final class WindowFrames extends Application {

    private static final int SLICES = Integer.getInteger("slices", 200_000);
    private static final double SECONDS = 10;
    private static final double SETTLING_SECONDS = 2;

    private final AtomicBoolean measuring = new AtomicBoolean();

    /** Opens the window, measures and ends. */
    public static void main(String[] arguments) {
        launch(WindowFrames.class);
    }

    @Override
    public void start(Stage stage) {
        MainWindow window = new MainWindow(Machine.findProbe().availableCores());
        stage.setScene(new Scene(window.root(), Integer.getInteger("width", 1_000), Integer.getInteger("height", 900)));
        stage.show();
        var experiment = window.state().experiment();
        experiment.threadsProperty().set(16);
        experiment.coresProperty().set(experiment.availableCores());
        experiment.cpuWorkNsProperty().set(100_000);
        experiment.untilStoppedProperty().set(true);
        window.open();
        Timeline looking = new Timeline(new KeyFrame(Duration.millis(200), _ -> {
            TraceSnapshot snapshot = window.state().stage().snapshotProperty().get();
            if (snapshot.size() >= SLICES && measuring.compareAndSet(false, true)) {
                // From here on tasks are longer, so that about so many slices stay while frames are counted.
                experiment.cpuWorkNsProperty().set(20_000_000);
                measure("slow motion", window, () -> {
                    window.commands().fit();
                    measure("whole recording", window, () -> {
                        window.close();
                        Platform.exit();
                    });
                });
            }
        }));
        looking.setCycleCount(Timeline.INDEFINITE);
        looking.play();
    }

    private static void measure(String view, MainWindow window, Runnable then) {
        after(SETTLING_SECONDS, () -> {
            window.pulse().forget();
            after(SECONDS, () -> {
                say(view, window);
                then.run();
            });
        });
    }

    private static void after(double seconds, Runnable work) {
        new Timeline(new KeyFrame(Duration.seconds(seconds), _ -> work.run())).play();
    }

    private static void say(String view, MainWindow window) {
        System.out.printf("%s: %d slices, %.1f frames a second, work of a frame median %.2f ms, 99 of 100 %.2f ms%n",
                view,
                window.state().stage().snapshotProperty().get().size(), window.pulse().frames() / SECONDS,
                window.pulse().workNs(50) / 1e6, window.pulse().workNs(99) / 1e6);
    }
}
