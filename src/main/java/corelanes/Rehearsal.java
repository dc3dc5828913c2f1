package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.doctor.ProgramVersion;
import corelanes.run.MachineCache;
import corelanes.ui.RehearsedWindow;

/**
 * Goes once through what a start of the program needs, and ends. The build has the Java runtime look on, and keeps for later starts
 * what it has learned ({@code jpackage/quick-start.groovy}).
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments the recording, as {@link Main} has it */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        CommandLineProgram program = new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(),
                MachineCache.ofUser(ProgramVersion.read()), RehearsedWindow::open);
        System.exit(program.run(arguments));
    }
}
