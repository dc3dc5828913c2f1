package corelanes.storage;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.Optional;

/**
 * The slices of one block as columns of numbers, and the memory of what each task did last that they are written against.
 *
 * <p>
 * A task mostly goes on where it stopped, on the same thread: so most starts and threads are 0, and what is left of a slice is its
 * length.
 */
final class SliceColumns {

    /** Task 0 is written as this number; what stands for no task is below. */
    private static final int BEFORE_TASKS = -Slice.ELSEWHERE;
    private static final int LARGEST_CORE = LanesFormat.MOST_CORES - 1;
    private static final int STATES = TaskState.values().length;
    private static final int MOST_AT_ONCE = 255;

    private final TaskMemory memory = new TaskMemory();
    private long lastStartNs;
    private Optional<Decoded> spare = Optional.empty();

    /** What each task did last, and what is none. */
    private static final class TaskMemory {

        private long[] endNs = new long[64];
        private int[] osTid = new int[64];

        void ensure(int index) {
            if (index >= endNs.length) {
                int size = Math.max(index + 1, endNs.length * 2);
                int before = endNs.length;
                endNs = Arrays.copyOf(endNs, size);
                osTid = Arrays.copyOf(osTid, size);
                Arrays.fill(endNs, before, size, -1);
            }
        }

        TaskMemory() {
            Arrays.fill(endNs, -1);
        }
    }

    /** Slices as they come out of a block: {@code size} of each. */
    static final class Decoded {

        final int size;
        final int[] task;
        final byte[] state;
        final short[] core;
        final long[] startNs;
        final long[] endNs;
        final int[] osTid;
        final int[] started;
        final int[] ended;

        Decoded(int size) {
            this.size = size;
            task = new int[size];
            state = new byte[size];
            core = new short[size];
            startNs = new long[size];
            endNs = new long[size];
            osTid = new int[size];
            started = new int[size];
            ended = new int[size];
        }

        /** Fills a carrier with a slice; what it says of tasks started and ended is left out. */
        void fill(int at, Slice slice) {
            slice.task = task[at];
            slice.state = TaskState.ofCode(state[at]);
            slice.core = core[at];
            slice.startNs = startNs[at];
            slice.endNs = endNs[at];
            slice.osTid = osTid[at];
            slice.started = 0;
            slice.ended = 0;
        }
    }

    /**
     * Writes slices.
     *
     * @param order   their numbers in the snapshot
     * @param from    the first position in {@code order}
     * @param to      the position behind the last
     * @param started for each position of {@code order}, how many tasks count as started with it, up to 255
     * @param ended   the same for finished
     */
    void write(TraceSnapshot snapshot, int[] order, int from, int to, byte[] started, byte[] ended, ByteColumns out) {
        out.number(to - from);
        for (int at = from; at < to; at++) {
            out.number((long) snapshot.task(order[at]) + BEFORE_TASKS);
        }
        for (int at = from; at < to; at++) {
            out.number(snapshot.state(order[at]).code());
        }
        for (int at = from; at < to; at++) {
            out.number(snapshot.coreOf(order[at]) + 1L);
        }
        for (int at = from; at < to; at++) {
            int slice = order[at];
            out.signed(snapshot.startNs(slice) - expectedNs(snapshot.task(slice) + BEFORE_TASKS));
            remember(snapshot.task(slice) + BEFORE_TASKS, snapshot.startNs(slice), snapshot.endNs(slice));
        }
        for (int at = from; at < to; at++) {
            out.number(snapshot.endNs(order[at]) - snapshot.startNs(order[at]));
        }
        for (int at = from; at < to; at++) {
            int index = snapshot.task(order[at]) + BEFORE_TASKS;
            out.signed((long) snapshot.osTid(order[at]) - memory.osTid[index]);
            memory.osTid[index] = snapshot.osTid(order[at]);
        }
        for (int at = from; at < to; at++) {
            out.number(started[at] & 0xFF);
        }
        for (int at = from; at < to; at++) {
            out.number(ended[at] & 0xFF);
        }
    }

    private long expectedNs(int index) {
        memory.ensure(index);
        return memory.endNs[index] >= 0 ? memory.endNs[index] : lastStartNs;
    }

    private void remember(int index, long startNs, long endNs) {
        memory.endNs[index] = endNs;
        lastStartNs = startNs;
    }

    /**
     * Reads slices.
     *
     * @param mostSlices a larger number of them makes no sense
     * @param mostTasks  a larger number of a task makes no sense
     * @throws UnreadableException if what is there can't be slices
     */
    Decoded read(ByteReader in, int mostSlices, int mostTasks) throws UnreadableException {
        int size = in.upTo(mostSlices);
        // Eight columns of one byte at least.
        if (size == 0 || size > in.left() / 8) {
            throw UnreadableException.damaged("slices");
        }
        Decoded slices = spare.filter(arrays -> arrays.size == size).orElseGet(() -> new Decoded(size));
        spare = Optional.empty();
        for (int at = 0; at < size; at++) {
            slices.task[at] = in.upTo(mostTasks) - BEFORE_TASKS;
        }
        for (int at = 0; at < size; at++) {
            slices.state[at] = (byte) in.upTo(STATES - 1);
        }
        for (int at = 0; at < size; at++) {
            slices.core[at] = (short) (in.upTo(LARGEST_CORE + 1) - 1);
        }
        readTimes(in, slices);
        for (int at = 0; at < size; at++) {
            int index = slices.task[at] + BEFORE_TASKS;
            long osTid = memory.osTid[index] + in.signed();
            if (osTid != (int) osTid) {
                throw UnreadableException.damaged("thread");
            }
            slices.osTid[at] = (int) osTid;
            memory.osTid[index] = (int) osTid;
        }
        for (int at = 0; at < size; at++) {
            slices.started[at] = in.upTo(MOST_AT_ONCE);
        }
        for (int at = 0; at < size; at++) {
            slices.ended[at] = in.upTo(MOST_AT_ONCE);
        }
        return slices;
    }

    /** Nobody needs these any more: the next slices may take their place, since a large file would otherwise leave much behind. */
    void reuse(Decoded slices) {
        spare = Optional.of(slices);
    }

    private void readTimes(ByteReader in, Decoded slices) throws UnreadableException {
        // The lengths stand behind all starts, but a start may need the length of the slice before it: so starts are kept as they
        // are until the lengths are there.
        for (int at = 0; at < slices.size; at++) {
            slices.startNs[at] = in.signed();
        }
        for (int at = 0; at < slices.size; at++) {
            int index = slices.task[at] + BEFORE_TASKS;
            long startNs = expectedNs(index) + slices.startNs[at];
            long lengthNs = in.number();
            if (startNs < 0 || startNs > LanesFormat.LATEST_NS || lengthNs < 0
                    || lengthNs > LanesFormat.LATEST_NS - startNs) {
                throw UnreadableException.damaged("time");
            }
            slices.startNs[at] = startNs;
            slices.endNs[at] = startNs + lengthNs;
            remember(index, startNs, slices.endNs[at]);
        }
    }
}
