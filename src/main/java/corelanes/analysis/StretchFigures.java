package corelanes.analysis;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * What happened in a stretch of a recording, in numbers. Times in ns.
 *
 * @param fromNs         start of the stretch
 * @param toNs           end of the stretch
 * @param inProgressMean tasks in progress, mean over the stretch
 * @param runningMean    tasks running, mean over the stretch
 * @param turns          times a task left a core with more to do: switches as the recording shows them
 * @param lostNs         core time that a READY task wanted and no task got, summed over the cores
 * @param typicalSliceNs the length of slice in which half of all running and waiting time is spent; 0 if there is none
 */
public record StretchFigures(long fromNs, long toNs, double inProgressMean, double runningMean, long turns, long lostNs,
        long typicalSliceNs) {

    /** The whole recording, from its first slice to its last. */
    public static StretchFigures of(TraceSnapshot snapshot, int coresAllowed) {
        return between(snapshot, snapshot.firstNs(), snapshot.lastNs(), coresAllowed);
    }

    /**
     * A stretch of the recording.
     *
     * @param coresAllowed how many cores the tasks were allowed to use; at most the lanes there are
     */
    public static StretchFigures between(TraceSnapshot snapshot, long fromNs, long toNs, int coresAllowed) {
        Sweep sweep = new Sweep(fromNs, toNs);
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.task(slice) != Slice.NO_TASK) {
                sweep.add(snapshot.startNs(slice), snapshot.endNs(slice), snapshot.state(slice));
            }
        }
        long spanNs = Math.max(1, toNs - fromNs);
        return new StretchFigures(fromNs, toNs, (double) sweep.allNs / spanNs, (double) sweep.runningNs / spanNs,
                turns(snapshot, fromNs, toNs), sweep.lostNs(coresAllowed), sweep.typicalSliceNs());
    }

    /** Length of the stretch, ns. */
    public long spanNs() {
        return toNs - fromNs;
    }

    /** {@link #lostNs()} as a share of the time of so many cores, 0 … 1. */
    public double lostShare(int cores) {
        return spanNs() <= 0 ? 0 : (double) lostNs / spanNs() / cores;
    }

    /** {@link #turns()} per second. */
    public double turnsPerSecond() {
        return spanNs() <= 0 ? 0 : turns * 1e9 / spanNs();
    }

    private static long turns(TraceSnapshot snapshot, long fromNs, long toNs) {
        long turns = 0;
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            Lane core = snapshot.coreLane(lane);
            int position = core.firstEndingAfter(snapshot, fromNs);
            for (int previous = -1; position < core.size(); position++) {
                int slice = core.slice(position);
                if (snapshot.startNs(slice) >= toNs) {
                    break;
                }
                if (snapshot.task(slice) != Slice.NO_TASK) {
                    turns += previous >= 0 && snapshot.task(previous) != snapshot.task(slice) ? 1 : 0;
                    previous = slice;
                }
            }
        }
        return turns;
    }

    /** The slices of the stretch as events in time, and their sums. */
    private static final class Sweep {

        private final long fromNs;
        private final long toNs;
        private long[] readyFrom = new long[64];
        private long[] readyTo = new long[64];
        private int ready;
        private long[] runningFrom = new long[64];
        private long[] runningTo = new long[64];
        private int running;
        private long[] lengths = new long[64];
        private int lengthCount;
        private long runningNs;
        private long allNs;

        Sweep(long fromNs, long toNs) {
            this.fromNs = fromNs;
            this.toNs = toNs;
        }

        void add(long startNs, long endNs, TaskState state) {
            long start = Math.max(fromNs, startNs);
            long end = Math.min(toNs, endNs);
            if (end <= start) {
                return;
            }
            allNs += end - start;
            if (state == TaskState.READY) {
                readyFrom = with(readyFrom, ready, start);
                readyTo = with(readyTo, ready++, end);
                return;
            }
            if (state == TaskState.INTERRUPTED) {
                return;
            }
            lengths = with(lengths, lengthCount++, endNs - startNs);
            if (state == TaskState.RUNNING) {
                runningNs += end - start;
                runningFrom = with(runningFrom, running, start);
                runningTo = with(runningTo, running++, end);
            }
        }

        private static long[] with(long[] values, int at, long value) {
            long[] room = at < values.length ? values : Arrays.copyOf(values, at * 2);
            room[at] = value;
            return room;
        }

        /** Integral over time of min(READY tasks, cores without a task). */
        long lostNs(int cores) {
            Arrays.sort(readyFrom, 0, ready);
            Arrays.sort(readyTo, 0, ready);
            Arrays.sort(runningFrom, 0, running);
            Arrays.sort(runningTo, 0, running);
            long lost = 0;
            long at = fromNs;
            int readyIn = 0;
            int readyOut = 0;
            int runIn = 0;
            int runOut = 0;
            while (readyOut < ready) {
                long next = Math.min(next(readyFrom, readyIn, ready), next(readyTo, readyOut, ready));
                next = Math.min(next, Math.min(next(runningFrom, runIn, running), next(runningTo, runOut, running)));
                int wanting = readyIn - readyOut;
                int free = Math.max(0, cores - (runIn - runOut));
                lost += (next - at) * Math.min(wanting, free);
                at = next;
                while (readyIn < ready && readyFrom[readyIn] == at) {
                    readyIn++;
                }
                while (readyOut < ready && readyTo[readyOut] == at) {
                    readyOut++;
                }
                while (runIn < running && runningFrom[runIn] == at) {
                    runIn++;
                }
                while (runOut < running && runningTo[runOut] == at) {
                    runOut++;
                }
            }
            return lost;
        }

        private static long next(long[] rising, int at, int size) {
            return at < size ? rising[at] : Long.MAX_VALUE;
        }

        long typicalSliceNs() {
            Arrays.sort(lengths, 0, lengthCount);
            long total = 0;
            for (int at = 0; at < lengthCount; at++) {
                total += lengths[at];
            }
            long sum = 0;
            for (int at = 0; at < lengthCount; at++) {
                sum += lengths[at];
                if (sum * 2 >= total) {
                    return lengths[at];
                }
            }
            return 0;
        }
    }
}
