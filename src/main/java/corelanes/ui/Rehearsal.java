package corelanes.ui;

import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;

/**
 * Goes once through what a start of the program needs, and ends: opens the window with a recording, and runs an experiment in it. The
 * build has the Java runtime look on, and keeps for later starts what it has learned ({@code jpackage/rehearse.groovy}).
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments the recording */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        WindowProgram.open(Optional.of(Path.of(arguments[0])), Rehearsal::play);
        System.exit(0);
    }

    private static void play(MainWindow window, Stage stage) {
        WindowState state = window.state();
        state.files().shownProperty().addListener((_, _, shown) -> {
            if (!shown.isEmpty()) {
                window.commands().run();
            }
        });
        // It can be saved when it has ended. What was opened can be before it is shown, and not any more when the run begins.
        AtomicBoolean began = new AtomicBoolean();
        state.files().savableProperty().addListener((_, _, savable) -> {
            if (savable && began.get()) {
                stage.close();
            }
            began.set(!savable);
        });
    }
}
