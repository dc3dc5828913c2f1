package corelanes.analysis;

/**
 * Student's t distribution with a whole number of degrees of freedom, by its finite series (Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 26.7.3 and 26.7.4).
 */
final class StudentT {

    private static final double WIDEST = 1e6;
    private static final int HALVINGS = 100;

    private StudentT() {}

    /**
     * How many standard errors to both sides hold the truth so often.
     *
     * @param share   0 … 1, for instance 0.95
     * @param freedom degrees of freedom, at least 1
     */
    static double twoSided(double share, int freedom) {
        double below = 0;
        double above = WIDEST;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (below + above) / 2;
            if (within(middle, freedom) < share) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }

    /** Probability of a value from {@code -t} to {@code t}. */
    static double within(double t, int freedom) {
        double angle = Math.atan(t / Math.sqrt(freedom));
        double cosine2 = Math.pow(Math.cos(angle), 2);
        boolean odd = freedom % 2 == 1;
        double sum = freedom == 1 ? 0 : 1;
        double term = 1;
        for (int j = odd ? 3 : 2; j <= freedom - 2; j += 2) {
            term *= cosine2 * (j - 1) / j;
            sum += term;
        }
        return odd
                ? 2 / Math.PI * (angle + Math.sin(angle) * Math.cos(angle) * sum)
                : Math.sin(angle) * sum;
    }
}
