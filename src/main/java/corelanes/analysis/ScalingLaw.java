package corelanes.analysis;

/**
 * How the throughput of the same work grows with the number of workers, by a formula with a few parameters. The first one is always
 * the throughput of one worker, in whatever unit the observations have (1 if they are speedups).
 */
public enum ScalingLaw {

    /**
     * Amdahl 1967: a share {@code s} of the work can only be done by one worker. {@code g·n / (1 + s·(n − 1))}; parameters
     * {@code g, s}.
     */
    AMDAHL(2) {
        @Override
        double relative(double n, double[] p) {
            return n / (1 + p[1] * (n - 1));
        }

        @Override
        void slopes(double n, double[] p, double[] into) {
            double below = 1 + p[1] * (n - 1);
            into[0] = n / below;
            into[1] = -p[0] * n * (n - 1) / (below * below);
        }
    },

    /**
     * Gunther's Universal Scalability Law ("Guerrilla Capacity Planning", Springer 2007, ch. 4 to 6): workers wait for each other
     * (contention {@code a}), and each must learn what each other did (coherency {@code b}).
     * {@code g·n / (1 + a·(n − 1) + b·n·(n − 1))}; parameters {@code g, a, b}.
     */
    UNIVERSAL(3) {
        @Override
        double relative(double n, double[] p) {
            return n / (1 + p[1] * (n - 1) + p[2] * n * (n - 1));
        }

        @Override
        void slopes(double n, double[] p, double[] into) {
            double below = 1 + p[1] * (n - 1) + p[2] * n * (n - 1);
            into[0] = n / below;
            into[1] = -p[0] * n * (n - 1) / (below * below);
            into[2] = n * into[1];
        }
    },

    /**
     * Gustafson 1988: the work grows with the workers, and a share {@code s} of the time stays serial. {@code g·(n − s·(n − 1))};
     * parameters {@code g, s}.
     */
    GUSTAFSON(2) {
        @Override
        double relative(double n, double[] p) {
            return n - p[1] * (n - 1);
        }

        @Override
        void slopes(double n, double[] p, double[] into) {
            into[0] = n - p[1] * (n - 1);
            into[1] = -p[0] * (n - 1);
        }
    };

    private final int parameters;

    ScalingLaw(int parameters) {
        this.parameters = parameters;
    }

    /** How many parameters it has, with the throughput of one worker. */
    public int parameters() {
        return parameters;
    }

    /** How many times the throughput of one worker n workers have; {@code p[0]} is not used. */
    abstract double relative(double n, double[] p);

    /** The slope of {@link #value} in each parameter. */
    abstract void slopes(double n, double[] p, double[] into);

    /** The throughput of n workers. */
    double value(double n, double[] p) {
        return p[0] * relative(n, p);
    }

    /**
     * Karp and Flatt 1990, "Measuring Parallel Processor Performance": the share of the work that would have to be serial for one
     * measured speedup. If it grows with the processors, something other than serial work costs time.
     *
     * @param speedup    more than 0
     * @param processors more than 1
     */
    public static double karpFlatt(double speedup, double processors) {
        return (1 / speedup - 1 / processors) / (1 - 1 / processors);
    }
}
