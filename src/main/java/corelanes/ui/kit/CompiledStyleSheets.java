package corelanes.ui.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Puts JavaFX's binary form of style sheets ({@code .bss}) where a build wants it. Beside a style sheet of the same name JavaFX reads that one,
 * with all that it imports, and parses nothing.
 */
public final class CompiledStyleSheets {

    private static final String SOURCE = ".css";
    private static final String COMPILED = ".bss";

    private CompiledStyleSheets() {}

    /**
     * Compiles all style sheets below a folder into the same places below another.
     *
     * @param arguments the folder that they are in, and the one that they go to
     * @throws IOException if one can't be read or written
     */
    public static void main(String[] arguments) throws IOException {
        compile(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void compile(Path from, Path to) throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(from)) {
            sources = files.filter(file -> file.toString().endsWith(SOURCE)).sorted().toList();
        }
        for (Path source : sources) {
            String name = from.relativize(source).toString();
            Path compiled = to.resolve(name.substring(0, name.length() - SOURCE.length()) + COMPILED);
            Files.createDirectories(compiled.toAbsolutePath().getParent());
            Stylesheet.convertToBinary(source.toFile(), compiled.toFile());
        }
    }
}
