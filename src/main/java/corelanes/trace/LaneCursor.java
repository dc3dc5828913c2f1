package corelanes.trace;

/**
 * Reads along a lane: slices and blocks one after another, each with as few looks into memory as can be. What it has read is in its
 * getters until the next call. Reused by one thread from lane to lane.
 */
public final class LaneCursor {

    private static final int NONE = -1;
    private static final int NODES = LaneSums.NODES;

    private TraceSnapshot snapshot = TraceSnapshot.NOTHING;
    private Lane lane = Lane.EMPTY;
    private int[] ids = {};
    private int idsChunk = NONE;
    private long[] times = {};
    private long[] ends = {};
    private int timesBlock = NONE;
    private long[] nodes = {};
    private int nodesChunk = NONE;
    private int nodesLevel = NONE;
    private int inNodes;
    private int level;
    private int slice;
    private long startNs;
    private long endNs;
    private long packed;

    /** From now on reads this lane. */
    public void begin(TraceSnapshot of, Lane along) {
        snapshot = of;
        lane = along;
        idsChunk = NONE;
        timesBlock = NONE;
        nodesChunk = NONE;
        nodesLevel = NONE;
        level = Lane.NO_BLOCK;
    }

    /** Reads the slice at a position. */
    public void readSlice(int position) {
        if (position < lane.settled()) {
            int at = lane.from() + position;
            if (at >>> LaneIndex.SHIFT != idsChunk) {
                idsChunk = at >>> LaneIndex.SHIFT;
                ids = lane.chunk(at);
            }
            slice = ids[at & LaneIndex.MASK] - lane.firstId();
        } else {
            slice = lane.slice(position);
        }
        if (slice >= snapshot.settledSize()) {
            startNs = snapshot.startNs(slice);
            endNs = snapshot.endNs(slice);
            packed = Columns.packed(0, snapshot.task(slice), snapshot.state(slice).code());
            return;
        }
        if (slice >>> Columns.SHIFT != timesBlock) {
            timesBlock = slice >>> Columns.SHIFT;
            times = snapshot.block(slice).times();
            ends = snapshot.block(slice).endNs();
        }
        int at = (slice & Columns.MASK) << 1;
        startNs = times[at];
        packed = times[at + 1];
        endNs = ends.length > 0 ? ends[at >> 1] : startNs + (packed >>> 32);
    }

    /**
     * Reads the coarsest block that begins at a position, has only slices before the position {@code end}, and with the gap
     * behind it neither takes more than {@code longestNs} nor ends after {@code untilNs}.
     *
     * @return how many slices it has; 0 if there is none
     */
    public int readBlock(int position, int end, long longestNs, long untilNs) {
        int last = Math.min(end, lane.settled());
        int top = lane.levels() - 1;
        int likely = Math.min(level, top);
        level = likely;
        while (level >= 0 && !read(level, position, last, longestNs, untilNs)) {
            level--;
        }
        if (level == likely) {
            while (level < top && read(level + 1, position, last, longestNs, untilNs)) {
                level++;
            }
        }
        if (level < 0) {
            return 0;
        }
        if (nodesLevel != level) {
            read(level, position, last, longestNs, untilNs);
        }
        return lane.blockSize(level);
    }

    private boolean read(int ofLevel, int position, int last, long longestNs, long untilNs) {
        int shift = lane.shift(ofLevel);
        int size = 1 << shift;
        int at = lane.from() + position;
        if ((at & size - 1) != 0 || position + size > last) {
            return false;
        }
        int node = at >>> shift;
        int chunk = node / NODES;
        if (chunk != nodesChunk || ofLevel != nodesLevel) {
            nodes = lane.nodes(ofLevel, node);
            nodesChunk = chunk;
            nodesLevel = ofLevel;
        }
        int stride = lane.stride();
        int in = (node & NODES - 1) * stride;
        long from = nodes[in];
        long to = (node & NODES - 1) < NODES - 1 && position + 2 * size <= lane.settled()
                ? nodes[in + stride]
                : lane.blockEndNs(snapshot, ofLevel, position);
        if (to > untilNs || to - from > longestNs) {
            return false;
        }
        startNs = from;
        endNs = to;
        inNodes = in;
        return true;
    }

    /** Adds a share (0 … 1) of the block last read of a core's lane to {@code tally}. */
    public void addBlock(double share, LaneTally tally) {
        long busyNs = nodes[inNodes + 1];
        long leader = nodes[inNodes + 2];
        long leaderNs = LaneSums.leaderNs(leader, busyNs);
        if (share < 1) {
            tally.add(Math.round(busyNs * share), LaneSums.leader(leader), Math.round(leaderNs * share));
        } else {
            tally.add(busyNs, LaneSums.leader(leader), leaderNs);
        }
    }

    /** Adds a share (0 … 1) of the block last read of a task's lane to the times in each state, by its code, ns. */
    public void addBlock(double share, long[] stateNs) {
        int at = inNodes + 1;
        for (int state = 0; state < stateNs.length; state++) {
            stateNs[state] += share < 1 ? Math.round(nodes[at + state] * share) : nodes[at + state];
        }
    }

    /** The slice last read, as its snapshot numbers it. */
    public int slice() {
        return slice;
    }

    /** Where the slice or block last read starts, ns. */
    public long startNs() {
        return startNs;
    }

    /** Where the slice last read ends; for a block, where the slice behind it starts, ns. */
    public long endNs() {
        return endNs;
    }

    /** The task of the slice last read. */
    public int task() {
        return Columns.taskOf(packed);
    }

    /** The code of the state of the slice last read. */
    public int stateCode() {
        return Columns.stateOf(packed);
    }
}
