package corelanes.storage;

import corelanes.trace.Slice;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Times at which tasks started or finished, of which some are told by slices that start or end then. Each time is told once: by
 * the first slice that asks for it, or else it is among those {@link #left}.
 */
final class TaskTimes {

    private static final int MOST_AT_ONCE = 255;

    private final long[] timesNs;
    private final int[] taken;

    /** @param timesNs in rising order */
    TaskTimes(long[] timesNs) {
        this.timesNs = timesNs;
        this.taken = new int[timesNs.length];
    }

    /** How many tasks started or finished at that time that nobody has told yet. */
    byte take(long timeNs) {
        int first = first(timeNs);
        int count = 0;
        while (first + count < timesNs.length && timesNs[first + count] == timeNs) {
            count++;
        }
        if (count == 0 || taken[first] == count) {
            return 0;
        }
        int now = Math.min(MOST_AT_ONCE, count - taken[first]);
        taken[first] += now;
        return (byte) now;
    }

    /** For each slice, how many tasks started at its start. */
    byte[] takeStarts(TraceSnapshot snapshot, int[] slices) {
        byte[] counts = new byte[slices.length];
        for (int at = 0; at < slices.length; at++) {
            counts[at] = Slice.isTask(snapshot.task(slices[at])) ? take(snapshot.startNs(slices[at])) : 0;
        }
        return counts;
    }

    /** For each slice, how many tasks finished at its end. */
    byte[] takeEnds(TraceSnapshot snapshot, int[] slices) {
        byte[] counts = new byte[slices.length];
        for (int at = 0; at < slices.length; at++) {
            counts[at] = Slice.isTask(snapshot.task(slices[at])) ? take(snapshot.endNs(slices[at])) : 0;
        }
        return counts;
    }

    private int first(long timeNs) {
        int low = 0;
        int high = timesNs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (timesNs[middle] >= timeNs) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The times that nobody has asked for, in rising order. */
    long[] left() {
        long[] left = new long[timesNs.length];
        int size = 0;
        for (int at = 0; at < timesNs.length;) {
            int end = at;
            while (end < timesNs.length && timesNs[end] == timesNs[at]) {
                end++;
            }
            for (int more = taken[at]; more < end - at; more++) {
                left[size++] = timesNs[at];
            }
            at = end;
        }
        return Arrays.copyOf(left, size);
    }

    /** The times of {@code now} that {@code before} has not; both in rising order. */
    static long[] added(long[] before, long[] now) {
        long[] added = new long[now.length];
        int size = 0;
        int at = 0;
        for (long timeNs : now) {
            while (at < before.length && before[at] < timeNs) {
                at++;
            }
            if (at < before.length && before[at] == timeNs) {
                at++;
            } else {
                added[size++] = timeNs;
            }
        }
        return Arrays.copyOf(added, size);
    }
}
