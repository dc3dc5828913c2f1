package corelanes.storage;

import java.util.Arrays;

/** Times in whatever order they come, ns. */
final class TimeList {

    private long[] timesNs = new long[64];
    private int size;

    void add(long timeNs) {
        if (size == timesNs.length) {
            timesNs = Arrays.copyOf(timesNs, size * 2);
        }
        timesNs[size++] = timeNs;
    }

    int size() {
        return size;
    }

    /** The first {@code count} that came, in rising order. */
    long[] sorted(int count) {
        long[] sorted = Arrays.copyOf(timesNs, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
