package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TaskTimes;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * The tasks with something to see in a stretch of time, in their order. Reused by its owner.
 *
 * <p>
 * A recording may have a million tasks. Tasks are numbered in the order they are handed out, so those in a stretch lie
 * close together: they are looked for backwards from the last one started before its end, until as many are found as
 * were in progress, or {@value #LOOKED_AT} have been looked at.
 */
public final class TasksInView {

    private static final int LOOKED_AT = 50_000;
    /** Tasks may start a little out of the order they were handed out in: as many as there may be threads. */
    private static final int SLACK = 4_096;

    private static final int SORTED = 5_000;
    private static final int PLACE_BITS = 13;
    /** Two weeks. */
    private static final long LONGEST_NS = (1L << 50) - 1;

    private final TaskTimes times = new TaskTimes();
    private final long[] stateNs = new long[TaskState.values().length];
    private int[] tasks = new int[64];
    private int from;
    private int size;

    /** Looks for the tasks that have a slice reaching into [{@code fromNs}, {@code toNs}). */
    public void find(TraceSnapshot snapshot, long fromNs, long toNs) {
        int end = Math.min(snapshot.taskCount(), snapshot.startedBy(toNs) + SLACK);
        int lowest = Math.max(0, end - LOOKED_AT);
        if (tasks.length < end - lowest) {
            tasks = new int[(end - lowest) * 2];
        }
        from = tasks.length;
        int wanted = lowest == 0 ? Integer.MAX_VALUE : snapshot.startedBy(toNs) - snapshot.finishedBy(fromNs);
        times.begin(snapshot, lowest, end);
        int task = times.lastBefore(end, lowest, fromNs, toNs);
        while (task >= lowest && tasks.length - from < wanted) {
            tasks[--from] = task;
            task = times.lastBefore(task, lowest, fromNs, toNs);
        }
        size = tasks.length - from;
    }

    /** Takes the tasks 0 … {@code count}-1. */
    public void takeFirst(int count) {
        times.forget();
        if (tasks.length < count) {
            tasks = new int[count * 2];
        }
        from = 0;
        size = count;
        Arrays.setAll(tasks, task -> task);
    }

    /**
     * Puts the tasks in another order; up to {@value #SORTED} of them, more stay in that of their numbers.
     *
     * @param fromNs with {@code toNs}: the stretch in which running time counts
     */
    public void sort(TraceSnapshot snapshot, TaskOrder order, long fromNs, long toNs) {
        if (order == TaskOrder.NUMBER || size > SORTED) {
            return;
        }
        long[] keys = new long[size];
        for (int at = 0; at < size; at++) {
            Lane lane = snapshot.taskLane(task(at));
            long key = order == TaskOrder.START ? startNs(snapshot, lane)
                    : LONGEST_NS - ranNs(snapshot, lane, fromNs, toNs);
            keys[at] = Math.clamp(key, 0, LONGEST_NS) << PLACE_BITS | at;
        }
        Arrays.sort(keys);
        int[] sorted = new int[size];
        Arrays.setAll(sorted, at -> task((int) keys[at] & (1 << PLACE_BITS) - 1));
        System.arraycopy(sorted, 0, tasks, from, size);
    }

    private static long startNs(TraceSnapshot snapshot, Lane lane) {
        return lane.size() == 0 ? LONGEST_NS : snapshot.startNs(lane.slice(0)) - snapshot.firstNs();
    }

    private long ranNs(TraceSnapshot snapshot, Lane lane, long fromNs, long toNs) {
        Arrays.fill(stateNs, 0);
        lane.tally(snapshot, fromNs, toNs, stateNs);
        return stateNs[TaskState.RUNNING.code()];
    }

    /** How many were found. */
    public int size() {
        return size;
    }

    /** The task at a place of the list. */
    public int task(int at) {
        return tasks[from + at];
    }
}
