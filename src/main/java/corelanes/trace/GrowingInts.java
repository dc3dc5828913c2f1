package corelanes.trace;

import java.util.Arrays;

/** Int values that one writer adds to. */
final class GrowingInts {

    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** The values, each with {@code shift} added, in an array of their own. */
    int[] shifted(int shift) {
        int[] copy = Arrays.copyOf(values, size);
        for (int at = 0; at < size; at++) {
            copy[at] += shift;
        }
        return copy;
    }
}
