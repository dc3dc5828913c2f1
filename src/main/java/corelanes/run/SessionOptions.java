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
 * @param imageFolder  where the photographs of the images workload are; without it, those that come with the program
 * @param standingBack whether, in a run without a set number of tasks, the platform threads among the workers stand back behind
 *                     the window's: among themselves they are equal as ever
 * @param files        where the system tells what others take meanwhile
 * @param journal      where the recording is written down while the run goes on; without it nothing is
 * @param attended     whether somebody is there who can act on what is found, such as break a deadlock
 * @param alone        whether no other session works at the same time: then a run whose time is measured begins when this program has
 *                     come to rest
 * @param memoryBytes  how much memory the recording may take; beyond it the oldest slices are let go of, bytes
 */
public record SessionOptions(long beatNs, int port, Optional<Path> imageFolder, boolean standingBack, SystemFiles files,
        Optional<RunJournal.Place> journal, boolean attended, boolean alone, long memoryBytes) {

    /** What a recording may take in memory unless something else is chosen, bytes: some 13 million slices. */
    public static final long USUAL_MEMORY_BYTES = 512L << 20;

    /** For a window that looks at each snapshot: about sixty a second. */
    public static SessionOptions watched() {
        return new SessionOptions(16_000_000, 0, Optional.empty(), true, SystemFiles.ofSystem(), Optional.empty(), true,
                true, USUAL_MEMORY_BYTES);
    }

    /** For a run that is looked at when it has ended. */
    public static SessionOptions unwatched(int port) {
        return new SessionOptions(50_000_000, port, Optional.empty(), false, SystemFiles.ofSystem(), Optional.empty(),
                false, true, USUAL_MEMORY_BYTES);
    }

    /** The same with photographs from a folder. */
    public SessionOptions withImageFolder(Optional<Path> folder) {
        return new SessionOptions(beatNs, port, folder, standingBack, files, journal, attended, alone, memoryBytes);
    }

    /** The same with another place where the system tells of itself. */
    public SessionOptions with(SystemFiles others) {
        return new SessionOptions(beatNs, port, imageFolder, standingBack, others, journal, attended, alone,
                memoryBytes);
    }

    /** The same, with what is recorded written down meanwhile. */
    public SessionOptions withJournal(Optional<RunJournal.Place> place) {
        return new SessionOptions(beatNs, port, imageFolder, standingBack, files, place, attended, alone, memoryBytes);
    }

    /** The same for a session that is started together with others. */
    public SessionOptions amongOthers() {
        return new SessionOptions(beatNs, port, imageFolder, standingBack, files, journal, attended, false,
                memoryBytes);
    }

    /** The same with another budget of memory for the recording. */
    public SessionOptions withMemory(long bytes) {
        return new SessionOptions(beatNs, port, imageFolder, standingBack, files, journal, attended, alone, bytes);
    }
}
