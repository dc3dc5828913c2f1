package corelanes.trace;

/**
 * The slices of one core (those that held it, running or held up) or of one task (all of them) in the order of their start; they do not
 * overlap. Immutable. Positions count from 0; {@link #slice} turns one into a slice of the snapshot the lane came from.
 */
public final class Lane {

    private final int[] ids;
    private final int settled;
    private final int[] tail;
    private final LaneSummary.Level[] levels;

    Lane(int[] ids, int settled, int[] tail, LaneSummary.Level[] levels) {
        this.ids = ids;
        this.settled = settled;
        this.tail = tail;
        this.levels = levels;
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
        return position < settled ? ids[position] : tail[position - settled];
    }

    /** The position of the first slice that ends after {@code timeNs}, or {@link #size()}. */
    public int firstEndingAfter(TraceSnapshot snapshot, long timeNs) {
        int low = 0;
        int high = size();
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
        int low = 0;
        int high = size();
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
     * As {@link #firstStartingFrom(TraceSnapshot, long)}, for a caller that walks along the lane: looks from
     * {@code position} on, before which every slice starts before {@code timeNs}; fast if the answer is near.
     */
    public int firstStartingFrom(TraceSnapshot snapshot, long timeNs, int position) {
        int low = position;
        int step = 1;
        while (low + step <= size() && snapshot.startNs(slice(low + step - 1)) < timeNs) {
            low += step;
            step <<= 1;
        }
        int high = Math.min(size(), low + step - 1);
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

    /** The slice that covers {@code timeNs} (start inclusive, end exclusive), or -1. */
    public int sliceAt(TraceSnapshot snapshot, long timeNs) {
        int position = firstEndingAfter(snapshot, timeNs);
        if (position == size() || snapshot.startNs(slice(position)) > timeNs) {
            return -1;
        }
        return slice(position);
    }

    /**
     * Adds up the part of this lane inside [{@code fromNs}, {@code toNs}) into {@code tally}: exactly at its ends, by sums
     * over many slices in between.
     */
    public void tally(TraceSnapshot snapshot, long fromNs, long toNs, LaneTally tally) {
        tally(snapshot, fromNs, toNs, firstEndingAfter(snapshot, fromNs), firstStartingFrom(snapshot, toNs), tally);
    }

    /**
     * As {@link #tally(TraceSnapshot, long, long, LaneTally)}, for a caller that knows which slices those are: the positions
     * {@code first} … {@code end}-1, each of which reaches into [{@code fromNs}, {@code toNs}).
     */
    public void tally(TraceSnapshot snapshot, long fromNs, long toNs, int first, int end, LaneTally tally) {
        int position = first;
        while (position < end) {
            int level = wholeBlocksAt(position, end, snapshot, fromNs, toNs);
            if (level < 0) {
                int slice = slice(position);
                long ns = Math.min(toNs, snapshot.endNs(slice)) - Math.max(fromNs, snapshot.startNs(slice));
                tally.add(ns, snapshot.task(slice), ns);
                position++;
            } else {
                int shift = LaneSummary.STEP_SHIFT * (level + 1);
                LaneSummary.Level sums = levels[level];
                int block = position >>> shift;
                tally.add(sums.busyNs()[block], sums.leader()[block], sums.leaderNs()[block]);
                position += 1 << shift;
            }
        }
    }

    /** The coarsest level with a whole block at this position inside both the positions and the times; -1 if none. */
    private int wholeBlocksAt(int position, int end, TraceSnapshot snapshot, long fromNs, long toNs) {
        int found = -1;
        for (int level = 0; level < levels.length; level++) {
            int size = 1 << (LaneSummary.STEP_SHIFT * (level + 1));
            int last = position + size - 1;
            boolean whole = (position & (size - 1)) == 0 && last < Math.min(end, settled);
            if (!whole || snapshot.startNs(slice(position)) < fromNs || snapshot.endNs(slice(last)) > toNs) {
                break;
            }
            found = level;
        }
        return found;
    }
}
