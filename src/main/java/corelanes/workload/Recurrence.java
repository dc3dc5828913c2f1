package corelanes.workload;

/**
 * Work that is real, steady and checkable: the sequence xₙ₊₁ = a·xₙ + c mod 2⁶⁴ (Knuth's MMIX generator), one step after the
 * other, since each needs the one before.
 *
 * <p>
 * Its n-th member is also known by a formula in about log₂ n steps (F. B. Brown, "Random Number Generation with Arbitrary
 * Strides", Transactions of the American Nuclear Society 71, 1994), so every result can be checked.
 *
 * <p>
 * The factor and the summand are read from text at run time on purpose: were they constants, the compiler would fold many
 * steps into one ((x·a + c)·a + c = x·a² + c·a + c), and less would be computed than is said.
 *
 * @param factor  a
 * @param summand c
 */
record Recurrence(long factor, long summand) {

    /** The generator of Knuth's MMIX (The Art of Computer Programming 2, 3.3.4). */
    static Recurrence mmix() {
        return new Recurrence(Long.parseLong("6364136223846793005"), Long.parseLong("1442695040888963407"));
    }

    /** The member {@code steps} steps after {@code from}, step by step. */
    long walk(long from, long steps) {
        long value = from;
        for (long step = 0; step < steps; step++) {
            value = value * factor + summand;
        }
        return value;
    }

    /** The same by the formula. */
    long jump(long from, long steps) {
        long jumpFactor = 1;
        long jumpSummand = 0;
        long stepFactor = factor;
        long stepSummand = summand;
        for (long left = steps; left > 0; left >>>= 1) {
            if ((left & 1) == 1) {
                jumpFactor *= stepFactor;
                jumpSummand = jumpSummand * stepFactor + stepSummand;
            }
            stepSummand *= stepFactor + 1;
            stepFactor *= stepFactor;
        }
        return from * jumpFactor + jumpSummand;
    }
}
