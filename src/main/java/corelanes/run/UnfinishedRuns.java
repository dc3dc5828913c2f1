package corelanes.run;

import corelanes.storage.LanesJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What runs left that a program's sudden end broke off: journals in the user's folder for such files. Those that a running program
 * still writes to are not among them.
 *
 * @param folder where they are; it need not be there yet
 */
public record UnfinishedRuns(Optional<Path> folder) {

    /** What the names of such files end in. */
    public static final String ENDING = ".unfinished";

    private static final System.Logger LOGGER = System.getLogger(UnfinishedRuns.class.getName());

    /** The user's; another folder if the system property {@value StateFolder#PROPERTY} names one. */
    public static UnfinishedRuns ofUser() {
        return new UnfinishedRuns(StateFolder.ofProcess().map(state -> state.resolve("unfinished")));
    }

    /**
     * Where the next run in the window is written down; empty if the user has no folder for it.
     *
     * @param version of this program
     */
    public Optional<RunJournal.Place> next(String version) {
        return folder.map(in -> RunJournal.Place.ofRun(in.resolve(UUID.randomUUID() + ".lanes" + ENDING), version));
    }

    /** Those that are there, the newest first. */
    public List<Path> found() {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.filter(file -> file.toString().endsWith(ENDING)).filter(LanesJournal::isLeft)
                    .sorted(Comparator.comparingLong(UnfinishedRuns::changed).reversed()).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not listed", unreadable);
            return List.of();
        }
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Deletes one: nobody needs it any more. */
    public static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOGGER.log(System.Logger.Level.DEBUG, "not deleted", kept);
        }
    }
}
