package corelanes.workload;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * How fast this machine computes.
 *
 * @param stepsPerMs steps of {@link Recurrence} in a millisecond of CPU time
 */
public record Calibration(long stepsPerMs) {

    /** A computing task ticks about this often, ns of CPU time. */
    static final long TICK_DISTANCE_NS = 5_000;

    private static final int ROUNDS = 5;
    private static final int MOST_TRIES = 12;
    private static final double AGREEMENT = 0.03;
    private static final int PIECE = 4_000;
    private static final long ROUND_NS = 8_000_000;

    /**
     * Measures on the calling platform thread, by its CPU time so that others don't count: until two measurements in a row
     * agree, since code that is not compiled to the end yet is many times slower. Some 100 ms on a quiet machine.
     */
    public static Calibration measure() {
        Recurrence recurrence = Recurrence.mmix();
        double before = 0;
        double now = stepsPerNs(recurrence, 100_000);
        for (int tries = 0; tries < MOST_TRIES && Math.abs(now - before) > AGREEMENT * now; tries++) {
            before = now;
            now = stepsPerNs(recurrence, Math.max(100_000, Math.round(now * ROUND_NS)));
        }
        return new Calibration(Math.max(1, Math.round(now * 1_000_000)));
    }

    private static double stepsPerNs(Recurrence recurrence, long steps) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] rates = new double[ROUNDS];
        long value = 1;
        for (int round = 0; round < ROUNDS; round++) {
            long beganNs = threads.getCurrentThreadCpuTime();
            long from = value;
            value = inTicks(recurrence, from, steps);
            rates[round] = (double) steps / Math.max(1, threads.getCurrentThreadCpuTime() - beganNs);
            if (value != recurrence.jump(from, steps)) {
                throw new IllegalStateException("this machine computes wrong results");
            }
        }
        Arrays.sort(rates);
        return rates[ROUNDS / 2];
    }

    /** In pieces as tasks do it, so that the same compiled code is measured. */
    private static long inTicks(Recurrence recurrence, long from, long steps) {
        long value = from;
        for (long left = steps; left > 0; left -= PIECE) {
            value = recurrence.walk(value, Math.min(PIECE, left));
        }
        return value;
    }

    /** Steps that take {@code cpuNs} of CPU time. */
    long steps(long cpuNs) {
        return Math.round(cpuNs / 1_000_000.0 * stepsPerMs);
    }
}
