package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.doctor.ProgramVersion;
import corelanes.run.MachineCache;
import corelanes.ui.MainWindow;
import corelanes.ui.WindowProgram;
import corelanes.ui.state.Phase;
import corelanes.ui.state.WindowState;
import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Goes once through what a start of the program needs, and ends: opens the window with a recording, and runs an experiment in it. The
 * build has the Java runtime look on, and keeps for later starts what it has learned ({@code jpackage/rehearse.groovy}).
 */
public final class Rehearsal {

    /** The replay of the run is looked at for a while. */
    private static final Duration LAST_LOOK = Duration.seconds(1);
    /** Nothing of it takes so long, unless something is wrong. */
    private static final Duration PATIENCE = Duration.seconds(25);

    private boolean began;

    private Rehearsal() {}

    /** @param arguments the recording, as {@link Main} has it */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        CommandLineProgram program = new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(),
                MachineCache.ofUser(ProgramVersion.read()),
                file -> WindowProgram.open(file, (window, stage) -> new Rehearsal().play(window, stage)));
        System.exit(program.run(arguments));
    }

    private void play(MainWindow window, Stage stage) {
        WindowState state = window.state();
        state.play().phaseProperty().subscribe(phase -> {
            // Sooner the run would be called off: what is opened takes the place of what was to come.
            if (phase == Phase.RESTING && !began) {
                began = true;
                window.commands().run();
            }
        });
        // It can be saved when it has ended.
        state.files().savableProperty().addListener((_, _, savable) -> {
            if (savable && began) {
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
