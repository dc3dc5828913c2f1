package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What went on in a stretch of time.
 *
 * @param lengthNs how long it is, ns
 * @param turns    how many turns of tasks on cores began in it: the switches to them
 * @param coresNs  time of all lanes together, ns
 * @param busyNs   time of that in which tasks ran, ns
 * @param shares   the tasks that ran in it, the one with most time first
 */
public record RangeFigures(long lengthNs, long turns, long coresNs, long busyNs, List<Share> shares) {

    /** Tasks beyond these are not looked at, so that the answer comes at once: those that started last. */
    private static final int MOST_TASKS = 20_000;

    /**
     * A task's part.
     *
     * @param task  which task
     * @param ranNs how long it ran, ns
     */
    public record Share(int task, long ranNs) {}

    public RangeFigures {
        shares = List.copyOf(shares);
    }

    /** Adds up a stretch, exactly at its ends. */
    public static RangeFigures of(TraceSnapshot snapshot, long fromNs, long toNs) {
        List<Share> shares = new ArrayList<>();
        long busyNs = 0;
        long turns = 0;
        int end = Math.min(snapshot.taskCount(), snapshot.startedBy(toNs) + MOST_TASKS / 2);
        for (int task = Math.max(0, end - MOST_TASKS); task < end; task++) {
            Lane lane = snapshot.taskLane(task);
            long[] stateNs = new long[TaskState.values().length];
            lane.tally(snapshot, fromNs, toNs, stateNs);
            long ranNs = stateNs[TaskState.RUNNING.code()];
            if (ranNs > 0) {
                busyNs += ranNs;
                shares.add(new Share(task, ranNs));
            }
        }
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            Lane core = snapshot.coreLane(lane);
            turns += core.firstStartingFrom(snapshot, toNs) - core.firstStartingFrom(snapshot, fromNs);
        }
        shares.sort(Comparator.comparingLong(Share::ranNs).reversed());
        return new RangeFigures(toNs - fromNs, turns, (toNs - fromNs) * snapshot.coresAtOnce(), busyNs, shares);
    }
}
