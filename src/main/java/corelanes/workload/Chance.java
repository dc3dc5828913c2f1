package corelanes.workload;

/**
 * Chance that falls the same way in every run: a draw depends on what it is for, on the task and on the try, and on nothing
 * else. So runs of two structures have the same slow and the same failing calls.
 *
 * <p>
 * The bits are those of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014).
 */
enum Chance {
    /** Whether a call fails. */
    FAILURE,
    /** How long a call takes. */
    LATENCY,
    /** The second number that a normal distribution needs for that. */
    LATENCY_TOO,
    /** Whether a task blocks its thread. */
    BLOCKING,
    /** How far from its middle a pause is. */
    PAUSE;

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final int TRY_BITS = 24;
    private static final int KIND_BITS = 3;
    private static final double UNIT = 0x1.0p-53;

    /** A number from 0 to below 1, each as likely as the other. */
    double draw(int task, int attempt) {
        long which = ((long) task << TRY_BITS | attempt) << KIND_BITS | ordinal();
        long bits = (which + 1) * GOLDEN_GAMMA;
        bits = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ bits >>> 27) * 0x94d049bb133111ebL;
        return ((bits ^ bits >>> 31) >>> 11) * UNIT;
    }
}
