package corelanes.storage;

import corelanes.trace.TraceSnapshot;

/**
 * The numbers of a snapshot's slices in the order of their starts; of two that start at once the smaller number is first. They
 * mostly stand so already, and then nothing is moved.
 */
final class StartOrder {

    private StartOrder() {}

    /** Of the slices {@code from} … {@code to}-1. */
    static int[] of(TraceSnapshot snapshot, int from, int to) {
        int[] order = new int[to - from];
        boolean sorted = true;
        long lastNs = Long.MIN_VALUE;
        for (int at = 0; at < order.length; at++) {
            order[at] = from + at;
            long startNs = snapshot.startNs(from + at);
            sorted &= startNs >= lastNs;
            lastNs = startNs;
        }
        if (!sorted) {
            long[] startNs = new long[order.length];
            for (int at = 0; at < order.length; at++) {
                startNs[at] = snapshot.startNs(from + at);
            }
            sort(order, startNs, from);
        }
        return order;
    }

    /** Merges runs of 1, 2, 4 … that are in order; two that already follow each other are copied as they are. */
    static void sort(int[] order, long[] startNs, int from) {
        int[] source = order.clone();
        int[] target = order;
        for (int width = 1; width < order.length; width *= 2) {
            for (int left = 0; left < order.length; left += 2 * width) {
                int middle = Math.min(order.length, left + width);
                int right = Math.min(order.length, left + 2 * width);
                merge(source, target, left, middle, right, startNs, from);
            }
            int[] swap = source;
            source = target;
            target = swap;
        }
        if (source != order) {
            System.arraycopy(source, 0, order, 0, order.length);
        }
    }

    private static void merge(int[] source, int[] target, int left, int middle, int right, long[] startNs, int from) {
        if (middle >= right || startNs[source[middle - 1] - from] <= startNs[source[middle] - from]) {
            System.arraycopy(source, left, target, left, right - left);
            return;
        }
        int low = left;
        int high = middle;
        for (int at = left; at < right; at++) {
            boolean takeLow = high == right
                    || low < middle && startNs[source[low] - from] <= startNs[source[high] - from];
            target[at] = source[takeLow ? low++ : high++];
        }
    }
}
