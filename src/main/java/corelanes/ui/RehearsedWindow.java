package corelanes.ui;

import corelanes.ui.state.Phase;
import corelanes.ui.state.PlayState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window with nobody in front of it: shows a recording, runs an experiment, and closes by itself. */
public final class RehearsedWindow {

    /** The replay of the run is looked at for a while. */
    private static final Duration LAST_LOOK = Duration.seconds(1);
    /** Nothing of it takes so long, unless something is wrong. */
    private static final Duration PATIENCE = Duration.seconds(25);

    /** What JavaFX has for a screen of Linux, and the headless platform does without. */
    private static final List<String> OF_A_SCREEN = List.of("GtkPlatformFactory", "GtkApplication", "GtkWindow",
            "GtkView",
            "GtkTimer", "GtkRobot", "GtkPixels", "GtkCursor", "GtkClipboardDelegate", "GtkSystemClipboard",
            "GtkDnDClipboard");
    private static final String GTK = "com.sun.glass.ui.gtk.";

    private boolean began;

    private RehearsedWindow() {}

    /** Opens it and returns when it has closed. Call once in a process. @param file the recording */
    public static void open(Optional<Path> file) {
        OF_A_SCREEN.forEach(RehearsedWindow::meet);
        WindowProgram.open(file, (window, stage) -> new RehearsedWindow().play(window, stage));
    }

    /** The Java runtime keeps what it has met, if it was used or not. */
    private static void meet(String name) {
        try {
            Class.forName(GTK + name, false, Stage.class.getClassLoader());
        } catch (ClassNotFoundException another) {
            System.getLogger(RehearsedWindow.class.getName()).log(System.Logger.Level.DEBUG, "not there", another);
        }
    }

    private void play(MainWindow window, Stage stage) {
        PlayState play = window.state().play();
        play.phaseProperty().subscribe(phase -> {
            // Sooner the run would be called off: what is opened takes the place of what was to come.
            if (phase == Phase.RESTING && !began) {
                began = true;
                window.commands().run();
            }
        });
        play.workingProperty().addListener((_, _, working) -> {
            if (!working && began) {
                closeAfter(LAST_LOOK, stage);
            }
        });
        closeAfter(PATIENCE, stage);
    }

    private static void closeAfter(Duration pause, Stage stage) {
        PauseTransition wait = new PauseTransition(pause);
        wait.setOnFinished(_ -> stage.close());
        wait.play();
    }
}
