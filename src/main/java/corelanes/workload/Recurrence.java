package corelanes.workload;

/**
 * Work that is real, steady and checkable: the sequence xₙ₊₁ = a·xₙ + c mod 2⁶⁴ (Knuth's MMIX generator), one step after the
 * other, since each needs the one before.
 *
 * <p>
 * Its n-th member is also known by a formula in about log₂ n steps (F. B. Brown, "Random Number Generation with Arbitrary
 * Strides", Transactions of the American Nuclear Society 71, 1994), so every result can be checked, and nothing is left out by
 * a clever compiler unnoticed.
 */
final class Recurrence {

    static final long FACTOR = 6364136223846793005L;
    static final long SUMMAND = 1442695040888963407L;

    private Recurrence() {
    }

    /** The member {@code steps} steps after {@code from}, step by step. */
    static long walk(long from, long steps) {
        long value = from;
        for (long step = 0; step < steps; step++) {
            value = value * FACTOR + SUMMAND;
        }
        return value;
    }

    /** The same by the formula. */
    static long jump(long from, long steps) {
        long factor = 1;
        long summand = 0;
        long stepFactor = FACTOR;
        long stepSummand = SUMMAND;
        for (long left = steps; left > 0; left >>>= 1) {
            if ((left & 1) == 1) {
                factor *= stepFactor;
                summand = summand * stepFactor + stepSummand;
            }
            stepSummand *= stepFactor + 1;
            stepFactor *= stepFactor;
        }
        return from * factor + summand;
    }
}
