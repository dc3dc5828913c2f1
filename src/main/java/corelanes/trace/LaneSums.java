package corelanes.trace;

import java.util.Arrays;

/**
 * Sums over blocks of slices of one lane, in powers of two: of a core's lane 4, 16, 64 … slices, of a task's 8, 32, 128 … so
 * that a pixel that covers many slices costs a few look-ups however long the run is.
 *
 * <p>
 * Nodes lie in chunks of {@value #NODES}, counted from the lane's very first slice; the first chunk of a level grows as it fills. One
 * writer; a published node never changes.
 */
final class LaneSums {

    static final Published NONE = new Published(Kind.STATES, new byte[0], new Level[0]);

    private static final int NODE_SHIFT = 6;
    static final int NODES = 1 << NODE_SHIFT;
    private static final int LEAST_NODES = 8;
    private static final long[] NO_NODES = {};

    /** What is kept of the slices of a node. The first number of a node is when its first slice starts, ns. */
    enum Kind {
        /**
         * Of a core's lane: the time in slices; the task with most of it (low half) and that task's time as a float (high half). A
         * leader is found among the leaders of the parts, so above the smallest nodes its time is a lower bound; the time in slices
         * is exact.
         */
        HOLDERS(2, 2),
        /** Of a task's lane: the time in each state that the task has ever been in, exactly. */
        STATES(3, 2);

        private final int leafShift;
        private final int stepShift;

        Kind(int leafShift, int stepShift) {
            this.leafShift = leafShift;
            this.stepShift = stepShift;
        }

        /** A node of a level sums 2 to the power of this many slices. */
        int shift(int level) {
            return leafShift + level * stepShift;
        }
    }

    /** One level: node {@code i} is at {@code chunks[(i >> 6) - firstChunk][(i & 63) * stride]}. */
    record Level(int firstChunk, long[][] chunks) {
        long[] chunk(int node) {
            return chunks[(node >>> NODE_SHIFT) - firstChunk];
        }
    }

    /** What readers get. @param states codes of the states that a node has times of, in their order; of HOLDERS none */
    record Published(Kind kind, byte[] states, Level[] levels) {
        /** Numbers of a node. */
        int stride() {
            return kind == Kind.HOLDERS ? 3 : 1 + states.length;
        }

        /** Where a node lies in its chunk. */
        int inChunk(int node) {
            return (node & NODES - 1) * stride();
        }
    }

    private final Kind kind;
    private final HeldBytes held;
    private byte[] states = {};
    private Level[] levels = {};
    private int stride;

    LaneSums(Kind kind, HeldBytes held) {
        this.kind = kind;
        this.held = held;
        this.stride = kind == Kind.HOLDERS ? 3 : 1;
    }

    Published publish() {
        return new Published(kind, states, levels);
    }

    /** Called when the lane reaches to {@code end}, and did to {@code before} when it was called the last time. */
    void appended(LaneIndex lane, int before, int end, Columns columns) {
        for (int level = 0; end >>> kind.shift(level) > before >>> kind.shift(level); level++) {
            int shift = kind.shift(level);
            int first = Math.max(before >>> shift, lane.from() + (1 << shift) - 1 >>> shift);
            for (int node = first; node < end >>> shift; node++) {
                fill(level, node, lane, columns);
            }
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
        if (level == 0 && kind == Kind.STATES) {
            knowStates(node, lane, columns);
        }
        long[] into = nodeRoom(level, node);
        int at = (node & NODES - 1) * stride;
        into[at] = columns.startNs(lane.id(node << kind.shift(level)));
        switch (kind) {
            case HOLDERS -> fillHolders(level, node, lane, columns, into, at);
            case STATES -> fillStates(level, node, lane, columns, into, at);
        }
    }

    private void fillHolders(int level, int node, LaneIndex lane, Columns columns, long[] into, int at) {
        LaneTally tally = held.tally();
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
                int from = (part & NODES - 1) * stride;
                tally.add(below[from + 1], leader(below[from + 2]), leaderNs(below[from + 2], below[from + 1]));
            }
        }
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
        Arrays.fill(into, at + 1, at + stride, 0);
        int step = level == 0 ? kind.leafShift : kind.stepShift;
        int first = node << step;
        for (int part = first; part < first + (1 << step); part++) {
            if (level == 0) {
                int id = lane.id(part);
                Columns.Block slices = columns.block(id);
                int inBlock = id & Columns.MASK;
                into[at + 1 + place(slices.state(inBlock))] += slices.end(inBlock) - slices.start(inBlock);
            } else {
                long[] below = levels[level - 1].chunk(part);
                int from = (part & NODES - 1) * stride;
                for (int state = 1; state < stride; state++) {
                    into[at + state] += below[from + state];
                }
            }
        }
    }

    private void knowStates(int node, LaneIndex lane, Columns columns) {
        int first = node << kind.leafShift;
        for (int part = first; part < first + (1 << kind.leafShift); part++) {
            int id = lane.id(part);
            int state = columns.block(id).state(id & Columns.MASK);
            if (place(state) == states.length) {
                know(state);
            }
        }
    }

    private int place(int state) {
        int at = 0;
        while (at < states.length && states[at] != state) {
            at++;
        }
        return at;
    }

    /** From now on nodes have the time in one state more. Happens a few times in the life of a lane. */
    private void know(int state) {
        states = Arrays.copyOf(states, states.length + 1);
        states[states.length - 1] = (byte) state;
        int before = stride++;
        levels = levels.clone();
        for (int level = 0; level < levels.length; level++) {
            long[][] chunks = levels[level].chunks.clone();
            for (int chunk = 0; chunk < chunks.length; chunk++) {
                int nodes = chunks[chunk].length / before;
                long[] wider = nodes == 0 ? NO_NODES : new long[nodes * stride];
                for (int node = 0; node < nodes; node++) {
                    System.arraycopy(chunks[chunk], node * before, wider, node * stride, before);
                }
                held.add((wider.length - chunks[chunk].length) * (long) Long.BYTES);
                chunks[chunk] = wider;
            }
            levels[level] = new Level(levels[level].firstChunk, chunks);
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
        int needed = ((node & NODES - 1) + 1) * stride;
        if (chunk < old.chunks.length && needed <= old.chunks[chunk].length) {
            return old.chunks[chunk];
        }
        long[][] chunks = old.chunks;
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1 + chunk / 2);
            Arrays.fill(chunks, old.chunks.length, chunks.length, NO_NODES);
        } else if (chunks[chunk].length > 0) {
            chunks = chunks.clone();
        }
        int before = chunks[chunk].length;
        int room = chunk + old.firstChunk > 0 ? NODES * stride
                : Math.clamp(Math.max(LEAST_NODES * stride, before * 2L), needed, NODES * stride);
        chunks[chunk] = Arrays.copyOf(chunks[chunk], room);
        held.add((room - before) * (long) Long.BYTES);
        if (chunks != old.chunks) {
            levels = levels.clone();
            levels[level] = new Level(old.firstChunk, chunks);
        }
        return chunks[chunk];
    }
}
