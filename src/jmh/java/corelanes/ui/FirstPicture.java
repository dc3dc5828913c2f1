package corelanes.ui;

import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.ui.pulse.EarlyReading;
import corelanes.ui.state.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Opens a recording in the window and says how long it took from the start of the process to the second frame in which it is there,
 * and how much memory the process has then: {@code FirstPicture FILE}.
 */
public final class FirstPicture extends Application {

    /** @param arguments the recording */
    public static void main(String[] arguments) {
        Application.launch(FirstPicture.class, arguments);
    }

    private Optional<EarlyReading> reading = Optional.empty();

    @Override
    public void init() {
        reading = Optional.of(new EarlyReading(Path.of(getParameters().getRaw().getFirst())));
    }

    @Override
    public void start(Stage stage) {
        List<Integer> cores = Machine.findProbe().availableCores();
        MainWindow window = new MainWindow(cores, MachineCache.none(), Optional.empty(), Opening.RECORDING);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(window.root(), screen.getWidth(), screen.getHeight()));
        stage.show();
        window.open(reading.orElseThrow(), Duration.ofMillis(500));
        System.out.printf("window shown %d ms%n", sinceStartMs());
        new AnimationTimer() {

            private int frames;

            @Override
            public void handle(long nowNs) {
                if (window.state().play().phaseProperty().get() == Phase.RESTING) {
                    frames++;
                }
                // The frame in which it came has been drawn when the next one begins.
                if (frames == 2) {
                    System.out.printf("first picture %d ms, %d slices, %s%n", sinceStartMs(),
                            window.state().stage().snapshotProperty().get().size(), memory());
                    System.exit(0);
                }
            }
        }.start();
    }

    private static long sinceStartMs() {
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(start, Instant.now()).toMillis();
    }

    private static String memory() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS"))
                    .findFirst().orElse("");
        } catch (IOException unknown) {
            return "";
        }
    }
}
