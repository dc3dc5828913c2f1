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

    private static final int ROUNDS = 9;
    private static final int PIECE = 4_000;
    private static final long ROUND_NS = 8_000_000;
    private static final long LONGEST_WARM_UP_NS = 300_000_000;

    /** Measures on the calling platform thread: some 100 ms, by the thread's CPU time so that others don't count. */
    public static Calibration measure() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Recurrence recurrence = Recurrence.mmix();
        long steps = 100_000;
        long value = 1;
        long began = threads.getCurrentThreadCpuTime();
        long tookNs = 0;
        // Until a round is long enough to be measured; the compiler has done its part by then.
        while (tookNs < ROUND_NS && threads.getCurrentThreadCpuTime() - began < LONGEST_WARM_UP_NS) {
            long before = threads.getCurrentThreadCpuTime();
            value = inTicks(recurrence, value, steps);
            tookNs = Math.max(1, threads.getCurrentThreadCpuTime() - before);
            if (tookNs < ROUND_NS) {
                steps = Math.clamp(steps * ROUND_NS * 5 / 4 / tookNs, steps, steps * 8);
            }
        }
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = threads.getCurrentThreadCpuTime();
            value = inTicks(recurrence, value, steps);
            rates[round] = (double) steps / Math.max(1, threads.getCurrentThreadCpuTime() - before);
        }
        Arrays.sort(rates);
        long stepsPerMs = Math.round(rates[ROUNDS / 2] * 1_000_000);
        return new Calibration(Math.max(1, value == 0 ? stepsPerMs + 1 : stepsPerMs));
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
