package corelanes.trace;

import java.util.Arrays;

/** Finds the number of a thread on a core in the block that is being written. A hash table with open addressing; one writer. */
final class ThreadsOnCores {

    private static final int LEAST = 128;
    private static final int GOLDEN = 0x9E37_79B9;

    /** Numbers plus 1; 0 where there is none. At most half of it is used. */
    private int[] table = new int[LEAST];
    private int size;

    /** A new block has none; it will have about as many as the last one. */
    void clear() {
        int room = Math.max(LEAST, 2 * room());
        size = 0;
        if (table.length == room) {
            Arrays.fill(table, 0);
        } else {
            table = new int[room];
        }
    }

    /** A power of two, as many as there are or more. */
    int room() {
        return size < 2 ? 1 : 2 * Integer.highestOneBit(size - 1);
    }

    /** The number of a pair in a block; a new one counts on, and is the caller's to write there. */
    int number(Columns.Block block, int osTid, short core) {
        int at = place(osTid, core);
        while (table[at] != 0) {
            int number = table[at] - 1;
            if (block.pairOsTid()[number] == osTid && block.pairCore()[number] == core) {
                return number;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = ++size;
        if (size > table.length / 2) {
            grow(block, osTid, core);
        }
        return size - 1;
    }

    private void grow(Columns.Block block, int osTid, short core) {
        table = new int[table.length * 2];
        for (int number = 0; number < size - 1; number++) {
            put(block.pairOsTid()[number], block.pairCore()[number], number);
        }
        put(osTid, core, size - 1);
    }

    private void put(int osTid, short core, int number) {
        int at = place(osTid, core);
        while (table[at] != 0) {
            at = at + 1 & table.length - 1;
        }
        table[at] = number + 1;
    }

    private int place(int osTid, short core) {
        return (osTid * 31 + core) * GOLDEN >>> Integer.numberOfLeadingZeros(table.length) + 1;
    }
}
