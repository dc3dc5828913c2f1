package corelanes.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the program's window. The command line knows nothing else of it. */
@FunctionalInterface
public interface WindowOpener {

    /**
     * Opens the window and returns when a person has closed it.
     *
     * @param file the recording to show in it
     * @throws RuntimeException if the window can't be opened
     * @throws LinkageError     if a library that the window needs is missing
     */
    void open(Optional<Path> file);
}
