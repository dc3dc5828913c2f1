package corelanes.analysis;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * {@link CoreTime} where n cores are n permits that workers pass to each other: a task with a permit is on any core, so lanes do
 * not tell whether a permit was used, but the number of tasks that ran does.
 *
 * <p>
 * An instant at which tasks are ready and fewer run than there are permits is <em>lost</em>. A short stretch of such instants is
 * the hand-over from one task to the next; in a longer one somebody else had the core.
 */
final class PermitTime {

    private final int permits;
    private final long[] runningFromNs;
    private final long[] runningToNs;
    private final long[] readyFromNs;
    private final long[] readyToNs;
    private long usedNs;
    private long switchingNs;
    private long othersNs;
    private long idleNs;
    private long shortageNs;
    private long shortageLostNs;

    private PermitTime(TraceSnapshot snapshot, long fromNs, long toNs) {
        permits = snapshot.permits();
        long[][] running = times(snapshot, TaskState.RUNNING, fromNs, toNs);
        long[][] ready = times(snapshot, TaskState.READY, fromNs, toNs);
        runningFromNs = running[0];
        runningToNs = running[1];
        readyFromNs = ready[0];
        readyToNs = ready[1];
    }

    /** The parts add up to the length of the stretch times the number of permits; no time is the workers' own. */
    static CoreTime between(TraceSnapshot snapshot, long fromNs, long toNs) {
        return new PermitTime(snapshot, fromNs, toNs).sum(fromNs, Math.max(fromNs, toNs));
    }

    /**
     * How often a permit went from one task to another in a stretch. Who passed it to whom is not recorded: a task is taken to have
     * the one again that it had, or the one that has been free for longest.
     */
    static long turns(TraceSnapshot snapshot, long fromNs, long toNs) {
        int[] holders = new int[snapshot.permits()];
        long[] freeSinceNs = new long[snapshot.permits()];
        Arrays.fill(holders, Slice.NO_TASK);
        Arrays.fill(freeSinceNs, Long.MIN_VALUE);
        long turns = 0;
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.state(slice) == TaskState.RUNNING && Slice.isTask(snapshot.task(slice))
                    && snapshot.endNs(slice) > fromNs && snapshot.startNs(slice) < toNs) {
                int permit = permitOf(snapshot.task(slice), holders, freeSinceNs);
                turns += holders[permit] != Slice.NO_TASK && holders[permit] != snapshot.task(slice) ? 1 : 0;
                holders[permit] = snapshot.task(slice);
                freeSinceNs[permit] = snapshot.endNs(slice);
            }
        }
        return turns;
    }

    private static int permitOf(int task, int[] holders, long[] freeSinceNs) {
        int longestFree = 0;
        for (int permit = 0; permit < holders.length; permit++) {
            if (holders[permit] == task) {
                return permit;
            }
            longestFree = freeSinceNs[permit] < freeSinceNs[longestFree] ? permit : longestFree;
        }
        return longestFree;
    }

    /** Starts and ends of the slices in a state, each rising and cut to the stretch. */
    private static long[][] times(TraceSnapshot snapshot, TaskState state, long fromNs, long toNs) {
        long[] starts = new long[64];
        long[] ends = new long[64];
        int count = 0;
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.state(slice) == state && Slice.isTask(snapshot.task(slice))
                    && snapshot.endNs(slice) > fromNs && snapshot.startNs(slice) < toNs) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                    ends = Arrays.copyOf(ends, count * 2);
                }
                starts[count] = Math.max(fromNs, snapshot.startNs(slice));
                ends[count++] = Math.min(toNs, snapshot.endNs(slice));
            }
        }
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
        return new long[][] {Arrays.copyOf(starts, count), Arrays.copyOf(ends, count)};
    }

    private CoreTime sum(long fromNs, long toNs) {
        int[] at = new int[4];
        long nowNs = fromNs;
        while (nowNs < toNs) {
            long nextNs = toNs;
            long[][] boundaries = {runningFromNs, runningToNs, readyFromNs, readyToNs};
            for (int kind = 0; kind < boundaries.length; kind++) {
                while (at[kind] < boundaries[kind].length && boundaries[kind][at[kind]] <= nowNs) {
                    at[kind]++;
                }
                nextNs = at[kind] < boundaries[kind].length ? Math.min(nextNs, boundaries[kind][at[kind]]) : nextNs;
            }
            account(nextNs - nowNs, at[0] - at[1], at[2] - at[3]);
            nowNs = nextNs;
        }
        endShortage();
        return new CoreTime(usedNs, 0, switchingNs, othersNs, 0, idleNs);
    }

    private void account(long ns, int running, int ready) {
        int used = Math.min(permits, running);
        int lost = Math.min(permits - used, ready);
        usedNs += used * ns;
        idleNs += (permits - used - lost) * ns;
        if (lost == 0) {
            endShortage();
        } else {
            shortageNs += ns;
            shortageLostNs += lost * ns;
        }
    }

    private void endShortage() {
        if (shortageNs <= CoreTime.LONGEST_SWITCH_NS) {
            switchingNs += shortageLostNs;
        } else {
            othersNs += shortageLostNs;
        }
        shortageNs = 0;
        shortageLostNs = 0;
    }
}
