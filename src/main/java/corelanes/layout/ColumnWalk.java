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
 * the lane, not the number of its slices.
 *
 * <p>
 * What the plan that is filled has kept of the same lane and grid ({@link KeptTiles}) is left as it is: only what is to the left and to the
 * right of it is walked through. Reused by its owner from lane to lane.
 */
final class ColumnWalk {

    /** Up to so many slices in two pixels, so few are in blocks that looking for them takes longer than they save. */
    private static final int IN_TWO_PIXELS = 7;

    private final ColumnGrid grid;
    private final ColumnSums sums;
    private final LaneCursor cursor = new LaneCursor();
    private final LanePlan left = new LanePlan();
    private Lane lane = Lane.EMPTY;
    private LanePlan plan = new LanePlan();
    private long fromNs;
    private long toNs;
    private int position;
    private int end;
    private int lastStep;
    private int tile;
    private long tileEndNs;
    private int firstKept;
    private int endKept;
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

    /** Begins at the left edge, or behind what is kept. The grid must be the scale's. */
    void begin(TraceSnapshot of, Lane along, TimeScale scale, long untilNs, LanePlan into) {
        fromNs = scale.viewport().startNs();
        toNs = Math.min(scale.viewport().endNs(), untilNs);
        lane = along;
        cursor.begin(of, along);
        firstKept = KeptTiles.firstKept(grid.first());
        endKept = grid.pixelNs() > 1 ? KeptTiles.endKept(grid.columnOfEdge(toNs)) : firstKept - 1;
        KeptTiles kept = into.kept();
        int from = Math.max(firstKept, kept.first());
        int until = endKept > from ? Math.min(endKept, kept.endFor(scale, along, from)) : from;
        into.readFrom(scale.firstColumn());
        if (until > from) {
            planLeftOf(of, scale, kept.position(from), from);
            kept.retain(scale, along, from, until);
            into.keep(kept.entry(from), kept.entry(until), KeptTiles.firstColumn(from),
                    KeptTiles.firstColumn(until));
            into.prepend(left);
            kept.prepend(left.kept(), into.first() - left.first());
            beginBehind(of, into, until);
        } else {
            beginAtLeftEdge(of, scale, into, Integer.MAX_VALUE);
        }
    }

    private void beginAtLeftEdge(TraceSnapshot of, TimeScale scale, LanePlan into, int before) {
        plan = into;
        into.clear();
        into.kept().begin(scale, lane, firstKept);
        sums.begin(into, grid.first(), toNs);
        position = lane.firstEndingAfter(of, fromNs);
        lastStep = position;
        end = toNs > fromNs ? Math.min(before, lane.firstStartingFrom(of, toNs, position)) : position;
        enter(KeptTiles.tile(grid.first()));
        chooseSteps(LaneCursor.ANYWHERE);
        if (position < end) {
            cursor.readSlice(position);
            if (cursor.startNs() < fromNs) {
                slice();
                position++;
            }
        }
    }

    /** Plans from the left edge to before a tile. */
    private void planLeftOf(TraceSnapshot of, TimeScale scale, int keptPosition, int keptTile) {
        int allKept = endKept;
        endKept = keptTile - 1;
        beginAtLeftEdge(of, scale, left, keptPosition);
        walk(Long.MAX_VALUE);
        passBoundaries();
        // What reaches into the tile is in it already.
        sums.flushBefore(KeptTiles.firstColumn(keptTile));
        endKept = allKept;
    }

    /** Goes on with a tile behind what is kept. */
    private void beginBehind(TraceSnapshot of, LanePlan into, int behind) {
        plan = into;
        int column = KeptTiles.firstColumn(behind);
        long columnNs = grid.startNs(column);
        if (into.hasBarTo(column - 1)) {
            into.endLastBar(grid.xPx(Math.min(toNs, of.endNs(into.slice(into.size() - 1)))));
        }
        position = into.kept().position(behind);
        lastStep = into.kept().lastStep(behind);
        end = lane.firstStartingFrom(of, toNs, position);
        sums.begin(left, column - 1, toNs);
        if (lastStep < position) {
            reachInto(columnNs);
        }
        sums.flushBefore(column);
        sums.goOnIn(into);
        enter(behind);
        chooseSteps(lastStep);
    }

    /** Adds the last step before a column again, for what is in the column of it. */
    private void reachInto(long columnNs) {
        int block = position - lastStep > 1 ? cursor.readBlock(lastStep, end, grid.pixelNs(), toNs) : 0;
        if (block == 0) {
            cursor.readSlice(lastStep);
        }
        long endNs = Math.min(toNs, cursor.endNs());
        if (endNs > columnNs && block > 0) {
            sums.addBlock(cursor, block);
        } else if (endNs > columnNs && endNs - cursor.startNs() < grid.wideNs()) {
            sums.addSlice(cursor, cursor.startNs(), endNs);
        }
    }

    private void enter(int next) {
        tile = next;
        int endColumn = Math.min(grid.end(), KeptTiles.firstColumn(next + 1));
        tileEndNs = endColumn == grid.end() ? Long.MAX_VALUE : grid.startNs(endColumn);
    }

    /** By what is in the whole tile, whatever of it is in view, so that its end is crossed by the same step wherever reading began. */
    private void chooseSteps(int near) {
        int column = KeptTiles.firstColumn(tile);
        oneByOne = cursor.isSparse(grid.anyStartNs(column), grid.anyStartNs(column + KeptTiles.COLUMNS),
                KeptTiles.COLUMNS * IN_TWO_PIXELS / 2, near);
    }

    /** Goes over boundaries of tiles up to the one of a time. */
    private void enterTileOf(long timeNs) {
        while (timeNs >= tileEndNs) {
            passBoundary();
            enter(tile + 1);
        }
        chooseSteps(lastStep);
    }

    private void passBoundary() {
        sums.flushBefore(KeptTiles.firstColumn(tile + 1));
        if (tile + 1 >= firstKept && tile + 1 <= endKept) {
            plan.kept().mark(tile + 1, plan.next(), position, lastStep);
        }
    }

    private void passBoundaries() {
        for (; tile < endKept; tile++) {
            passBoundary();
        }
    }

    /** The next slice to be looked at; {@link Integer#MAX_VALUE} at the right edge. */
    int nextSlice() {
        return position < end ? lane.slice(position) : Integer.MAX_VALUE;
    }

    /** The first column that may be left to be planned. */
    int column() {
        return Math.max(grid.first(), KeptTiles.firstColumn(tile));
    }

    /** How many slices are left to be looked at, one by one or in blocks. */
    int left() {
        return end - position;
    }

    /** Goes on until a time, or to the right edge if that is later. */
    void goOn(long untilNs) {
        walk(untilNs);
        if (position >= end) {
            passBoundaries();
            sums.flush();
        }
    }

    private void walk(long untilNs) {
        while (position < end) {
            int block = oneByOne ? 0 : cursor.readBlock(position, end, grid.pixelNs(), toNs);
            if (block == 0) {
                cursor.readSlice(position);
            }
            if (cursor.startNs() >= untilNs) {
                return;
            }
            if (cursor.startNs() >= tileEndNs) {
                enterTileOf(cursor.startNs());
            } else if (block == 0) {
                slice();
                lastStep = position;
                position++;
            } else {
                blocks(block, Math.min(Math.min(toNs, tileEndNs), untilNs));
            }
        }
    }

    private void blocks(int size, long untilNs) {
        do {
            sums.addBlock(cursor, size);
            lastStep = position;
            position += size;
        } while (cursor.readBlockBehind(grid.pixelNs(), untilNs));
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
