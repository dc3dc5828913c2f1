package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.LaneCursor;
import corelanes.trace.TraceSnapshot;

/**
 * Walks along a lane and fills its plan: slices a pixel wide or wider one by one, narrower ones a pixel column at a
 * time.
 *
 * <p>
 * A slice a pixel wide or wider that starts in a column reaches its end, so it can only be the last to start there: a
 * column is at most one group of narrow slices and the start of one wide one. A narrow slice that crosses a column's end is cut
 * there; its rest belongs to the next column.
 *
 * <p>
 * Where blocks of slices ({@link Lane}) are narrower than a pixel, with the gaps in and behind them, they are taken whole. One that
 * crosses a column's end is cut there too, as if its slices were spread evenly over it, which shifts none by as much as a pixel.
 * Of blocks in blocks the largest that is narrow enough is taken, so that a column costs a few of them: a frame costs the width of
 * the lane, not the number of its slices. Reused by its owner from lane to lane.
 */
final class ColumnWalk {

    /** Up to so many slices in two pixels, so few are in blocks that looking for them takes longer than they save. */
    private static final int IN_TWO_PIXELS = 7;

    private final ColumnGrid grid;
    private final ColumnSums sums;
    private final LaneCursor cursor = new LaneCursor();
    private Lane lane = Lane.EMPTY;
    private LanePlan plan = new LanePlan();
    private long fromNs;
    private long toNs;
    private int position;
    private int end;
    private boolean oneByOne;

    /** @param grid of the scale that is planned for; may be shared */
    ColumnWalk(ColumnGrid grid, ColumnSums sums) {
        this.grid = grid;
        this.sums = sums;
    }

    /** Plans a whole lane. */
    void plan(TraceSnapshot of, Lane along, TimeScale scale, long untilNs, LanePlan into) {
        grid.set(scale);
        begin(of, along, scale, untilNs, into);
        goOn(Long.MAX_VALUE);
    }

    /** Begins at the left edge. The grid must be the scale's. */
    void begin(TraceSnapshot of, Lane along, TimeScale scale, long untilNs, LanePlan into) {
        into.clear();
        plan = into;
        fromNs = scale.viewport().startNs();
        toNs = Math.min(scale.viewport().endNs(), untilNs);
        sums.begin(into, toNs);
        position = along.firstEndingAfter(of, fromNs);
        end = toNs > fromNs ? along.firstStartingFrom(of, toNs, position) : position;
        oneByOne = 2L * (end - position) < (long) IN_TWO_PIXELS * grid.columns();
        lane = along;
        cursor.begin(of, along);
        if (position < end) {
            cursor.readSlice(position);
            if (cursor.startNs() < fromNs) {
                slice();
                position++;
            }
        }
    }

    /** The next slice to be looked at; {@link Integer#MAX_VALUE} at the right edge. */
    int nextSlice() {
        return position < end ? lane.slice(position) : Integer.MAX_VALUE;
    }

    /** How many slices are left to be looked at, one by one or in blocks. */
    int left() {
        return end - position;
    }

    /** Goes on until a time, or to the right edge if that is later. */
    void goOn(long untilNs) {
        while (position < end) {
            int block = oneByOne ? 0 : cursor.readBlock(position, end, grid.pixelNs(), toNs);
            if (block == 0) {
                cursor.readSlice(position);
            }
            if (cursor.startNs() >= untilNs) {
                return;
            }
            if (block == 0) {
                slice();
                position++;
            } else {
                do {
                    sums.addBlock(cursor, block);
                    position += block;
                } while (cursor.readBlockBehind(grid.pixelNs(), Math.min(toNs, untilNs)));
            }
        }
        sums.flush();
    }

    private void slice() {
        long startNs = Math.max(fromNs, cursor.startNs());
        long endNs = Math.max(startNs, Math.min(toNs, cursor.endNs()));
        if (endNs - startNs >= grid.wideNs()) {
            sums.flush();
            double xPx = grid.xPx(startNs);
            plan.addBar(xPx, grid.xPx(endNs) - xPx, cursor.task(), cursor.stateCode(), cursor.slice());
        } else {
            sums.addSlice(cursor, startNs, endNs);
        }
    }
}
