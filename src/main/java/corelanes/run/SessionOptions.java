package corelanes.run;

import corelanes.probe.SystemFiles;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a session is run, beside the experiment.
 *
 * @param beatNs       time between two snapshots, ns
 * @param port         the port of the server that the http workload calls, or of the broker of the messages workload; 0 for a
 *                     free one
 * @param standingBack whether, in a run without a set number of tasks, the platform threads among the workers stand back behind
 *                     the window's: among themselves they are equal as ever
 * @param files        where the system tells what others take meanwhile
 * @param imageFolder  where the photographs of the images workload are; without it, those that come with the program
 */
public record SessionOptions(long beatNs, int port, boolean standingBack, SystemFiles files,
        Optional<Path> imageFolder) {

    /** With the photographs that come with the program. */
    public SessionOptions(long beatNs, int port, boolean standingBack, SystemFiles files) {
        this(beatNs, port, standingBack, files, Optional.empty());
    }

    /** For a window that looks at each snapshot: about sixty a second. */
    public static SessionOptions watched() {
        return new SessionOptions(16_000_000, 0, true, SystemFiles.ofSystem());
    }

    /** For a run that is looked at when it has ended. */
    public static SessionOptions unwatched(int port) {
        return new SessionOptions(50_000_000, port, false, SystemFiles.ofSystem());
    }

    /** The same with photographs from a folder, if there is one. */
    public SessionOptions withImageFolder(Optional<Path> folder) {
        return new SessionOptions(beatNs, port, standingBack, files, folder);
    }
}
