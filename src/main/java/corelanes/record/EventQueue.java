package corelanes.record;

/** Events waiting to be joined, in the order of their time: a growing ring of longs, so that nothing is allocated per event. */
final class EventQueue {

    private static final int WORDS = 3;

    private long[] words = new long[WORDS * 16];
    private int first;
    private int size;

    /** Adds an event; one that is earlier than the last goes in at its place. */
    void add(long atNs, long what, long detail) {
        if (size * WORDS == words.length) {
            grow();
        }
        int at = size++;
        while (at > 0 && words[place(at - 1)] > atNs) {
            copy(at - 1, at);
            at--;
        }
        int place = place(at);
        words[place] = atNs;
        words[place + 1] = what;
        words[place + 2] = detail;
    }

    private void copy(int from, int to) {
        System.arraycopy(words, place(from), words, place(to), WORDS);
    }

    private int place(int at) {
        int capacity = words.length / WORDS;
        return (first + at) % capacity * WORDS;
    }

    private void grow() {
        long[] more = new long[words.length * 2];
        for (int at = 0; at < size; at++) {
            System.arraycopy(words, place(at), more, at * WORDS, WORDS);
        }
        words = more;
        first = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Time of the first event, or Long.MAX_VALUE if there is none. */
    long nextNs() {
        return size == 0 ? Long.MAX_VALUE : words[place(0)];
    }

    long what() {
        return words[place(0) + 1];
    }

    long detail() {
        return words[place(0) + 2];
    }

    void remove() {
        first = (first + 1) % (words.length / WORDS);
        size--;
    }
}
