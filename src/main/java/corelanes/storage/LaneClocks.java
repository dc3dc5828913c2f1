package corelanes.storage;

import corelanes.trace.Slice;
import java.util.Arrays;

/**
 * Holds slices that come in the order of their starts against the promise of lanes: that a core has one holder at a time, and a
 * task one state. Whoever draws lanes relies on it.
 */
final class LaneClocks {

    private long[] taskEndNs = new long[64];
    private long[] coreEndNs = new long[64];
    private long[] disturbedUntilNs = new long[64];

    /** Whether the slice begins when its task and its core are free, as far as it has them; from then on they are taken. */
    boolean take(Slice slice) {
        boolean free = true;
        if (slice.task >= 0) {
            taskEndNs = withRoom(taskEndNs, slice.task);
            free = slice.startNs >= taskEndNs[slice.task];
            taskEndNs[slice.task] = slice.endNs;
        }
        if (Slice.isDisturbance(slice.task)) {
            disturbedUntilNs = withRoom(disturbedUntilNs, slice.core);
            free &= slice.core >= 0 && slice.startNs >= disturbedUntilNs[slice.core];
            disturbedUntilNs[Math.max(0, slice.core)] = slice.endNs;
        } else if (slice.core >= 0) {
            coreEndNs = withRoom(coreEndNs, slice.core);
            free &= slice.startNs >= coreEndNs[slice.core];
            coreEndNs[slice.core] = slice.endNs;
        }
        return free;
    }

    private static long[] withRoom(long[] ends, int at) {
        return at < ends.length ? ends : Arrays.copyOf(ends, Math.max(at + 1, ends.length * 2));
    }
}
