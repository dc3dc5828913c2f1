package corelanes.ui;

import corelanes.ui.kit.Theme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The look that was chosen last, kept as one word in a file; a file that can't be read or written is as good as none, and nobody is told.
 *
 * @param file where it is kept; empty, it is not
 */
record KeptLook(Optional<Path> file) {

    private static final System.Logger LOGGER = System.getLogger(KeptLook.class.getName());
    private static final int LONGEST_WORD = 32;

    /** What was chosen last; that of the system if nothing was. */
    Theme.Choice read() {
        return file.flatMap(KeptLook::word).flatMap(word -> Arrays.stream(Theme.Choice.values())
                .filter(choice -> choice.name().equals(word)).findFirst()).orElse(Theme.Choice.SYSTEM);
    }

    /** Keeps what has been chosen. */
    void write(Theme.Choice chosen) {
        file.ifPresent(to -> {
            try {
                Files.createDirectories(to.toAbsolutePath().getParent());
                Files.writeString(to, chosen.name() + "\n", StandardCharsets.UTF_8);
            } catch (IOException unwritable) {
                LOGGER.log(System.Logger.Level.DEBUG, "not kept", unwritable);
            }
        });
    }

    private static Optional<String> word(Path from) {
        try {
            return Files.isRegularFile(from) && Files.size(from) <= LONGEST_WORD
                    ? Optional.of(new String(Files.readAllBytes(from), StandardCharsets.UTF_8).strip())
                    : Optional.empty();
        } catch (IOException unreadable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not read", unreadable);
            return Optional.empty();
        }
    }
}
