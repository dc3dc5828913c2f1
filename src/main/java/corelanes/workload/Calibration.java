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
    static final long TICK_DISTANCE_NS = 20_000;

    private static final int TICKS = 4_000;
    private static final int ROUNDS = 5;
    private static final int MOST_TRIES = 12;
    private static final double AGREEMENT = 0.03;
    /** Clocks of processors go up and down by a tenth all the time; on battery they go down by more. */
    private static final double STILL_SO = 0.2;
    private static final long CHECK_NS = 1_000_000;
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

    /**
     * Whether this machine computes as fast as that now, to a fifth. Some 30 ms on the calling platform thread; longer if it does
     * not, since code that is not compiled yet is slower too.
     */
    public boolean isStillSo() {
        Recurrence recurrence = Recurrence.mmix();
        long steps = Math.max(1, steps(CHECK_NS));
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            double nowPerMs = stepsPerNs(recurrence, Math.min(steps, 50_000L << tries)) * 1_000_000;
            if (Math.abs(nowPerMs - stepsPerMs) <= STILL_SO * stepsPerMs) {
                return true;
            }
        }
        return false;
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

    /**
     * How far apart the ticks of an undisturbed computing task are here, ns: 98 of 100 are no farther. Some 20 ms on the
     * calling thread.
     */
    public long usualTickDistanceNs() {
        Recurrence recurrence = Recurrence.mmix();
        long steps = Math.max(1, steps(TICK_DISTANCE_NS));
        long[] distancesNs = new long[TICKS];
        long value = 1;
        long lastNs = System.nanoTime();
        for (int tick = 0; tick < TICKS; tick++) {
            value = recurrence.walk(value, steps);
            long nowNs = System.nanoTime();
            distancesNs[tick] = nowNs - lastNs;
            lastNs = nowNs;
        }
        if (value != recurrence.jump(1, steps * TICKS)) {
            throw new IllegalStateException("this machine computes wrong results");
        }
        Arrays.sort(distancesNs);
        return distancesNs[TICKS * 98 / 100];
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
