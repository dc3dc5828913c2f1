package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;

/**
 * Adds up by pixel column what is narrower than a pixel, and plans the columns that are done. A few are open at a time and lie in a
 * ring. Reused by its owner from lane to lane.
 *
 * <p>
 * What this costs is mostly branches that a processor can't foresee, such as whether a slice reaches over the end of its column (some
 * 8 ns each where this was measured). So both columns are written always, the second one with nothing if there is nothing.
 */
abstract class ColumnSums {

    static final int COLUMNS = 16;
    private static final int MASK = COLUMNS - 1;

    private final ColumnGrid grid;
    private final long[] openNs = new long[COLUMNS];
    private final long[] filledUntilNs = new long[COLUMNS];
    private final long[] busyNs = new long[COLUMNS];
    private final int[] slices = new int[COLUMNS];
    private final int[] onlySlice = new int[COLUMNS];
    private LanePlan plan = new LanePlan();
    private long toNs;
    private int first;
    private int last;

    ColumnSums(ColumnGrid grid) {
        this.grid = grid;
    }

    /** Starts again at the left edge. @param untilNs the right edge, or where slices are cut if that is before it, ns */
    void begin(LanePlan into, long untilNs) {
        plan = into;
        toNs = untilNs;
        first = 0;
        last = -1;
        for (int at = 0; at < COLUMNS; at++) {
            empty(at);
        }
    }

    /** Adds a stretch of the slice that was read last. */
    void addSlice(LaneCursor cursor, long startNs, long endNs) {
        int column = column(startNs);
        int at = column & MASK;
        int next = column + 1 & MASK;
        long edgeNs = Math.min(toNs, grid.startNs(column + 1));
        long inNs = Math.min(endNs, edgeNs) - startNs;
        int over = endNs > edgeNs ? 1 : 0;
        spread(column, startNs, endNs, edgeNs, 1, over);
        onlySlice[at] = cursor.slice();
        onlySlice[next] = cursor.slice();
        busyNs[at] += inNs;
        busyNs[next] = endNs - startNs - inNs;
        addSlice(cursor, at, inNs, next, endNs - startNs - inNs, over);
    }

    /** Adds the block that was read last, cut at the column's end as if it were the same all along. */
    void addBlock(LaneCursor cursor, int size) {
        long startNs = cursor.startNs();
        long endNs = cursor.endNs();
        int column = column(startNs);
        int at = column & MASK;
        int next = column + 1 & MASK;
        long edgeNs = Math.min(toNs, grid.startNs(column + 1));
        int over = endNs > edgeNs ? 1 : 0;
        spread(column, startNs, endNs, edgeNs, size, over);
        double share = over == 0 ? 1 : (double) (edgeNs - startNs) / (endNs - startNs);
        long ns = addBlock(cursor, share, at, next, over);
        long inNs = part(ns, share);
        busyNs[at] += inNs;
        busyNs[next] = ns - inNs;
    }

    private int column(long startNs) {
        int column = Math.max(first, grid.column(startNs));
        if (column - first >= COLUMNS - 1) {
            flush(column);
        }
        return column;
    }

    private void spread(int column, long startNs, long endNs, long edgeNs, int count, int over) {
        int at = column & MASK;
        int next = column + 1 & MASK;
        openNs[at] = slices[at] == 0 ? startNs : openNs[at];
        filledUntilNs[at] = Math.min(endNs, edgeNs);
        slices[at] += count;
        openNs[next] = edgeNs;
        filledUntilNs[next] = endNs;
        slices[next] = count * over;
        last = column + over;
    }

    /** A share (0 … 1) of some ns; a cast takes a fraction of what {@link Math#round(double)} does, and there is nothing below 0. */
    static long part(long ns, double share) {
        return (long) (ns * share + 0.5);
    }

    /** Plans all that is open. */
    void flush() {
        flush(last + 1);
    }

    private void flush(int before) {
        int end = Math.min(before, last + 1);
        for (int column = first; column < end; column++) {
            int at = column & MASK;
            if (slices[at] > 0) {
                // However it is rounded, it is in its column.
                double xPx = Math.max(column, grid.xPx(openNs[at]));
                plan.addColumn(xPx, Math.max(0, grid.xPx(filledUntilNs[at]) - xPx), grid.px(busyNs[at]), task(at),
                        state(at), onlySlice[at], slices[at]);
                empty(at);
            }
        }
        first = Math.max(first, before);
    }

    private void empty(int at) {
        slices[at] = 0;
        busyNs[at] = 0;
        clear(at);
    }

    /**
     * Adds a slice to a column and, what is over, to the next.
     *
     * @param at   the column's place
     * @param next the place of the next column, in which there is nothing yet
     * @param over 1 if it gets something, 0 if not
     */
    abstract void addSlice(LaneCursor cursor, int at, long ns, int next, long nextNs, int over);

    /** Adds a share of a block to a column and the rest to the next. @return the time in slices of the whole block, ns */
    abstract long addBlock(LaneCursor cursor, double share, int at, int next, int over);

    /** Forgets what a column had. */
    abstract void clear(int at);

    /** The task with most time in a column. */
    abstract int task(int at);

    /** The state with most time in a column. */
    abstract TaskState state(int at);
}
