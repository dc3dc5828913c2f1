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
 * @param coreTime       where the time of the cores went
 * @param typicalSliceNs the length of slice in which half of all running and waiting time is spent; 0 if there is none
 */
public record StretchFigures(long fromNs, long toNs, double inProgressMean, double runningMean, long turns,
        CoreTime coreTime,
        long typicalSliceNs) {

    /** The whole recording, from its first slice to its last. */
    public static StretchFigures of(TraceSnapshot snapshot) {
        return between(snapshot, snapshot.firstNs(), snapshot.lastNs());
    }

    /** A stretch of the recording. */
    public static StretchFigures between(TraceSnapshot snapshot, long fromNs, long toNs) {
        Sweep sweep = new Sweep(fromNs, toNs);
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (Slice.isTask(snapshot.task(slice))) {
                sweep.add(snapshot.startNs(slice), snapshot.endNs(slice), snapshot.state(slice));
            }
        }
        long spanNs = Math.max(1, toNs - fromNs);
        return new StretchFigures(fromNs, toNs, (double) sweep.allNs / spanNs, (double) sweep.runningNs / spanNs,
                turns(snapshot, fromNs, toNs), CoreTime.between(snapshot, fromNs, toNs), sweep.typicalSliceNs());
    }

    /** Length of the stretch, ns. */
    public long spanNs() {
        return toNs - fromNs;
    }

    /** Time lost to switching as a share of the cores' time, 0 … 1. */
    public double switchingShare() {
        return share(coreTime.switchingNs());
    }

    /** Time lost to others as a share of the cores' time, 0 … 1. */
    public double othersShare() {
        return share(coreTime.othersNs());
    }

    /** Time lost to this program's own threads beside the work as a share of the cores' time, 0 … 1. */
    public double lostToOwnShare() {
        return share(coreTime.lostToOwnNs());
    }

    private double share(long ns) {
        return coreTime.totalNs() == 0 ? 0 : (double) ns / coreTime.totalNs();
    }

    /** {@link #turns()} per second. */
    public double turnsPerSecond() {
        return spanNs() <= 0 ? 0 : turns * 1e9 / spanNs();
    }

    private static long turns(TraceSnapshot snapshot, long fromNs, long toNs) {
        if (snapshot.permits() != TraceSnapshot.NO_PERMITS) {
            return PermitTime.turns(snapshot, fromNs, toNs);
        }
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

    /** The sums over the slices of a stretch. */
    private static final class Sweep {

        private final long fromNs;
        private final long toNs;
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
                return;
            }
            if (state == TaskState.INTERRUPTED) {
                return;
            }
            lengths = with(lengths, lengthCount++, endNs - startNs);
            if (state == TaskState.RUNNING) {
                runningNs += end - start;
            }
        }

        private static long[] with(long[] values, int at, long value) {
            long[] room = at < values.length ? values : Arrays.copyOf(values, at * 2);
            room[at] = value;
            return room;
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
