package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.doctor.ProgramVersion;
import corelanes.run.MachineCache;
import corelanes.ui.WindowProgram;

/** Starts CoreLanes. */
public final class Main {

    private Main() {}

    /** Does what the arguments ask for and ends the process with an exit code. */
    public static void main(String[] arguments) {
        // Pictures are drawn in memory by Java 2D, which must not look for a screen of its own.
        System.setProperty("java.awt.headless", "true");
        CommandLineProgram program = new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(),
                MachineCache.ofUser(ProgramVersion.read()), WindowProgram::open);
        System.exit(program.run(arguments));
    }
}
