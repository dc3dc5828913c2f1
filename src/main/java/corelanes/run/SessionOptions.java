package corelanes.run;

import corelanes.probe.SystemFiles;

/**
 * How a session is run, beside the experiment.
 *
 * @param beatNs       time between two snapshots, ns
 * @param port         the port of the server that the http workload calls; 0 for a free one
 * @param standingBack whether, in a run without a set number of tasks, the platform threads among the workers stand back behind
 *                     the window's: among themselves they are equal as ever
 * @param files        where the system tells what others take meanwhile
 */
public record SessionOptions(long beatNs, int port, boolean standingBack, SystemFiles files) {

    /** For a window that looks at each snapshot: about sixty a second. */
    public static SessionOptions watched() {
        return new SessionOptions(16_000_000, 0, true, SystemFiles.ofSystem());
    }

    /** For a run that is looked at when it has ended. */
    public static SessionOptions unwatched(int port) {
        return new SessionOptions(50_000_000, port, false, SystemFiles.ofSystem());
    }
}
