package corelanes.layout;

import corelanes.trace.Lane;
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
        for (int task = end - 1; task >= lowest && tasks.length - from < wanted; task--) {
            if (isIn(snapshot, task, fromNs, toNs)) {
                tasks[--from] = task;
            }
        }
        size = tasks.length - from;
    }

    /** Takes the tasks 0 … {@code count}-1. */
    public void takeFirst(int count) {
        if (tasks.length < count) {
            tasks = new int[count * 2];
        }
        from = 0;
        size = count;
        Arrays.setAll(tasks, task -> task);
    }

    private static boolean isIn(TraceSnapshot snapshot, int task, long fromNs, long toNs) {
        Lane lane = snapshot.taskLane(task);
        return lane.size() > 0 && snapshot.startNs(lane.slice(0)) < toNs
                && snapshot.endNs(lane.slice(lane.size() - 1)) > fromNs;
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
