package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;

/** Who held a core for most of a column. Reused by its owner. */
final class HolderSums extends ColumnSums {

    /** Parts of a column that are told apart before those of one task, or else the shortest, are put together. */
    private static final int PARTS = 8;
    private static final int RUNNING = TaskState.RUNNING.code();

    private final int[] tasks = new int[PARTS];
    private final long[] taskNs = new long[PARTS];
    private int parts;
    /** A bit for each task, by the last six of its own: as many as there are parts if each part is another task's. */
    private long seen;
    private int longest;
    private long longestNs;

    HolderSums(ColumnGrid grid) {
        super(grid);
    }

    @Override
    void putSlice(LaneCursor cursor, long ns) {
        put(cursor.task(), ns);
    }

    @Override
    long putBlock(LaneCursor cursor) {
        long busy = cursor.busyNs();
        put(cursor.leader(), cursor.leaderNs(busy));
        return busy;
    }

    @Override
    long putPart(LaneCursor cursor, double share) {
        long busy = cursor.busyNs();
        put(cursor.leader(), part(cursor.leaderNs(busy), share));
        return busy;
    }

    @Override
    void putRest(LaneCursor cursor, double share) {
        long ns = cursor.leaderNs(cursor.busyNs());
        put(cursor.leader(), ns - part(ns, share));
    }

    private void put(int task, long ns) {
        if (parts == PARTS) {
            putTogether();
        }
        tasks[parts] = task;
        taskNs[parts] = ns;
        seen |= 1L << task;
        longest = ns > longestNs ? parts : longest;
        longestNs = Math.max(longestNs, ns);
        parts++;
    }

    private void putTogether() {
        int kept = 0;
        for (int part = 0; part < PARTS; part++) {
            int same = 0;
            while (same < kept && tasks[same] != tasks[part]) {
                same++;
            }
            long ns = same < kept ? taskNs[same] : 0;
            tasks[same] = tasks[part];
            taskNs[same] = ns + taskNs[part];
            kept = Math.max(kept, same + 1);
        }
        if (kept == PARTS) {
            int shortest = 0;
            for (int part = 1; part < PARTS; part++) {
                shortest = taskNs[part] < taskNs[shortest] ? part : shortest;
            }
            kept--;
            System.arraycopy(tasks, shortest + 1, tasks, shortest, kept - shortest);
            System.arraycopy(taskNs, shortest + 1, taskNs, shortest, kept - shortest);
        }
        clear();
        while (parts < kept) {
            put(tasks[parts], taskNs[parts]);
        }
    }

    @Override
    void clear() {
        parts = 0;
        seen = 0;
        longest = 0;
        longestNs = 0;
    }

    @Override
    int task() {
        if (Long.bitCount(seen) == parts) {
            return tasks[longest];
        }
        int leader = 0;
        long mostNs = -1;
        for (int one = 0; one < parts; one++) {
            long ns = 0;
            for (int other = one; other < parts; other++) {
                ns += tasks[other] == tasks[one] ? taskNs[other] : 0;
            }
            leader = ns > mostNs ? one : leader;
            mostNs = Math.max(mostNs, ns);
        }
        return tasks[leader];
    }

    @Override
    int state() {
        return RUNNING;
    }
}
