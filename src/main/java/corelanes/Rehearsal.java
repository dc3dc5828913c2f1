package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.doctor.ProgramVersion;
import corelanes.run.CacheFolder;
import corelanes.run.MachineCache;
import corelanes.run.StateFolder;
import corelanes.ui.RehearsedWindow;
import java.util.Map;

/**
 * Goes once through what a start of the program needs, and ends. The build has the Java runtime look on, and keeps for later starts
 * what it has learned ({@code jpackage/quick-start.groovy}).
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** @param arguments the recording, as {@link Main} has it */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        meetWhatIsElsewhere();
        CommandLineProgram program = new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(),
                MachineCache.ofUser(ProgramVersion.read()), RehearsedWindow::open);
        System.exit(program.run(arguments));
    }

    /** What a start asks for where nobody has chosen its folders, and nothing is written for now. */
    private static void meetWhatIsElsewhere() {
        Main.program();
        String system = System.getProperty("os.name", "");
        String home = System.getProperty("user.home", "");
        new CacheFolder(system, Map.of(), home).path();
        new StateFolder(system, Map.of(), home).path();
    }
}
