package corelanes.ui.controls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The name of a file to be written, as a person gave it and with what such files end in.
 *
 * <p>Systems ask before a file is written over, but know only the name that was typed. So where it is the completed name that a file
 * has, it is asked for once more, complete.
 *
 * @param dialog    shows the system's dialog; empty if it was called off
 * @param completed puts behind a name what is missing
 * @param proposal  has the dialog propose a file the next time
 */
record CompletedName(Supplier<Optional<Path>> dialog, UnaryOperator<Path> completed, Consumer<Path> proposal) {

    /** Where to write; empty if nowhere. */
    Optional<Path> ask() {
        Optional<Path> answer = dialog.get();
        while (answer.isPresent()) {
            Path file = completed.apply(answer.get());
            if (file.equals(answer.get()) || !Files.exists(file)) {
                return Optional.of(file);
            }
            proposal.accept(file);
            answer = dialog.get();
        }
        return answer;
    }
}
