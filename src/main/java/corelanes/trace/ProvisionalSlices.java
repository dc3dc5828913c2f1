package corelanes.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** The few slices of one snapshot that are not settled yet, in the order of their start, grouped by core and by task. */
final class ProvisionalSlices {

    private final int[][] byCore;
    private final int[] byCoreSize;
    private final Map<Integer, int[]> byTask = new HashMap<>();
    private Columns.Block block = Columns.Block.empty(64);
    private int size;
    private long[] started = new long[8];
    private int startedSize;
    private long[] ended = new long[8];
    private int endedSize;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;

    ProvisionalSlices(int lanes) {
        byCore = new int[lanes][8];
        byCoreSize = new int[lanes];
    }

    void add(Slice slice, int lane) {
        if (size == block.startNs().length) {
            block = grown(block);
        }
        block.set(size, slice);
        firstNs = Math.min(firstNs, slice.startNs);
        lastNs = Math.max(lastNs, slice.endNs);
        if (lane >= 0) {
            if (byCoreSize[lane] == byCore[lane].length) {
                byCore[lane] = Arrays.copyOf(byCore[lane], byCore[lane].length * 2);
            }
            byCore[lane][byCoreSize[lane]++] = size;
        }
        int at = size;
        byTask.merge(slice.task, new int[] {at}, (before, added) -> {
            int[] both = Arrays.copyOf(before, before.length + 1);
            both[before.length] = at;
            return both;
        });
        for (int task = 0; task < slice.started; task++) {
            started = with(started, startedSize++, slice.startNs);
        }
        for (int task = 0; task < slice.ended; task++) {
            ended = with(ended, endedSize++, slice.endNs);
        }
        size++;
    }

    private static long[] with(long[] values, int at, long value) {
        long[] room = at < values.length ? values : Arrays.copyOf(values, at * 2);
        room[at] = value;
        return room;
    }

    private static Columns.Block grown(Columns.Block full) {
        int size = full.startNs().length * 2;
        return new Columns.Block(Arrays.copyOf(full.startNs(), size), Arrays.copyOf(full.endNs(), size),
                Arrays.copyOf(full.task(), size), Arrays.copyOf(full.osTid(), size), Arrays.copyOf(full.core(), size),
                Arrays.copyOf(full.state(), size));
    }

    /** The slices on a core's lane, numbered on from the settled ones. */
    int[] ofCore(int lane, int settled) {
        return shifted(Arrays.copyOf(byCore[lane], byCoreSize[lane]), settled);
    }

    /** The slices of a task, numbered on from the settled ones. */
    int[] ofTask(int task, int settled) {
        int[] found = byTask.get(task);
        return found == null ? new int[0] : shifted(found.clone(), settled);
    }

    private static int[] shifted(int[] ids, int by) {
        for (int at = 0; at < ids.length; at++) {
            ids[at] += by;
        }
        return ids;
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
        block = Columns.Block.empty(Math.max(64, size));
        size = 0;
        startedSize = 0;
        endedSize = 0;
        Arrays.fill(byCoreSize, 0);
        byTask.clear();
        firstNs = Long.MAX_VALUE;
        lastNs = Long.MIN_VALUE;
    }
}
