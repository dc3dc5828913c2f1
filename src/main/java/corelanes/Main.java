package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.run.Machine;

/** Starts CoreLanes. */
public final class Main {

    private Main() {}

    /** Does what the arguments ask for and ends the process with an exit code. */
    public static void main(String[] arguments) {
        CommandLineProgram program = new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(),
                Machine::measure, file -> {
                    throw new UnsupportedOperationException("to be wired: corelanes.ui.WindowApplication");
                });
        System.exit(program.run(arguments));
    }
}
