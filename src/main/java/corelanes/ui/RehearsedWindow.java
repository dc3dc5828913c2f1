package corelanes.ui;

import corelanes.ui.state.Phase;
import corelanes.ui.state.PlayState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window with nobody in front of it: shows a recording, runs an experiment, and closes by itself. */
public final class RehearsedWindow {

    /** The recording is looked at for a while, with all parts of the window … */
    private static final Duration FIRST_LOOK = Duration.seconds(1);
    /** … and so is the replay of the run. */
    private static final Duration LAST_LOOK = Duration.seconds(1);
    /** Nothing of it takes so long, unless something is wrong. */
    private static final Duration PATIENCE = Duration.seconds(25);

    /** What JavaFX has for a screen of Linux, and the headless platform does without. */
    private static final List<String> OF_A_SCREEN = List.of("com.sun.glass.ui.gtk.GtkPlatformFactory",
            "com.sun.glass.ui.gtk.GtkApplication", "com.sun.glass.ui.gtk.GtkWindow", "com.sun.glass.ui.gtk.GtkView",
            "com.sun.glass.ui.gtk.GtkTimer", "com.sun.glass.ui.gtk.GtkRobot", "com.sun.glass.ui.gtk.GtkPixels",
            "com.sun.glass.ui.gtk.GtkCursor", "com.sun.glass.ui.gtk.GtkClipboardDelegate",
            "com.sun.glass.ui.gtk.GtkSystemClipboard", "com.sun.glass.ui.gtk.GtkDnDClipboard",
            "com.sun.glass.ui.InvokeLaterDispatcher", "com.sun.glass.ui.Size",
            "com.sun.javafx.application.preferences.PreferenceMapping", "java.util.concurrent.LinkedBlockingDeque");

    private boolean began;

    private RehearsedWindow() {}

    /**
     * Opens it and returns when it has closed. Call once in a process.
     *
     * @param file a recording; one of many lanes is made of it, beside it, and shown
     */
    public static void open(Optional<Path> file) {
        OF_A_SCREEN.forEach(RehearsedWindow::meet);
        DrawingDevices.ofMachine().areMissing();
        WindowProgram.open(file.map(RehearsedWindow::withManyLanes),
                (window, stage) -> new RehearsedWindow().play(window, stage));
    }

    /** The Java runtime keeps what it has met, if it was used or not. */
    private static void meet(String name) {
        try {
            Class.forName(name, false, Stage.class.getClassLoader());
        } catch (ClassNotFoundException another) {
            System.getLogger(RehearsedWindow.class.getName()).log(System.Logger.Level.DEBUG, "not there", another);
        }
    }

    private static Path withManyLanes(Path recording) {
        try {
            return RehearsedRecording.beside(recording);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void play(MainWindow window, Stage stage) {
        PlayState play = window.state().play();
        play.phaseProperty().subscribe(phase -> {
            // Sooner the run would be called off: what is opened takes the place of what was to come.
            if (phase == Phase.RESTING && !began) {
                began = true;
                after(FIRST_LOOK, window.commands()::run);
            }
        });
        play.workingProperty().addListener((_, _, working) -> {
            if (!working && began) {
                after(LAST_LOOK, stage::close);
            }
        });
        after(PATIENCE, stage::close);
    }

    private static void after(Duration pause, Runnable action) {
        PauseTransition wait = new PauseTransition(pause);
        wait.setOnFinished(_ -> action.run());
        wait.play();
    }
}
