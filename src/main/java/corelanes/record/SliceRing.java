package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Slices on their way from one worker to the Collector: one writer, one reader, no lock, no allocation.
 *
 * <pre>
 *   a slice is four longs:   start ns | end ns | what | who
 *   what:                    task (bits 63..32) | core + 1 (31..16) | state (15..12) | started (11..6) | ended (5..0)
 *   who:                     µs it ran for + 1, or 0 if that is all the time (bits 63..32) | os tid (31..0)
 * </pre>
 *
 * The writer fills the longs, then publishes its count with release; the reader takes the count with acquire. Counts only
 * grow; a slice's place is its number modulo the capacity, a power of two.
 */
final class SliceRing {

    private static final int WORDS = 4;
    private static final int MOST_COUNTED = 63;
    private static final long NS_PER_US = 1_000;
    private static final long MOST_RAN = 0xffff_ffffL;
    private static final long OS_TID_MASK = 0xffff_ffffL;
    private static final VarHandle WRITTEN;
    private static final VarHandle READ;

    static {
        try {
            WRITTEN = MethodHandles.lookup().findVarHandle(SliceRing.class, "written", long.class);
            READ = MethodHandles.lookup().findVarHandle(SliceRing.class, "read", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final long[] words;
    private final int mask;
    private long written;
    private long read;
    private long readSeen;

    /** @param capacity how many slices fit; a power of two */
    SliceRing(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity must be a power of two, not " + capacity);
        }
        words = new long[capacity * WORDS];
        mask = capacity - 1;
    }

    /** Writer: adds a slice; false if there is no room, and then nothing has changed. */
    boolean offer(long startNs, long endNs, int task, int core, TaskState state, int osTid, int started, int ended,
            long ranNs) {
        if (written - readSeen > mask) {
            readSeen = (long) READ.getAcquire(this);
            if (written - readSeen > mask) {
                return false;
            }
        }
        int at = (int) (written & mask) * WORDS;
        words[at] = startNs;
        words[at + 1] = endNs;
        words[at + 2] = (long) task << 32 | (long) (core + 1 & 0xffff) << 16 | (long) state.code() << 12
                | (long) Math.min(MOST_COUNTED, started) << 6 | Math.min(MOST_COUNTED, ended);
        long ran = ranNs == Slice.ALL_THE_TIME ? 0 : Math.min(MOST_RAN, ranNs / NS_PER_US + 1);
        words[at + 3] = ran << 32 | osTid & OS_TID_MASK;
        WRITTEN.setRelease(this, written + 1);
        return true;
    }

    /** Reader: how much of the ring waits to be taken, 0 … 1. */
    double fullness() {
        return (double) ((long) WRITTEN.getAcquire(this) - read) / (mask + 1);
    }

    /** Reader: takes the oldest slice into {@code into}; false if there is none. */
    boolean poll(Slice into) {
        if (read == (long) WRITTEN.getAcquire(this)) {
            return false;
        }
        int at = (int) (read & mask) * WORDS;
        long what = words[at + 2];
        into.startNs = words[at];
        into.endNs = words[at + 1];
        into.task = (int) (what >>> 32);
        into.core = (int) (what >>> 16 & 0xffff) - 1;
        into.state = TaskState.ofCode((int) (what >>> 12 & 0xf));
        into.started = (int) (what >>> 6 & MOST_COUNTED);
        into.ended = (int) (what & MOST_COUNTED);
        into.osTid = (int) words[at + 3];
        long ran = words[at + 3] >>> 32;
        into.ranNs = ran == 0 ? Slice.ALL_THE_TIME : (ran - 1) * NS_PER_US;
        READ.setRelease(this, read + 1);
        return true;
    }
}
