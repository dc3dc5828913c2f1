package corelanes.workload;

import corelanes.text.Texts;

/** A plain number for tasks that count it up one at a time; that it is one at a time is checked at each update. */
final class GuardedNumber {

    private long value;

    /**
     * Reads the number, works with what was read, and writes one more. To be called by one task at a time.
     *
     * @return false if the run is being stopped; then nothing is written
     * @throws WorkloadException if somebody wrote it meanwhile all the same
     */
    boolean countUp(Counting counting, int task, long insideNs, Marker marker) throws WorkloadException {
        long seen = value;
        if (!counting.compute(task, insideNs, marker)) {
            return false;
        }
        if (value != seen) {
            throw new WorkloadException(Texts.beside(GuardedNumber.class).get("counter.broken"));
        }
        value = seen + 1;
        counting.updated();
        return true;
    }

    /** What it has come to; final when all tasks have ended. */
    long value() {
        return value;
    }
}
