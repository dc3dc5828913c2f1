package corelanes.ui;

import corelanes.doctor.ProgramVersion;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.StateFolder;
import corelanes.text.Texts;
import corelanes.ui.pulse.EarlyReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The JavaFX program: one window. */
public final class WindowApplication extends Application {

    private static final double WIDTH_PX = 1440;
    private static final double HEIGHT_PX = 900;
    private static final double LEAST_WIDTH_PX = 1024;
    private static final double LEAST_HEIGHT_PX = 700;

    private Optional<MainWindow> window = Optional.empty();
    private Optional<EarlyReading> reading = Optional.empty();

    /**
     * Opens the window and returns when it has been closed. Call once in a process.
     *
     * @param file the recording to show in it; without one it opens running
     * @throws RuntimeException if the window can't be opened
     * @throws LinkageError     if a library that the window needs is missing
     */
    public static void open(Optional<Path> file) {
        Application.launch(WindowApplication.class, file.map(Path::toString).stream().toArray(String[]::new));
    }

    @Override
    public void init() {
        reading = getParameters().getRaw().stream().findFirst().map(Path::of).map(EarlyReading::new);
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler(
                new EndingProcess(EndingProcess::isEnding, Thread.currentThread().getUncaughtExceptionHandler()));
        List<Integer> cores = Machine.findProbe().availableCores();
        MainWindow main = new MainWindow(cores, MachineCache.ofUser(ProgramVersion.read()),
                StateFolder.ofProcess());
        window = Optional.of(main);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(main.root(), Math.min(WIDTH_PX, screen.getWidth()),
                Math.min(HEIGHT_PX, screen.getHeight())));
        stage.setTitle(Texts.beside(WindowApplication.class).get("title"));
        stage.setMinWidth(Math.min(LEAST_WIDTH_PX, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT_PX, screen.getHeight()));
        stage.getIcons().add(new Image("/assets/icons/corelanes.png"));
        stage.show();
        reading.ifPresentOrElse(main::open, main::open);
    }

    @Override
    public void stop() {
        window.ifPresent(MainWindow::close);
    }
}
