package corelanes.trace;

import java.util.Arrays;

/**
 * Sums over blocks of slices of one lane, in powers of two: of a core's lane 8, 32, 128 … slices, of a task's 16, 64, 256 … so
 * that a pixel that covers many slices costs a few look-ups however long the run is.
 *
 * <p>
 * A node has {@link Kind#stride()} numbers, of which the first is when its first slice starts, ns. Nodes lie in chunks of {@value #NODES}, counted from the lane's very first slice. One
 * writer; a published node never changes.
 */
final class LaneSums {

    static final Level[] NONE = {};

    private static final int NODE_SHIFT = 8;
    static final int NODES = 1 << NODE_SHIFT;
    private static final long[] NO_NODES = {};

    /** What is kept of the slices of a node. */
    enum Kind {
        /**
         * Of a core's lane: the time in slices; the task with most of it (low half) and that task's time as a float (high half). A
         * leader is found among the leaders of the parts, so above the smallest nodes its time is a lower bound; the time in slices
         * is exact.
         */
        HOLDERS(3, 2, 3),
        /** Of a task's lane: the time in each state, exactly. */
        STATES(4, 2, 1 + TaskState.values().length);

        private final int leafShift;
        private final int stepShift;
        private final int stride;

        Kind(int leafShift, int stepShift, int stride) {
            this.leafShift = leafShift;
            this.stepShift = stepShift;
            this.stride = stride;
        }

        /** A node of a level sums 2 to the power of this many slices. */
        int shift(int level) {
            return leafShift + level * stepShift;
        }

        /** Numbers of a node. */
        int stride() {
            return stride;
        }
    }

    /** One level: node {@code i} is at {@code chunks[(i >> 8) - firstChunk][(i & 255) * stride]}. */
    record Level(int firstChunk, long[][] chunks) {
        long[] chunk(int node) {
            return chunks[(node >>> NODE_SHIFT) - firstChunk];
        }

        static int inChunk(int node, int stride) {
            return (node & NODES - 1) * stride;
        }
    }

    private final Kind kind;
    private final HeldBytes held;
    private final LaneTally tally;
    private Level[] levels = NONE;

    LaneSums(Kind kind, HeldBytes held) {
        this.kind = kind;
        this.held = held;
        this.tally = new LaneTally(kind == Kind.HOLDERS ? 1 << kind.leafShift : 0);
    }

    Level[] levels() {
        return levels;
    }

    /** Called when the lane reaches to {@code end}, the last slice just added there. */
    void appended(LaneIndex lane, int end, Columns columns) {
        for (int level = 0; (end & (1 << kind.shift(level)) - 1) == 0; level++) {
            int node = (end >>> kind.shift(level)) - 1;
            if (node < 0 || node << kind.shift(level) < lane.from()) {
                return;
            }
            fill(level, node, lane, columns);
        }
    }

    /** Sums again, in copies, every whole node that has one of the slices from {@code at} to before {@code until}. */
    void refill(LaneIndex lane, int at, int until, int end, Columns columns) {
        levels = levels.clone();
        for (int level = 0; end >>> kind.shift(level) > 0; level++) {
            int shift = kind.shift(level);
            int first = Math.max(at >>> shift, lane.from() + (1 << shift) - 1 >>> shift);
            int last = Math.min(end >>> shift, (until - 1 >>> shift) + 1) - 1;
            if (level < levels.length && last >= first) {
                levels[level] = copied(levels[level], first, last);
            }
            for (int node = first; node <= last; node++) {
                fill(level, node, lane, columns);
            }
        }
    }

    private static Level copied(Level level, int firstNode, int lastNode) {
        long[][] chunks = level.chunks.clone();
        int last = Math.min(chunks.length - 1, (lastNode >>> NODE_SHIFT) - level.firstChunk);
        for (int chunk = (firstNode >>> NODE_SHIFT) - level.firstChunk; chunk <= last; chunk++) {
            chunks[chunk] = chunks[chunk].length == 0 ? NO_NODES : chunks[chunk].clone();
        }
        return new Level(level.firstChunk, chunks);
    }

    /** Lets go of the nodes of slices before a place. */
    void dropBefore(int from) {
        levels = levels.clone();
        for (int at = 0; at < levels.length; at++) {
            Level level = levels[at];
            int gone = Math.clamp((from >>> kind.shift(at) >>> NODE_SHIFT) - (long) level.firstChunk, 0,
                    level.chunks.length);
            if (gone > 0) {
                Arrays.stream(level.chunks, 0, gone).forEach(chunk -> held.add(-chunk.length * (long) Long.BYTES));
                levels[at] = new Level(level.firstChunk + gone,
                        Arrays.copyOfRange(level.chunks, gone, level.chunks.length));
            }
        }
    }

    private void fill(int level, int node, LaneIndex lane, Columns columns) {
        long[] into = nodeRoom(level, node);
        int at = Level.inChunk(node, kind.stride);
        switch (kind) {
            case HOLDERS -> fillHolders(level, node, lane, columns, into, at);
            case STATES -> fillStates(level, node, lane, columns, into, at);
        }
    }

    private void fillHolders(int level, int node, LaneIndex lane, Columns columns, long[] into, int at) {
        tally.clear();
        int step = level == 0 ? kind.leafShift : kind.stepShift;
        int first = node << step;
        for (int part = first; part < first + (1 << step); part++) {
            if (level == 0) {
                int id = lane.id(part);
                Columns.Block slices = columns.block(id);
                int inBlock = id & Columns.MASK;
                long ns = slices.end(inBlock) - slices.start(inBlock);
                tally.add(ns, slices.task(inBlock), ns);
            } else {
                long[] below = levels[level - 1].chunk(part);
                int from = Level.inChunk(part, kind.stride);
                tally.add(below[from + 1], leader(below[from + 2]), leaderNs(below[from + 2], below[from + 1]));
            }
        }
        into[at] = columns.startNs(lane.id(node << kind.shift(level)));
        into[at + 1] = tally.busyNs();
        into[at + 2] = (long) Float.floatToRawIntBits(tally.leaderNs()) << 32 | tally.leader() & 0xFFFF_FFFFL;
    }

    /** The leading task in the third number of HOLDERS. */
    static int leader(long packed) {
        return (int) packed;
    }

    /** The leading task's time in the third number of HOLDERS; rounding makes it no more than there is. */
    static long leaderNs(long packed, long busyNs) {
        return Math.min(busyNs, (long) Float.intBitsToFloat((int) (packed >>> 32)));
    }

    private void fillStates(int level, int node, LaneIndex lane, Columns columns, long[] into, int at) {
        Arrays.fill(into, at, at + kind.stride, 0);
        into[at] = columns.startNs(lane.id(node << kind.shift(level)));
        int step = level == 0 ? kind.leafShift : kind.stepShift;
        int first = node << step;
        for (int part = first; part < first + (1 << step); part++) {
            if (level == 0) {
                int id = lane.id(part);
                Columns.Block slices = columns.block(id);
                int inBlock = id & Columns.MASK;
                into[at + 1 + slices.state(inBlock)] += slices.end(inBlock) - slices.start(inBlock);
            } else {
                long[] below = levels[level - 1].chunk(part);
                int from = Level.inChunk(part, kind.stride);
                for (int state = 1; state < kind.stride; state++) {
                    into[at + state] += below[from + state];
                }
            }
        }
    }

    /** The chunk in which a node is to be written. */
    private long[] nodeRoom(int level, int node) {
        if (level == levels.length) {
            levels = Arrays.copyOf(levels, level + 1);
            levels[level] = new Level(node >>> NODE_SHIFT, new long[1][0]);
        }
        Level old = levels[level];
        int chunk = (node >>> NODE_SHIFT) - old.firstChunk;
        int needed = Level.inChunk(node, kind.stride) + kind.stride;
        if (chunk < old.chunks.length && needed <= old.chunks[chunk].length) {
            return old.chunks[chunk];
        }
        long[][] chunks = old.chunks;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1 + chunk / 2);
            Arrays.fill(chunks, old.chunks.length, chunks.length, NO_NODES);
        } else {
            chunks = chunks.clone();
        }
        int before = chunks[chunk].length;
        int room = chunk + old.firstChunk == 0 ? Math.clamp(before * 2L, needed, NODES * kind.stride)
                : NODES * kind.stride;
        chunks[chunk] = Arrays.copyOf(chunks[chunk], room);
        held.add((room - before) * (long) Long.BYTES);
        levels = levels.clone();
        levels[level] = new Level(old.firstChunk, chunks);
        return chunks[chunk];
    }
}
