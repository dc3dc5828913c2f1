package corelanes.trace;

/**
 * Reads along a lane: slices and blocks one after another, each with as few looks into memory as can be. What it has read is in its
 * getters until the next call. Reused by one thread from lane to lane.
 */
public final class LaneCursor {

    private static final int NONE = -1;
    private static final int NODES = LaneSums.NODES;
    private static final int SPARSE_SHIFT = 6;
    /** No position near which to look is known. */
    public static final int ANYWHERE = -1;

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
    private int nodesHere;
    private int index;
    private int leafShift;
    private int stepShift;
    private int stride;
    private byte[] states = {};
    private int top;
    private int from;
    private int settled;
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
        from = along.from();
        settled = along.settled();
        LaneSums.Published sums = along.sums();
        leafShift = sums.kind().shift(0);
        stepShift = sums.kind().shift(1) - leafShift;
        stride = sums.stride();
        states = sums.states();
        top = sums.levels().length - 1;
    }

    /** Reads the slice at a position. */
    public void readSlice(int position) {
        if (position < settled) {
            int at = from + position;
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
     * Whether fewer than so many slices start in a stretch, told by where blocks of up to 64 slices begin, which lie together in memory:
     * it may be as many more. Depends on the stretch alone. True where nothing is summed up.
     *
     * @param near a position at or shortly before the first slice of the stretch; {@link #ANYWHERE} if that is not known
     */
    public boolean isSparse(long fromNs, long beforeNs, int slices, int near) {
        if (top < 0) {
            return true;
        }
        int of = Math.min(top, (SPARSE_SHIFT - leafShift) / stepShift);
        int shift = leafShift + of * stepShift;
        int low = from + (1 << shift) - 1 >>> shift;
        int high = from + settled >>> shift;
        if (near != ANYWHERE) {
            low = Math.max(low, from + near >>> shift);
            // One of the next two begins the stretch, unless a block of blocks reaches into it.
            high = low + 2 < high && nodeStartNs(of, low + 1) >= fromNs ? low + 1 : high;
        }
        while (low < high) {
            int middle = low + high >>> 1;
            if (nodeStartNs(of, middle) >= fromNs) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int behind = low + (slices >>> shift);
        return behind >= from + settled >>> shift || nodeStartNs(of, behind) >= beforeNs;
    }

    private long nodeStartNs(int ofLevel, int node) {
        return lane.nodes(ofLevel, node)[(node & NODES - 1) * stride];
    }

    /**
     * Reads the coarsest block that begins at a position, has only slices before the position {@code end}, and with the gap
     * behind it neither takes more than {@code longestNs} nor ends after {@code untilNs}.
     *
     * @return how many slices it has; 0 if there is none
     */
    public int readBlock(int position, int end, long longestNs, long untilNs) {
        int at = from + position;
        if ((at & (1 << leafShift) - 1) != 0) {
            return 0;
        }
        int last = Math.min(end, settled);
        int likely = Math.min(level, top);
        level = likely;
        while (level >= 0 && !read(level, at, last, longestNs, untilNs)) {
            level--;
        }
        if (level == likely) {
            while (level < top && read(level + 1, at, last, longestNs, untilNs)) {
                level++;
            }
        }
        if (level < 0) {
            return 0;
        }
        if (nodesLevel != level) {
            read(level, at, last, longestNs, untilNs);
        }
        return 1 << leafShift + level * stepShift;
    }

    /**
     * Reads the block behind the one last read, if it is as large and lies beside it in memory, and if {@link #readBlock} would read it
     * too. Cheap, since all that is looked at lies side by side.
     *
     * @return whether it has been read; if not, {@link #readBlock} knows what is there
     */
    public boolean readBlockBehind(long longestNs, long untilNs) {
        int next = index + 1;
        int step = 1 << stepShift;
        boolean mayBeCoarser = (next & step - 1) == 0 && level < top;
        if (next + (mayBeCoarser ? step : 1) >= nodesHere) {
            return false;
        }
        long to = nodes[(next + 1) * stride];
        if (to >= untilNs || to - endNs > longestNs
                || mayBeCoarser && nodes[(next + step) * stride] - endNs <= longestNs) {
            return false;
        }
        startNs = endNs;
        endNs = to;
        index = next;
        return true;
    }

    private boolean read(int ofLevel, int at, int last, long longestNs, long untilNs) {
        int shift = leafShift + ofLevel * stepShift;
        int size = 1 << shift;
        if ((at & size - 1) != 0 || at - from + size > last) {
            return false;
        }
        int node = at >>> shift;
        int chunk = node / NODES;
        if (chunk != nodesChunk || ofLevel != nodesLevel) {
            nodes = lane.nodes(ofLevel, node);
            nodesChunk = chunk;
            nodesLevel = ofLevel;
            nodesHere = Math.min(NODES, (from + settled >>> shift) - chunk * NODES);
        }
        int in = node & NODES - 1;
        long start = nodes[in * stride];
        long to = in + 1 < nodesHere
                ? nodes[(in + 1) * stride]
                : lane.blockEndNs(snapshot, ofLevel, at - from);
        if (to > untilNs || to - start > longestNs) {
            return false;
        }
        startNs = start;
        endNs = to;
        index = in;
        return true;
    }

    /** Time in slices in the block last read of a core's lane, ns. */
    public long busyNs() {
        return nodes[index * stride + 1];
    }

    /** The task with most of the block last read of a core's lane. */
    public int leader() {
        return LaneSums.leader(nodes[index * stride + 2]);
    }

    /** The time of {@link #leader()}, ns. @param busyNs as {@link #busyNs()} says */
    public long leaderNs(long busyNs) {
        return LaneSums.leaderNs(nodes[index * stride + 2], busyNs);
    }

    /** How many states the block last read of a task's lane has times of. */
    public int states() {
        return stride - 1;
    }

    /** The code of one of these states. */
    public int stateCode(int place) {
        return states[place];
    }

    /** The time in one of these states, ns. */
    public long stateNs(int place) {
        return nodes[index * stride + 1 + place];
    }

    /** Adds the block last read of a core's lane to {@code tally}. */
    void addBlock(LaneTally tally) {
        tally.add(busyNs(), leader(), leaderNs(busyNs()));
    }

    /** Adds the block last read of a task's lane to the times in each state, by its code, ns. */
    void addBlock(long[] stateNs) {
        for (int place = 0; place < states(); place++) {
            stateNs[states[place]] += stateNs(place);
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
