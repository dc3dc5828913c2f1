package corelanes.probe;

import java.util.Optional;

/**
 * How much of some cores' time others took.
 *
 * @param othersShare share of their time in which they ran something else than this process, 0 … 1
 * @param stealShare  share of their time that the host of this virtual machine gave to others, 0 … 1
 */
public record Noise(double othersShare, double stealShare) {

    /**
     * What happened between two readings of the same cores. As the kernel counts in ticks of 10 ms, half a second on two cores
     * tells shares to about one in a hundred.
     *
     * @return empty if no time was counted between them
     */
    public static Optional<Noise> between(NoiseReading earlier, NoiseReading later) {
        // Counters may step back by a tick: the kernel's reader does not stop the cores.
        double busy = Math.max(0, later.cores().busy() - earlier.cores().busy());
        double idle = Math.max(0, later.cores().idle() - earlier.cores().idle());
        double steal = Math.max(0, later.cores().steal() - earlier.cores().steal());
        double own = Math.max(0, later.own() - earlier.own());
        double all = busy + idle + steal;
        return all == 0 ? Optional.empty() : Optional.of(new Noise(Math.max(0, busy - own) / all, steal / all));
    }

    /** What it means for a measurement. */
    public NoiseLevel level() {
        return NoiseLevel.of(othersShare + stealShare);
    }
}
