package corelanes.ui;

import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.pulse.EarlyReading;
import corelanes.ui.state.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * How long opening a recording takes in a window that shows another one: {@code OpeningAgain FILE OTHER}. Five times, with the other one in
 * between, each from the wish to the second frame in which it is there; the first one is of a program that has not opened it before.
 */
public final class OpeningAgain extends Application {

    private static final int TIMES = 5;
    private static final long PAUSE_NS = 3_000_000_000L;

    private final List<Long> tookMs = new ArrayList<>();
    private boolean large;
    private boolean waiting = true;
    private int frames;
    private long sinceNs;
    private TraceSnapshot before = TraceSnapshot.empty(Source.RECORDED, List.of());

    /** @param arguments the recording, and the other one */
    public static void main(String[] arguments) {
        launch(OpeningAgain.class, arguments);
    }

    @Override
    public void start(Stage stage) {
        Path file = Path.of(getParameters().getRaw().getFirst());
        Path other = Path.of(getParameters().getRaw().getLast());
        List<Integer> cores = Machine.findProbe().availableCores();
        MainWindow window = new MainWindow(cores, MachineCache.none(), Optional.empty(), Opening.RECORDING);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(window.root(), screen.getWidth(), screen.getHeight()));
        stage.show();
        window.open(new EarlyReading(other));
        sinceNs = System.nanoTime();
        new AnimationTimer() {

            @Override
            public void handle(long beatNs) {
                long nowNs = System.nanoTime();
                TraceSnapshot now = window.state().stage().snapshotProperty().get();
                if (waiting && now != before && window.state().play().phaseProperty().get() == Phase.RESTING) {
                    frames++;
                    // The frame in which it came has been drawn when the next one begins.
                    if (frames == 2) {
                        waiting = false;
                        before = now;
                        if (large) {
                            tookMs.add((nowNs - sinceNs) / 1_000_000);
                        }
                        sinceNs = nowNs;
                    }
                } else if (!waiting && nowNs - sinceNs > PAUSE_NS) {
                    if (tookMs.size() == TIMES) {
                        System.out.printf("%d slices: %s ms, median %d ms%n", before.size(), tookMs,
                                tookMs.stream().sorted().toList().get(TIMES / 2));
                        System.exit(0);
                    }
                    waiting = true;
                    frames = 0;
                    large = !large;
                    sinceNs = nowNs;
                    window.commands().files().open(large ? file : other);
                }
            }
        }.start();
    }
}
