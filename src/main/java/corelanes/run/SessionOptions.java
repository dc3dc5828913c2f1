package corelanes.run;

/**
 * How a session is run, beside the experiment.
 *
 * @param beatNs time between two snapshots, ns
 * @param port   the port of the server that the http workload calls; 0 for a free one
 * @param standingBack whether, in a run without a set number of tasks, the platform threads among the workers stand back behind
 *               the window's: among themselves they are
 *               equal as ever
 */
public record SessionOptions(long beatNs, int port, boolean standingBack, boolean attended) {

    /** For a window that looks at each snapshot: about sixty a second. */
    public static SessionOptions watched() {
        return new SessionOptions(16_000_000, 0, true, true);
    }

    /** For a run that is looked at when it has ended. */
    public static SessionOptions unwatched(int port) {
        return new SessionOptions(50_000_000, port, false, false);
    }
}
