package corelanes.trace;

import java.util.Arrays;

/**
 * Sums over blocks of 16, 256, 4096 … slices of one core's lane, so that a pixel that covers many slices costs a few
 * look-ups however long the run is.
 *
 * <p>
 * For each whole block: the time in slices, and the task with most of it together with its time. A block's leading task is
 * found among the leaders of its parts, so above the first level its time is a lower bound; the time in slices is exact.
 */
final class LaneSummary {

    static final int STEP_SHIFT = 4;
    private static final int STEP = 1 << STEP_SHIFT;

    /** One level: entry i sums the slices [i·16^k, (i+1)·16^k) of the lane. */
    record Level(long[] busyNs, long[] leaderNs, int[] leader) {
        static Level empty() {
            return new Level(new long[16], new long[16], new int[16]);
        }

        Level ensure(int size) {
            if (size <= busyNs.length) {
                return this;
            }
            int grown = busyNs.length * 2;
            return new Level(Arrays.copyOf(busyNs, grown), Arrays.copyOf(leaderNs, grown),
                    Arrays.copyOf(leader, grown));
        }

        Level copy() {
            return new Level(busyNs.clone(), leaderNs.clone(), leader.clone());
        }
    }

    private Level[] levels = {};

    /** Called when the lane has {@code size} slices, the last one just added at its end. */
    void appended(int[] ids, int size, Columns columns) {
        int whole = size;
        for (int level = 0; (whole & (STEP - 1)) == 0; level++) {
            whole >>>= STEP_SHIFT;
            fill(level, whole - 1, ids, columns);
            if (whole == 0) {
                return;
            }
        }
    }

    /** Called when a late slice went in at {@code at}: everything from there on is summed again, in copies. */
    void inserted(int[] ids, int size, int at, Columns columns) {
        levels = Arrays.stream(levels).map(Level::copy).toArray(Level[]::new);
        int first = at;
        int whole = size;
        for (int level = 0; whole >= STEP; level++) {
            first >>>= STEP_SHIFT;
            whole >>>= STEP_SHIFT;
            for (int block = first; block < whole; block++) {
                fill(level, block, ids, columns);
            }
        }
    }

    Level[] levels() {
        return levels;
    }

    private void fill(int level, int block, int[] ids, Columns columns) {
        if (level == levels.length) {
            Level[] more = Arrays.copyOf(levels, level + 1);
            more[level] = Level.empty();
            levels = more;
        }
        Level grown = levels[level].ensure(block + 1);
        if (grown != levels[level]) {
            levels = levels.clone();
            levels[level] = grown;
        }
        LaneTally tally = new LaneTally();
        for (int part = block << STEP_SHIFT; part < (block + 1) << STEP_SHIFT; part++) {
            if (level == 0) {
                Columns.Block slices = columns.blocks()[ids[part] >>> Columns.SHIFT];
                int at = ids[part] & Columns.MASK;
                long ns = slices.endNs()[at] - slices.startNs()[at];
                tally.add(ns, slices.task()[at], ns);
            } else {
                Level below = levels[level - 1];
                tally.add(below.busyNs[part], below.leader[part], below.leaderNs[part]);
            }
        }
        grown.busyNs[block] = tally.busyNs();
        grown.leader[block] = tally.leader();
        grown.leaderNs[block] = tally.leaderNs();
    }
}
