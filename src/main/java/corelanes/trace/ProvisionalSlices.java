package corelanes.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** The few slices of one snapshot that are not settled yet, in the order of their start, grouped by core and by task. */
final class ProvisionalSlices {

    private static final int[] NONE = {};
    private static final int LEAST = 64;

    private final Map<Integer, GrowingInts> byCore = new HashMap<>();
    private final Map<Integer, GrowingInts> disturbancesByCore = new HashMap<>();
    private final Map<Integer, GrowingInts> byTask = new HashMap<>();
    private Columns.Block block = Columns.Block.empty(LEAST, LEAST);
    private final ThreadsOnCores pairs = new ThreadsOnCores();
    private int size;
    private long[] started = new long[8];
    private int startedSize;
    private long[] ended = new long[8];
    private int endedSize;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;

    void add(Slice slice) {
        if (size == block.size()) {
            block = block.grown(size * 2);
        }
        block = block.fitting(slice);
        int pair = pairs.number(block, slice.osTid, (short) slice.core);
        if (pair == block.pairOsTid().length) {
            block = block.withPairs(pair * 2);
        }
        block.set(size, slice, pair);
        if (slice.core >= 0) {
            append(Slice.isDisturbance(slice.task) ? disturbancesByCore : byCore, slice.core);
        }
        if (Slice.isTask(slice.task)) {
            firstNs = Math.min(firstNs, slice.startNs);
            lastNs = Math.max(lastNs, slice.endNs);
            append(byTask, slice.task);
        }
        for (int task = 0; task < slice.started; task++) {
            started = with(started, startedSize++, slice.startNs);
        }
        for (int task = 0; task < slice.ended; task++) {
            ended = with(ended, endedSize++, slice.endNs);
        }
        size++;
    }

    private void append(Map<Integer, GrowingInts> groups, int group) {
        groups.computeIfAbsent(group, _ -> new GrowingInts()).add(size);
    }

    private static long[] with(long[] values, int at, long value) {
        long[] room = at < values.length ? values : Arrays.copyOf(values, at * 2);
        room[at] = value;
        return room;
    }

    /** The slices that ran on a core, numbered on from the settled ones. */
    int[] ofCore(int core, int settled) {
        GrowingInts found = byCore.get(core);
        return found == null ? NONE : found.shifted(settled);
    }

    /** The slices that held a core and were no part of the work, numbered on from the settled ones. */
    int[] disturbancesOf(int core, int settled) {
        GrowingInts found = disturbancesByCore.get(core);
        return found == null ? NONE : found.shifted(settled);
    }

    /** The slices of a task, numbered on from the settled ones. */
    int[] ofTask(int task, int settled) {
        GrowingInts found = byTask.get(task);
        return found == null ? NONE : found.shifted(settled);
    }

    void forEachCore(IntConsumer action) {
        byCore.keySet().forEach(action::accept);
    }

    void forEachTask(IntConsumer action) {
        byTask.keySet().forEach(action::accept);
    }

    Columns.Block block() {
        return block;
    }

    int size() {
        return size;
    }

    long[] started() {
        return sorted(started, startedSize);
    }

    long[] ended() {
        return sorted(ended, endedSize);
    }

    private static long[] sorted(long[] values, int size) {
        long[] exact = Arrays.copyOf(values, size);
        Arrays.sort(exact);
        return exact;
    }

    long firstNs() {
        return firstNs;
    }

    long lastNs() {
        return lastNs;
    }

    void clear() {
        block = Columns.Block.empty(Math.max(LEAST, size), LEAST);
        pairs.clear();
        size = 0;
        startedSize = 0;
        endedSize = 0;
        byCore.clear();
        disturbancesByCore.clear();
        byTask.clear();
        firstNs = Long.MAX_VALUE;
        lastNs = Long.MIN_VALUE;
    }
}
