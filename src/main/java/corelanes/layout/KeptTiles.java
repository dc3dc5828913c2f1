package corelanes.layout;

import corelanes.trace.Lane;
import java.util.Arrays;

/**
 * Which tiles of a plan may be taken over by the next one of the same lane. A tile is {@value #COLUMNS} columns of the scale's grid from one
 * boundary to the next, none of them near the edges of what was planned.
 *
 * <p>
 * What is planned in a tile depends on the slices, the grid and the tile alone, not on the rest of the view. Which block of slices is taken
 * at a position depends on nothing else, blocks lie in blocks, and none of them is longer than a pixel: so wherever reading begins in a
 * tile, a pixel later it goes on in the same steps. Of each boundary it is known which entry of the plan is the first behind it, and
 * which slice or block is the last that starts before it. Reused by its owner.
 */
final class KeptTiles {

    static final int COLUMNS = 128;
    /** So many columns from an edge whatever is cut there can't be seen any more: a slice that is cut to less than a pixel is no bar. */
    private static final int FROM_EDGE = 2;

    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private Lane lane = Lane.EMPTY;
    private int first;
    private int end = -1;
    private int[] entries = new int[32];
    private int[] positions = new int[32];
    private int[] steps = new int[32];

    /** The tile that a column is in. */
    static int tile(int column) {
        return Math.floorDiv(column, COLUMNS);
    }

    /** The first column of a tile. */
    static int firstColumn(int tile) {
        return tile * COLUMNS;
    }

    /** The first tile that is kept of a plan that begins with a column. */
    static int firstKept(int leftColumn) {
        return Math.ceilDiv(leftColumn + FROM_EDGE, COLUMNS);
    }

    /** The tile behind the last one that is kept of a plan that ends in or with a column. */
    static int endKept(int rightColumn) {
        return Math.floorDiv(rightColumn - FROM_EDGE, COLUMNS);
    }

    /** Nothing is kept. */
    void forget() {
        end = first - 1;
        lane = Lane.EMPTY;
    }

    /** Keeps no tile yet, and the boundaries from one tile's beginning on. */
    void begin(TimeScale of, Lane along, int firstTile) {
        scale = of;
        lane = along;
        first = firstTile;
        end = firstTile - 1;
    }

    /** The next boundary, which is where a tile begins. */
    void mark(int tile, int entry, int position, int lastStep) {
        int at = tile - first;
        makeRoom(at + 1);
        entries[at] = entry;
        positions[at] = position;
        steps[at] = lastStep;
        end = tile;
    }

    private void makeRoom(int boundaries) {
        if (boundaries > entries.length) {
            entries = Arrays.copyOf(entries, boundaries * 2);
            positions = Arrays.copyOf(positions, boundaries * 2);
            steps = Arrays.copyOf(steps, boundaries * 2);
        }
    }

    /** Puts tiles of another plan before these; its entries are so much further on in this plan's arrays. */
    void prepend(KeptTiles left, int furtherOn) {
        int more = first - left.first;
        int boundaries = end - first + 1;
        makeRoom(boundaries + more);
        System.arraycopy(entries, 0, entries, more, boundaries);
        System.arraycopy(positions, 0, positions, more, boundaries);
        System.arraycopy(steps, 0, steps, more, boundaries);
        for (int at = 0; at < more; at++) {
            entries[at] = left.entries[at] + furtherOn;
            positions[at] = left.positions[at];
            steps[at] = left.steps[at];
        }
        first = left.first;
    }

    /** Keeps some of the tiles for a plan of another scale on the same grid, or another snapshot's lane. */
    void retain(TimeScale of, Lane along, int fromTile, int toTile) {
        System.arraycopy(entries, fromTile - first, entries, 0, toTile - fromTile + 1);
        System.arraycopy(positions, fromTile - first, positions, 0, toTile - fromTile + 1);
        System.arraycopy(steps, fromTile - first, steps, 0, toTile - fromTile + 1);
        scale = of;
        lane = along;
        first = fromTile;
        end = toTile;
    }

    /** The entries were moved in their arrays. */
    void moved(int by) {
        for (int at = 0; at <= end - first; at++) {
            entries[at] += by;
        }
    }

    /** Whether tiles are of a lane. */
    boolean isOf(Lane other) {
        return lane == other && end > first;
    }

    /** The first tile that is kept. */
    int first() {
        return first;
    }

    /** The tile behind the last one that is kept for a lane and a scale; no more than the first if there is none. */
    int endFor(TimeScale next, Lane along, int fromTile) {
        if (end <= Math.max(first, fromTile) || !scale.hasGridOf(next)) {
            return first;
        }
        int same = along.sameUntil(lane, position(Math.max(first, fromTile)));
        int until = end;
        while (until > first && position(until) >= same) {
            until--;
        }
        return until;
    }

    /** The first entry of a tile, as the plan's arrays count it; of the one behind the last, where that begins. */
    int entry(int tile) {
        return entries[tile - first];
    }

    /** The position of the first slice behind what starts before a tile, as it is read. */
    int position(int tile) {
        return positions[tile - first];
    }

    /** The position of the slice or block that is the last to start before a tile; that of {@link #position} if there is none. */
    int lastStep(int tile) {
        return steps[tile - first];
    }
}
