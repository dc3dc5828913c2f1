package corelanes.trace;

/** How much memory the arrays of a store take, and what its lanes share while they are written. One writer. */
final class HeldBytes {

    private final LaneTally tally = new LaneTally(4);
    private long bytes;

    /** So many more are held, or fewer. */
    void add(long more) {
        bytes += more;
    }

    long bytes() {
        return bytes;
    }

    /** For the sum of one node at a time. */
    LaneTally tally() {
        return tally;
    }
}
