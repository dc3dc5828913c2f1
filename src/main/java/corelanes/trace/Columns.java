package corelanes.trace;

import java.util.Arrays;

/**
 * The slices, in blocks of {@value #BLOCK} so that growing never copies a slice.
 *
 * <pre>
 *   times      long[2i]   startNs
 *              long[2i+1] lengthNs 32 bits | state 4 bits | task + 3, 28 bits      16 bytes, in one line of the cache
 *   pair       short       which thread was on which core: a number in the block's osTid int[], core short[]     2 bytes
 * </pre>
 *
 * What is drawn lies together, since a frame may look at a million slices of many lanes. Threads on cores are few beside slices, so a
 * block has each pair of them once. As soon as a block has a slice longer than
 * an int of ns (2.1 s), its ends are in an array of their own.
 *
 * <p>
 * One writer appends; a reader that took the block list and a size after publication sees every slice below that size. Ids count
 * all slices that ever were here, up to 2^31 of them; the oldest blocks may be gone.
 */
final class Columns {

    static final int SHIFT = 14;
    static final int BLOCK = 1 << SHIFT;
    static final int MASK = BLOCK - 1;
    /** Tasks have smaller numbers. */
    static final int MOST_TASKS = (1 << 28) + Slice.ELSEWHERE;

    private static final int TASK_BITS = 28;
    private static final int TASK_MASK = (1 << TASK_BITS) - 1;
    /** Task 0 is kept as this number; what stands for no task is below. */
    private static final int BEFORE_TASKS = -Slice.ELSEWHERE;
    private static final long[] NO_ENDS = {};
    private static final int LEAST_PAIRS = 64;

    /**
     * {@value Columns#BLOCK} slices; {@code endNs} is empty while all are short. {@code osTid} and {@code core} are those of each pair.
     */
    record Block(long[] times, long[] endNs, short[] pair, int[] pairOsTid, short[] pairCore) {
        static Block empty(int slices, int pairs) {
            return new Block(new long[2 * slices], NO_ENDS, new short[slices], new int[pairs], new short[pairs]);
        }

        /** One that also has room for the length of this slice. */
        Block fitting(Slice slice) {
            if (endNs.length > 0 || slice.endNs - slice.startNs <= Integer.MAX_VALUE) {
                return this;
            }
            long[] ends = new long[pair.length];
            Arrays.setAll(ends, this::end);
            return new Block(times, ends, pair, pairOsTid, pairCore);
        }

        /** The same slices, with room for more. */
        Block grown(int slices) {
            return new Block(Arrays.copyOf(times, 2 * slices),
                    endNs.length > 0 ? Arrays.copyOf(endNs, slices) : NO_ENDS, Arrays.copyOf(pair, slices), pairOsTid,
                    pairCore);
        }

        /** The same slices, with room for more pairs. */
        Block withPairs(int pairs) {
            return new Block(times, endNs, pair, Arrays.copyOf(pairOsTid, pairs), Arrays.copyOf(pairCore, pairs));
        }

        int size() {
            return pair.length;
        }

        int osTid(int at) {
            return pairOsTid[pair[at] & 0xFFFF];
        }

        int core(int at) {
            return pairCore[pair[at] & 0xFFFF];
        }

        long start(int at) {
            return times[2 * at];
        }

        long end(int at) {
            return endNs.length > 0 ? endNs[at] : times[2 * at] + (times[2 * at + 1] >>> 32);
        }

        int task(int at) {
            return taskOf(times[2 * at + 1]);
        }

        int state(int at) {
            return stateOf(times[2 * at + 1]);
        }

        /** @param number of the slice's pair, which is written too */
        void set(int at, Slice slice, int number) {
            long lengthNs = endNs.length > 0 ? 0 : slice.endNs - slice.startNs;
            times[2 * at] = slice.startNs;
            times[2 * at + 1] = packed(lengthNs, slice.task, slice.state.code());
            if (endNs.length > 0) {
                endNs[at] = slice.endNs;
            }
            pair[at] = (short) number;
            pairOsTid[number] = slice.osTid;
            pairCore[number] = (short) slice.core;
        }

        private long bytes() {
            return 8L * (times.length + endNs.length) + 2L * pair.length + 6L * pairOsTid.length;
        }
    }

    static long packed(long lengthNs, int task, int state) {
        return lengthNs << 32 | (long) state << TASK_BITS | task + BEFORE_TASKS;
    }

    static int taskOf(long packed) {
        return ((int) packed & TASK_MASK) - BEFORE_TASKS;
    }

    static int stateOf(long packed) {
        return (int) packed >>> TASK_BITS;
    }

    private final HeldBytes held;
    private final ThreadsOnCores pairs = new ThreadsOnCores();
    private Block[] blocks = {};
    private int firstId;
    private int size;

    Columns(HeldBytes held) {
        this.held = held;
    }

    /** Whether the next slice begins a block. */
    boolean isFull() {
        return (size & MASK) == 0;
    }

    int append(Slice slice) {
        int id = size;
        int block = id - firstId >>> SHIFT;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            // The last block tells how many pairs this one is going to have.
            blocks[block] = Block.empty(BLOCK, Math.max(LEAST_PAIRS, pairs.room()));
            held.add(blocks[block].bytes());
            pairs.clear();
        }
        Block fitting = blocks[block].fitting(slice);
        int pair = pairs.number(fitting, slice.osTid, (short) slice.core);
        if (pair == fitting.pairOsTid.length) {
            fitting = fitting.withPairs(2 * pair);
        }
        if (fitting != blocks[block]) {
            held.add(fitting.bytes() - blocks[block].bytes());
            blocks[block] = fitting;
        }
        fitting.set(id & MASK, slice, pair);
        size = id + 1;
        return id;
    }

    /** Forgets the oldest block and hands it out for the last time; there must be another one. */
    Block dropFirst() {
        Block oldest = blocks[0];
        blocks = Arrays.copyOfRange(blocks, 1, blocks.length);
        firstId += BLOCK;
        held.add(-oldest.bytes());
        return oldest;
    }

    Block block(int id) {
        return blocks[id - firstId >>> SHIFT];
    }

    long startNs(int id) {
        return block(id).start(id & MASK);
    }

    /** The blocks that are still here; the first one begins with {@link #firstId()}. */
    Block[] blocks() {
        return blocks;
    }

    /** The oldest slice that is still here. */
    int firstId() {
        return firstId;
    }

    /** The id of the next slice: how many there have ever been. */
    int size() {
        return size;
    }
}
