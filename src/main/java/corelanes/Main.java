package corelanes;

import corelanes.cli.CommandLineProgram;
import corelanes.cli.Surroundings;
import corelanes.doctor.ProgramVersion;
import corelanes.run.MachineCache;
import corelanes.ui.WindowProgram;
import java.util.MissingResourceException;

/** Starts CoreLanes. */
public final class Main {

    /** No text of a bundle, and printed without any class of this program's: it is for when nothing more of it can be read. */
    private static final String UNREADABLE = "corelanes: A part of this program could not be read ({0}), most likely because"
            + " it may not open enough files: allow more (ulimit -n) and start it again, or else install it again.";
    private static final int FAILED = 1;

    private Main() {}

    /** Does what the arguments ask for and ends the process with an exit code. */
    public static void main(String[] arguments) {
        // Pictures are drawn in memory by Java 2D, which must not look for a screen of its own.
        System.setProperty("java.awt.headless", "true");
        int code;
        try {
            code = run(arguments);
        } catch (LinkageError | MissingResourceException unread) {
            System.err.println(UNREADABLE.replace("{0}", String.valueOf(unread.getMessage())));
            code = FAILED;
        }
        System.exit(code);
    }

    private static int run(String... arguments) {
        return program().run(arguments);
    }

    /** What the arguments are for. */
    static CommandLineProgram program() {
        return new CommandLineProgram(System.out, System.err, Surroundings.ofProcess(),
                MachineCache.ofUser(ProgramVersion.read()), WindowProgram::open);
    }
}
