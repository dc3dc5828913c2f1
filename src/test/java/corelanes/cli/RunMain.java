package corelanes.cli;

import corelanes.run.MachineCache;
import java.nio.file.Path;
import java.util.Map;

/** The command line as a process of its own, without a window. */
final class RunMain {

    private RunMain() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLineProgram(System.out, System.err,
                new Surroundings("Linux", Map.of(), "", Path.of("")), MachineCache.none(), _ -> {}).run(arguments));
    }
}
