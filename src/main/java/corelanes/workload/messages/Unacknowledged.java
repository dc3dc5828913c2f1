package corelanes.workload.messages;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Numbers of messages that a consumer has processed and not acknowledged, in their order. Of one thread at a time. */
final class Unacknowledged {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /** Hands over each number, and is empty then. */
    void drain(IntConsumer to) {
        for (int at = 0; at < size; at++) {
            to.accept(numbers[at]);
        }
        size = 0;
    }
}
