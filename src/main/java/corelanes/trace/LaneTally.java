package corelanes.trace;

/** Adds up who had how much of a stretch of a lane. Reused by its owner; at most {@value #KEPT} tasks are told apart. */
public final class LaneTally {

    private static final int KEPT = 16;

    private final int[] tasks;
    private final long[] taskNs;
    private int kept;
    private int largest;
    private long busyNs;

    /** One that has nothing yet. */
    public LaneTally() {
        this(KEPT);
    }

    /** One that tells so many tasks apart. */
    LaneTally(int most) {
        tasks = new int[most];
        taskNs = new long[most];
    }

    /** Starts again from nothing. */
    public void clear() {
        kept = 0;
        largest = 0;
        busyNs = 0;
    }

    /** Adds a stretch with {@code ns} in slices, of which {@code ofTaskNs} were {@code task}'s. */
    public void add(long ns, int task, long ofTaskNs) {
        busyNs += ns;
        int at = 0;
        while (at < kept && tasks[at] != task) {
            at++;
        }
        if (at == kept) {
            if (kept < tasks.length) {
                kept++;
            } else {
                at = smallest();
                if (taskNs[at] >= ofTaskNs) {
                    return;
                }
            }
            taskNs[at] = 0;
            tasks[at] = task;
        }
        taskNs[at] += ofTaskNs;
        largest = taskNs[at] > taskNs[largest] ? at : largest;
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

    /** Time in slices, ns. */
    public long busyNs() {
        return busyNs;
    }

    /** The task with most of the time, or -1 if nothing was added. */
    public int leader() {
        return kept == 0 ? -1 : tasks[largest];
    }

    /** The leading task's time, ns. */
    public long leaderNs() {
        return kept == 0 ? 0 : taskNs[largest];
    }
}
