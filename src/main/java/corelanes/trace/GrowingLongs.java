package corelanes.trace;

import java.util.Arrays;

/**
 * Rising long values that one writer adds to. A published pair of {@link #array()} and {@link #size()} stays valid: values
 * below a published size never change in that array; a late one is put in place in a copy.
 */
final class GrowingLongs {

    private long[] values = new long[16];
    private int size;
    private int published;

    void add(long value) {
        int at = size;
        while (at > 0 && values[at - 1] > value) {
            at--;
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        } else if (at < published) {
            values = values.clone();
        }
        System.arraycopy(values, at, values, at + 1, size - at);
        values[at] = value;
        size++;
    }

    /** Forgets the values up to a limit. @return how many those were */
    int dropUpTo(long limit) {
        int gone = 0;
        while (gone < size && values[gone] <= limit) {
            gone++;
        }
        values = Arrays.copyOfRange(values, gone, Math.max(size, gone + 16));
        size -= gone;
        published = 0;
        return gone;
    }

    int size() {
        return size;
    }

    /** The array as readers may keep it, with {@link #size()} values. */
    long[] publish() {
        published = size;
        return values;
    }
}
