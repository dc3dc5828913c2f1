package corelanes.trace;

import java.util.Arrays;

/**
 * The slices, one array per field, in blocks of {@value #BLOCK} so that growing never copies a slice.
 *
 * <pre>
 *   startNs long | endNs long | task int | osTid int | core short | state byte     27 bytes a slice
 * </pre>
 *
 * One writer appends; a reader that took the block list and a size after publication sees every slice below that size.
 */
final class Columns {

    static final int SHIFT = 14;
    static final int BLOCK = 1 << SHIFT;
    static final int MASK = BLOCK - 1;

    /** {@value Columns#BLOCK} slices. */
    record Block(long[] startNs, long[] endNs, int[] task, int[] osTid, short[] core, byte[] state) {
        static Block empty(int slices) {
            return new Block(new long[slices], new long[slices], new int[slices], new int[slices], new short[slices],
                    new byte[slices]);
        }

        void set(int at, Slice slice) {
            startNs[at] = slice.startNs;
            endNs[at] = slice.endNs;
            task[at] = slice.task;
            osTid[at] = slice.osTid;
            core[at] = (short) slice.core;
            state[at] = slice.state.code();
        }
    }

    private Block[] blocks = {Block.empty(BLOCK)};
    private int size;

    int append(Slice slice) {
        int id = size;
        int block = id >>> SHIFT;
        if (block == blocks.length) {
            blocks = Arrays.copyOf(blocks, block + 1);
            blocks[block] = Block.empty(BLOCK);
        }
        blocks[block].set(id & MASK, slice);
        size = id + 1;
        return id;
    }

    Block[] blocks() {
        return blocks;
    }

    int size() {
        return size;
    }
}
