package corelanes.cli;

import corelanes.run.MachineCache;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The program in this process, with what it prints kept. */
final class Program {

    static final Path NOWHERE = Path.of("target");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Surroundings surroundings;
    private final WindowOpener window;

    private Program(Surroundings surroundings, WindowOpener window) {
        this.surroundings = surroundings;
        this.window = window;
    }

    /** Where there is no display. */
    static Program withoutDisplay() {
        return new Program(new Surroundings("Linux", Map.of(), "", NOWHERE), file -> {
            throw new AssertionError("nobody asked for a window");
        });
    }

    /** Where there is a display. */
    static Program withDisplay(Path folder, WindowOpener window) {
        return new Program(new Surroundings("Linux", Map.of("DISPLAY", ":0"), "", folder), window);
    }

    int run(String... arguments) {
        return new CommandLineProgram(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), surroundings, MachineCache.none(), window)
                .run(arguments);
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
