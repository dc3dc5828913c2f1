package corelanes.trace;

import java.util.Arrays;

/** Adds up who had how much of a stretch of a lane. Reused by its owner; at most {@value #KEPT} tasks are told apart. */
public final class LaneTally {

    private static final int KEPT = 16;

    private final int[] tasks = new int[KEPT];
    private final long[] taskNs = new long[KEPT];
    private int kept;
    private long busyNs;

    /** Starts again from nothing. */
    public void clear() {
        Arrays.fill(taskNs, 0);
        kept = 0;
        busyNs = 0;
    }

    /** Adds a stretch with {@code ns} in slices, of which {@code ofTaskNs} were {@code task}'s. */
    void add(long ns, int task, long ofTaskNs) {
        busyNs += ns;
        int at = 0;
        while (at < kept && tasks[at] != task) {
            at++;
        }
        if (at == kept) {
            if (kept < KEPT) {
                kept++;
            } else {
                at = smallest();
                if (taskNs[at] >= ofTaskNs) {
                    return;
                }
                taskNs[at] = 0;
            }
            tasks[at] = task;
        }
        taskNs[at] += ofTaskNs;
    }

    private int smallest() {
        int smallest = 0;
        for (int at = 1; at < kept; at++) {
            if (taskNs[at] < taskNs[smallest]) {
                smallest = at;
            }
        }
        return smallest;
    }

    private int largest() {
        int largest = 0;
        for (int at = 1; at < kept; at++) {
            if (taskNs[at] > taskNs[largest]) {
                largest = at;
            }
        }
        return largest;
    }

    /** Time in slices, ns. */
    public long busyNs() {
        return busyNs;
    }

    /** The task with most of the time, or -1 if nothing was added. */
    public int leader() {
        return kept == 0 ? -1 : tasks[largest()];
    }

    /** The leading task's time, ns. */
    public long leaderNs() {
        return kept == 0 ? 0 : taskNs[largest()];
    }
}
