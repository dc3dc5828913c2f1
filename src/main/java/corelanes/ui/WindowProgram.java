package corelanes.ui;

import corelanes.doctor.ProgramVersion;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.StateFolder;
import corelanes.text.Texts;
import corelanes.ui.pulse.EarlyReading;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The JavaFX program: one window. */
public final class WindowProgram {

    private static final double WIDTH_PX = 1440;
    private static final double HEIGHT_PX = 900;
    private static final double LEAST_WIDTH_PX = 1024;
    private static final double LEAST_HEIGHT_PX = 700;
    /** More than any window manager's title bar and frame take. */
    private static final double DECORATIONS_PX = 80;
    /** For the first picture to have the recording in it; who opens a larger one is to see soon that something happens. */
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final List<Integer> ICON_SIDES = List.of(32, 64);

    private WindowProgram() {}

    /**
     * Opens the window and returns when it has been closed. Call once in a process.
     *
     * @param file the recording to show in it; without one it opens running
     * @throws RuntimeException if the window can't be opened
     * @throws LinkageError     if a library that the window needs is missing
     */
    public static void open(Optional<Path> file) {
        open(file, (_, _) -> {
        });
    }

    /** The same; {@code shown} is told of the window, on the FX thread, when it is there. */
    static void open(Optional<Path> file, BiConsumer<MainWindow, Stage> shown) {
        // The file is read while JavaFX starts, which has an Application wait for it.
        Optional<EarlyReading> reading = file.map(EarlyReading::new);
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        DrawingDevices.ofMachine().choose();
        Platform.startup(() -> {
            try {
                Stage stage = new Stage();
                shown.accept(show(stage, reading, () -> closed.complete(true)), stage);
            } catch (RuntimeException | Error failed) {
                closed.completeExceptionally(failed);
            }
        });
        try {
            closed.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case Throwable _ -> throw failed;
            }
        }
    }

    private static MainWindow show(Stage stage, Optional<EarlyReading> reading, Runnable closed) {
        Thread.currentThread().setUncaughtExceptionHandler(
                new EndingProcess(EndingProcess::isEnding, Thread.currentThread().getUncaughtExceptionHandler()));
        List<Integer> cores = Machine.findProbe().availableCores();
        MainWindow window = new MainWindow(cores, MachineCache.ofUser(ProgramVersion.read()),
                StateFolder.ofProcess(), reading.isPresent() ? Opening.RECORDING : Opening.RUN);
        Platform.setImplicitExit(false);
        stage.setScene(new Scene(window.root(), WIDTH_PX, HEIGHT_PX));
        stage.setTitle(Texts.beside(WindowProgram.class).get("title"));
        fit(stage, Screen.getPrimary().getVisualBounds());
        // Not the large one, which would have to be made small first.
        ICON_SIDES.forEach(sidePx -> stage.getIcons().add(new Image("/assets/icons/corelanes-" + sidePx + ".png")));
        stage.setOnHidden(_ -> {
            window.close();
            Platform.exit();
            closed.run();
        });
        // Styles and places are found while the file is being read. Nothing is drawn before this is left.
        stage.show();
        reading.ifPresentOrElse(file -> window.open(file, PATIENCE), window::open);
        return window;
    }

    /** On a small screen the window with its title bar is as large as the screen: the scene alone being so would hide its lower edge. */
    static void fit(Stage stage, Rectangle2D screen) {
        if (screen.getWidth() < WIDTH_PX + DECORATIONS_PX) {
            stage.setX(screen.getMinX());
            stage.setWidth(Math.min(WIDTH_PX, screen.getWidth()));
        }
        if (screen.getHeight() < HEIGHT_PX + DECORATIONS_PX) {
            stage.setY(screen.getMinY());
            stage.setHeight(Math.min(HEIGHT_PX, screen.getHeight()));
        }
        stage.setMinWidth(Math.min(LEAST_WIDTH_PX, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT_PX, screen.getHeight()));
    }
}
