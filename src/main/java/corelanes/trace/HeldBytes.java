package corelanes.trace;

/** How much memory the arrays of a store take. One writer. */
final class HeldBytes {

    private long bytes;

    /** So many more are held, or fewer. */
    void add(long more) {
        bytes += more;
    }

    long bytes() {
        return bytes;
    }
}
