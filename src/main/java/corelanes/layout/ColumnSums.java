package corelanes.layout;

import corelanes.trace.LaneCursor;

/**
 * Adds up by pixel column what is narrower than a pixel, and plans the columns that are done. Time only goes on, so that one column is
 * open at a time; whatever reaches over its end is cut there and opens the next one. Reused by its owner from lane to lane.
 */
abstract class ColumnSums {

    private final ColumnGrid grid;
    private LanePlan plan = new LanePlan();
    private long toNs;
    private int column;
    private long edgeNs;
    private long openNs;
    private long filledUntilNs;
    private long busyNs;
    private int slices;
    private int onlySlice;

    ColumnSums(ColumnGrid grid) {
        this.grid = grid;
    }

    /**
     * Starts again.
     *
     * @param fromColumn where
     * @param untilNs    the right edge, or where slices are cut if that is before it, ns
     */
    void begin(LanePlan into, int fromColumn, long untilNs) {
        plan = into;
        toNs = untilNs;
        forget();
        enter(fromColumn);
    }

    private void forget() {
        slices = 0;
        busyNs = 0;
        clear();
    }

    private void enter(int next) {
        column = next;
        edgeNs = Math.min(toNs, grid.startNs(next + 1));
    }

    /** Adds a stretch of the slice that was read last; it is narrower than a pixel. */
    void addSlice(LaneCursor cursor, long startNs, long endNs) {
        reach(startNs);
        openNs = slices == 0 ? startNs : openNs;
        onlySlice = cursor.slice();
        slices++;
        if (endNs <= edgeNs) {
            filledUntilNs = endNs;
            busyNs += endNs - startNs;
            putSlice(cursor, endNs - startNs);
            return;
        }
        long inNs = edgeNs - startNs;
        busyNs += inNs;
        putSlice(cursor, inNs);
        goOver(endNs);
        slices = 1;
        onlySlice = cursor.slice();
        busyNs = endNs - openNs;
        putSlice(cursor, endNs - openNs);
    }

    /** Adds the block that was read last, cut at the column's end as if it were the same all along. */
    void addBlock(LaneCursor cursor, int size) {
        long startNs = cursor.startNs();
        long endNs = cursor.endNs();
        reach(startNs);
        openNs = slices == 0 ? startNs : openNs;
        slices += size;
        if (endNs <= edgeNs) {
            filledUntilNs = endNs;
            busyNs += putBlock(cursor);
            return;
        }
        double share = (double) (edgeNs - startNs) / (endNs - startNs);
        long ns = putPart(cursor, share);
        long inNs = part(ns, share);
        busyNs += inNs;
        goOver(endNs);
        slices = size;
        busyNs = ns - inNs;
        putRest(cursor, share);
    }

    /** Opens the column of a time, unless it is open. */
    private void reach(long startNs) {
        if (startNs >= edgeNs) {
            flush();
            enter(startNs < grid.startNs(Math.min(column + 2, grid.end())) ? column + 1 : grid.column(startNs));
        }
    }

    /** Fills the open column to its end and opens the next one. */
    private void goOver(long endNs) {
        filledUntilNs = edgeNs;
        long fromNs = edgeNs;
        flush();
        enter(column + 1);
        openNs = fromNs;
        filledUntilNs = endNs;
    }

    /** A share (0 … 1) of some ns; a cast takes a fraction of what {@link Math#round(double)} does, and there is nothing below 0. */
    static long part(long ns, double share) {
        return (long) (ns * share + 0.5);
    }

    /** Plans the open column. */
    void flush() {
        if (slices > 0) {
            // However it is rounded, it is in its column.
            double xPx = Math.max(column, grid.xPx(openNs));
            plan.addColumn(xPx, Math.max(0, grid.xPx(filledUntilNs) - xPx), grid.px(busyNs), task(), state(), onlySlice,
                    slices);
            forget();
        }
    }

    /** Puts the open column and those behind it into another plan. */
    void goOnIn(LanePlan into) {
        plan = into;
    }

    /** Plans the open column if it is to the left of another one. */
    void flushBefore(int otherColumn) {
        if (column < otherColumn) {
            flush();
        }
    }

    /** Adds so much of a slice to the open column. */
    abstract void putSlice(LaneCursor cursor, long ns);

    /** Adds a whole block to the open column. @return the time in slices of it, ns */
    abstract long putBlock(LaneCursor cursor);

    /** Adds a share of a block to the open column. @return the time in slices of the whole block, ns */
    abstract long putPart(LaneCursor cursor, double share);

    /** Adds what {@link #putPart} left over. */
    abstract void putRest(LaneCursor cursor, double share);

    /** Forgets what the column had. */
    abstract void clear();

    /** The task with most time in the column. */
    abstract int task();

    /** The code of the state with most time in the column. */
    abstract int state();
}
