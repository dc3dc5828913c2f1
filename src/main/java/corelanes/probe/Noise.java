package corelanes.probe;

import java.util.Optional;

/**
 * How much of some cores' time others took.
 *
 * @param othersShare share of their time in which they ran something else than this process, 0 … 1
 * @param stealShare  share of their time that the host of this virtual machine gave to others, 0 … 1
 * @param ownShare    share of their time that this process took beside what it is known to have been let have, 0 … 1: its
 *                    compiler, its garbage collector, its window
 */
public record Noise(double othersShare, double stealShare, double ownShare) {

    /** Length of a tick in which the kernel counts: {@code USER_HZ} (proc_stat(5)) is 100 wherever Java runs, ns. */
    private static final long TICK_NS = 10_000_000;

    /**
     * The least time of cores that is judged, in ticks. What others took is the difference of two counts, each of which may be
     * off by a tick: 2 ticks of 40 are 5 %, as much as lies between a quiet machine and a busy one. With less, one tick more or
     * less would say the one or the other.
     */
    private static final long LEAST_TICKS = 40;

    /** The same in ns: 400 ms on one core, 200 ms on two, and so on. Of less it is not known what others took. */
    public static final long LEAST_CORE_TIME_NS = LEAST_TICKS * TICK_NS;

    /**
     * What happened between two readings of the same cores.
     *
     * <p>
     * The kernel counts what a core did, and what this process did on any core, but not both in one. So of all cores that this
     * process may use the share is exact up to ticks. Of some of them it is the smaller of two bounds: all that others took on any
     * core, and all that these cores did but {@code ownNs}. Each holds others' time there and something beside it; the smaller
     * is wrong by no more than the smaller of what others took elsewhere and what this process did here beside {@code ownNs}. What
     * the smaller one leaves of the other is this process' own share.
     *
     * @param ownNs time on these cores that this process is known to have had between the two readings, ns; 0 if none is
     * @return empty if less than {@value #LEAST_CORE_TIME_NS} ns were counted
     */
    public static Optional<Noise> between(NoiseReading earlier, NoiseReading later, long ownNs) {
        // Counters may step back by a tick: the kernel's reader does not stop the cores.
        double busy = Math.max(0, later.cores().busy() - earlier.cores().busy());
        double idle = Math.max(0, later.cores().idle() - earlier.cores().idle());
        double steal = Math.max(0, later.cores().steal() - earlier.cores().steal());
        double all = busy + idle + steal;
        if (all < LEAST_TICKS) {
            return Optional.empty();
        }
        double anywhere = Math.max(0, later.allowed().busy() - earlier.allowed().busy());
        double own = Math.max(0, later.own() - earlier.own());
        double others = Math.max(0, Math.min(anywhere - own, busy - (double) ownNs / TICK_NS));
        double rest = Math.max(0, busy - (double) ownNs / TICK_NS - others);
        return Optional.of(new Noise(others / all, steal / all, rest / all));
    }

    /** What others and the host took together, 0 … 1. */
    public double share() {
        return othersShare + stealShare;
    }

    /** What it means for a measurement. */
    public NoiseLevel level() {
        return NoiseLevel.of(share());
    }
}
