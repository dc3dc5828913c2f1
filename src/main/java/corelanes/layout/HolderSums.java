package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;

/** Who held a core for most of a column. Reused by its owner. */
final class HolderSums extends ColumnSums {

    /** Parts of a column that are told apart before those of one task, or else the shortest, are put together. */
    private static final int PARTS = 8;

    private final int[] parts = new int[COLUMNS];
    private final int[] tasks = new int[COLUMNS * PARTS];
    private final long[] taskNs = new long[COLUMNS * PARTS];

    HolderSums(ColumnGrid grid) {
        super(grid);
    }

    @Override
    void addSlice(LaneCursor cursor, int at, long ns, int next, long nextNs, int over) {
        int task = cursor.task();
        put(at, task, ns);
        putFirst(next, task, nextNs, over);
    }

    @Override
    long addBlock(LaneCursor cursor, double share, int at, int next, int over) {
        int task = cursor.leader();
        long busy = cursor.busyNs();
        long ns = cursor.leaderNs(busy);
        long inNs = part(ns, share);
        put(at, task, inNs);
        putFirst(next, task, ns - inNs, over);
        return busy;
    }

    private void put(int at, int task, long ns) {
        if (parts[at] == PARTS) {
            putTogether(at);
        }
        int place = at * PARTS + parts[at]++;
        tasks[place] = task;
        taskNs[place] = ns;
    }

    private void putFirst(int at, int task, long ns, int over) {
        tasks[at * PARTS] = task;
        taskNs[at * PARTS] = ns;
        parts[at] = over;
    }

    private void putTogether(int at) {
        int from = at * PARTS;
        int kept = 0;
        for (int part = 0; part < PARTS; part++) {
            int same = 0;
            while (same < kept && tasks[from + same] != tasks[from + part]) {
                same++;
            }
            long ns = same < kept ? taskNs[from + same] : 0;
            tasks[from + same] = tasks[from + part];
            taskNs[from + same] = ns + taskNs[from + part];
            kept = Math.max(kept, same + 1);
        }
        if (kept == PARTS) {
            int shortest = from;
            for (int part = from + 1; part < from + PARTS; part++) {
                shortest = taskNs[part] < taskNs[shortest] ? part : shortest;
            }
            kept--;
            System.arraycopy(tasks, shortest + 1, tasks, shortest, from + kept - shortest);
            System.arraycopy(taskNs, shortest + 1, taskNs, shortest, from + kept - shortest);
        }
        parts[at] = kept;
    }

    @Override
    void clear(int at) {
        parts[at] = 0;
    }

    @Override
    int task(int at) {
        int from = at * PARTS;
        if (parts[at] == 1) {
            return tasks[from];
        }
        int end = from + parts[at];
        int leader = from;
        long mostNs = -1;
        for (int one = from; one < end; one++) {
            long ns = 0;
            for (int other = from; other < end; other++) {
                ns += tasks[other] == tasks[one] ? taskNs[other] : 0;
            }
            leader = ns > mostNs ? one : leader;
            mostNs = Math.max(mostNs, ns);
        }
        return tasks[leader];
    }

    @Override
    TaskState state(int at) {
        return TaskState.RUNNING;
    }
}
