package corelanes.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The two usual ways to open the window, by no argument or one file, told without asking for all commands and options there are: that
 * takes a tenth of a second, for which a person would wait.
 */
final class PlainStart {

    private PlainStart() {}

    /**
     * The file to open, or none, if that is all that is asked for. The names of commands have no dot and options begin with a hyphen, so
     * nothing with a dot that is a file is one of them.
     */
    static Optional<Optional<Path>> of(String... arguments) {
        if (arguments.length == 0) {
            return Optional.of(Optional.empty());
        }
        String first = arguments[0];
        return arguments.length == 1 && !first.startsWith("-") && first.contains(".")
                ? file(first).map(Optional::of)
                : Optional.empty();
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::exists);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
