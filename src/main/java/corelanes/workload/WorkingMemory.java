package corelanes.workload;

/** Memory that a task works with: it is walked through one cache line after the other, so that all of it is needed. */
final class WorkingMemory {

    /** A line of the cache is 64 bytes on the processors we know; where it is more, each is touched more than once. */
    private static final int LINE_LONGS = 8;
    /** About 5 µs where memory comes from a near cache. */
    private static final int LINES_PER_TICK = 512;

    private final long[] longs;

    /** @param bytes how much; rounded down to whole longs */
    WorkingMemory(long bytes) {
        longs = new long[(int) (bytes / Long.BYTES)];
    }

    /** How much memory it is. */
    long bytes() {
        return (long) longs.length * Long.BYTES;
    }

    /** Reads and writes each line once. @return false if the run is being stopped */
    boolean walk(Marker marker) {
        for (int from = 0; from < longs.length; from += LINE_LONGS * LINES_PER_TICK) {
            int to = Math.min(longs.length, from + LINE_LONGS * LINES_PER_TICK);
            for (int at = from; at < to; at += LINE_LONGS) {
                longs[at]++;
            }
            if (!marker.tick()) {
                return false;
            }
        }
        return true;
    }

    /** Whether each line has been walked over so many times. */
    boolean wasWalked(long times) {
        for (int at = 0; at < longs.length; at += LINE_LONGS) {
            if (longs[at] != times) {
                return false;
            }
        }
        return true;
    }
}
