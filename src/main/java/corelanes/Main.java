package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.cli.WindowOpener;
import corelanes.run.Machine;
import corelanes.ui.WindowApplication;
import java.nio.file.Path;

/** Starts CoreLanes. */
public final class Main {

    private Main() {}

    /** Does what the arguments ask for and ends the process with an exit code. */
    public static void main(String[] arguments) {
        WindowOpener window = file -> WindowApplication.launch(WindowApplication.class,
                file.map(Path::toString).stream().toArray(String[]::new));
        System.exit(new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(), Machine::measure, window)
                .run(arguments));
    }
}
