package corelanes.trace;

import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * The slices of one core (those that held it, running or held up) or of one task (all of them) in the order of their start; they do not
 * overlap. Immutable. Positions count from 0; {@link #slice} turns one into a slice of the snapshot the lane came from.
 *
 * <p>
 * Slices also come in <em>blocks</em>, which are summed up; {@link LaneCursor} reads them.
 */
public final class Lane {

    /** A lane without slices. */
    public static final Lane EMPTY = new Lane(Many.NO_FEW, Many.NONE, 0, 0, 0, new int[0]);

    /** No level: there is no such block. */
    static final int NO_BLOCK = -1;

    private final int[] few;
    private final Many many;
    private final int from;
    private final int settled;
    private final int firstId;
    private final int[] tail;

    /** What lanes of many slices have beside the rest: there may be a million lanes of few, of which each byte counts. */
    private record Many(int[][] chunks, int firstChunk, LaneSums.Published sums) {
        static final int[] NO_FEW = {};
        static final Many NONE = new Many(new int[0][], 0, LaneSums.NONE);
    }

    Lane(int[][] chunks, int firstChunk, int from, int end, int firstId, int[] tail, LaneSums.Published sums) {
        this(Many.NO_FEW, new Many(chunks, firstChunk, sums), from, end - from, firstId, tail);
    }

    private Lane(int[] few, Many many, int from, int settled, int firstId, int[] tail) {
        this.few = few;
        this.many = many;
        this.from = from;
        this.settled = settled;
        this.firstId = firstId;
        this.tail = tail;
    }

    /** A task's lane of {@link FewSlices}. */
    static Lane of(int[] few, int size, int firstId, int[] tail) {
        return new Lane(few, Many.NONE, 1, size, firstId, tail);
    }

    /** Whether this is the lane that {@link #of} would make, without a tail. */
    boolean isOf(int[] these, int size, int firstOfThese) {
        return few == these && settled == size && firstId == firstOfThese && tail.length == 0;
    }

    /** A task's lane of provisional slices only. */
    Lane with(int[] provisional) {
        return new Lane(few, many, 0, 0, 0, provisional);
    }

    boolean hasTail() {
        return tail.length > 0;
    }

    /** How many slices there are. */
    public int size() {
        return settled + tail.length;
    }

    /** The slice at a position, as {@link TraceSnapshot} numbers it. */
    public int slice(int position) {
        int at = from + position;
        return position < settled
                ? chunk(at)[at & LaneIndex.MASK] - firstId
                : tail[position - settled];
    }

    /** The position of the first slice that ends after {@code timeNs}, or {@link #size()}. */
    public int firstEndingAfter(TraceSnapshot snapshot, long timeNs) {
        long stretch = narrowed(timeNs == Long.MAX_VALUE ? timeNs : timeNs + 1, 0);
        int low = (int) (stretch >>> 32);
        int high = (int) stretch;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (snapshot.endNs(slice(middle)) > timeNs) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The position of the first slice that starts at or after {@code timeNs}, or {@link #size()}. */
    public int firstStartingFrom(TraceSnapshot snapshot, long timeNs) {
        return firstStartingFrom(snapshot, timeNs, 0);
    }

    /** The same, where it is known to be no earlier than at a position. */
    public int firstStartingFrom(TraceSnapshot snapshot, long timeNs, int earliest) {
        long stretch = narrowed(timeNs, earliest);
        int low = (int) (stretch >>> 32);
        int high = (int) stretch;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (snapshot.startNs(slice(middle)) >= timeNs) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * Between which positions the first slice is that starts at {@code timeNs} or later, and the one before it: of the blocks that lie
     * together in memory a few are looked at, instead of slices all over it.
     *
     * @return the lower position in the upper half, the higher one in the lower half
     */
    private long narrowed(long timeNs, int earliest) {
        LaneSums.Published sums = many.sums;
        int low = earliest;
        int high = size();
        for (int level = sums.levels().length - 1; level >= 0 && high - low > 1; level--) {
            int shift = sums.kind().shift(level);
            int first = from + low + (1 << shift) - 1 >>> shift;
            int before = first;
            int after = Math.min(from + settled >>> shift, (from + high - 1 >>> shift) + 1);
            int end = after;
            while (before < after) {
                int middle = before + after >>> 1;
                if (sums.levels()[level].chunk(middle)[sums.inChunk(middle)] >= timeNs) {
                    after = middle;
                } else {
                    before = middle + 1;
                }
            }
            // No slice before the start of a block ends after that start.
            low = before > first ? (before - 1 << shift) - from : low;
            high = before < end ? Math.min(high, (before << shift) - from) : high;
        }
        return (long) low << 32 | high;
    }

    /** The slice that covers {@code timeNs} (start inclusive, end exclusive), or -1. */
    public int sliceAt(TraceSnapshot snapshot, long timeNs) {
        int position = firstEndingAfter(snapshot, timeNs);
        if (position == size() || snapshot.startNs(slice(position)) > timeNs) {
            return -1;
        }
        return slice(position);
    }

    /**
     * Up to which position this lane has the slices of another snapshot's, as far as a quick look tells; all of it and beyond if it is
     * the same lane.
     *
     * @param fromPosition where to begin looking: it is never less than that if the lanes differ behind it only
     * @return slices at positions before that are the same; {@link Integer#MAX_VALUE} for the same lane
     */
    public int sameUntil(Lane other, int fromPosition) {
        if (this == other) {
            return Integer.MAX_VALUE;
        }
        int both = Math.min(settled, other.settled);
        if (from != other.from || firstId != other.firstId || (many == Many.NONE) != (other.many == Many.NONE)) {
            return 0;
        }
        for (int at = from + fromPosition & ~LaneIndex.MASK; at < from + both; at += LaneIndex.CHUNK) {
            if (chunk(at) != other.chunk(at)) {
                return Math.max(0, at - from);
            }
        }
        return both;
    }

    /** How many slices a block of a level has. */
    int blockSize(int level) {
        return 1 << sums().kind().shift(level);
    }

    /** Where the slice after a block starts; for the lane's last block, where its last slice ends, ns. */
    long blockEndNs(TraceSnapshot snapshot, int level, int position) {
        int next = position + blockSize(level);
        if (next + blockSize(level) <= settled) {
            int node = from + next >>> sums().kind().shift(level);
            return nodes(level, node)[sums().inChunk(node)];
        }
        return next < size() ? snapshot.startNs(slice(next)) : snapshot.endNs(slice(next - 1));
    }

    int from() {
        return from;
    }

    int settled() {
        return settled;
    }

    int firstId() {
        return firstId;
    }

    int[] chunk(int at) {
        return many == Many.NONE ? few : many.chunks[(at >>> LaneIndex.SHIFT) - many.firstChunk];
    }

    LaneSums.Published sums() {
        return many.sums;
    }

    long[] nodes(int level, int node) {
        return sums().levels()[level].chunk(node);
    }

    /**
     * Adds up the part of this core's lane inside [{@code fromNs}, {@code toNs}) into {@code tally}: exactly at its ends, by sums
     * over many slices in between.
     */
    public void tally(TraceSnapshot snapshot, long fromNs, long toNs, LaneTally tally) {
        addUp(snapshot, fromNs, toNs, cursor -> cursor.addBlock(tally),
                (cursor, ns) -> tally.add(ns, cursor.task(), ns));
    }

    /**
     * Adds up the part of this task's lane inside [{@code fromNs}, {@code toNs}): the time in each state, by its code, ns. Exactly at
     * its ends, by sums over many slices in between.
     */
    public void tally(TraceSnapshot snapshot, long fromNs, long toNs, long[] stateNs) {
        addUp(snapshot, fromNs, toNs, cursor -> cursor.addBlock(stateNs),
                (cursor, ns) -> stateNs[cursor.stateCode()] += ns);
    }

    private void addUp(TraceSnapshot snapshot, long fromNs, long toNs, Consumer<LaneCursor> block,
            ObjLongConsumer<LaneCursor> slice) {
        int position = firstEndingAfter(snapshot, fromNs);
        int end = firstStartingFrom(snapshot, toNs, position);
        LaneCursor cursor = new LaneCursor();
        cursor.begin(snapshot, this);
        while (position < end) {
            int size = cursor.readBlock(position, end, Long.MAX_VALUE, toNs);
            if (size > 0 && cursor.startNs() >= fromNs) {
                block.accept(cursor);
                position += size;
            } else {
                cursor.readSlice(position++);
                slice.accept(cursor, Math.min(toNs, cursor.endNs()) - Math.max(fromNs, cursor.startNs()));
            }
        }
    }
}
