package corelanes.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fits a law by nonlinear least squares: Levenberg and Marquardt's way between steepest descent and Gauss-Newton (Marquardt 1963).
 * For at most three parameters, which are in reach of the normal equations.
 */
final class LeastSquares {

    /** What the noise of an observation is in proportion to. */
    enum Noise {
        /** All observations are wrong by as much. */
        EQUAL,
        /** Each is wrong by as large a share of its value, as times of runs are: logarithms are fitted. */
        PROPORTIONAL
    }

    private static final int MOST_STEPS = 500;
    private static final double SMALLEST_GAIN = 1e-15;
    private static final double LARGEST_DAMPING = 1e16;

    private final ScalingLaw law;
    private final List<Observation> observations;
    private final Noise noise;

    LeastSquares(ScalingLaw law, List<Observation> observations, Noise noise) {
        this.law = law;
        this.observations = List.copyOf(observations);
        this.noise = noise;
    }

    /**
     * What was found.
     *
     * @param parameters     those of the law
     * @param squares        sum of the squares of what is left, in the unit of the noise
     * @param inverse        inverse of the normal matrix: times the variance, the covariance of the parameters
     */
    record Solution(double[] parameters, double squares, double[][] inverse) {}

    /** The best parameters; empty if the observations do not determine them. */
    Optional<Solution> solve() {
        double[] at = start();
        double squares = squares(at);
        double damping = 1e-3;
        for (int step = 0; step < MOST_STEPS && damping < LARGEST_DAMPING; step++) {
            double[][] normal = normal(at);
            double[] downhill = downhill(at);
            for (int i = 0; i < at.length; i++) {
                normal[i][i] *= 1 + damping;
            }
            Optional<double[][]> inverse = inverse(normal);
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            double[] next = plus(at, inverse.get(), downhill);
            double after = squares(next);
            if (after < squares) {
                boolean done = squares - after <= SMALLEST_GAIN * squares;
                at = next;
                squares = after;
                damping = Math.max(1e-14, damping / 10);
                if (done) {
                    break;
                }
            } else {
                damping *= 10;
            }
        }
        double[] best = at;
        double left = squares;
        return inverse(normal(at)).map(inverse -> new Solution(best, left, inverse));
    }

    /** The throughput of one worker as the fewest workers have it, and nothing that costs time. */
    private double[] start() {
        double fewest = observations.stream().mapToDouble(Observation::workers).min().orElse(1);
        double[] start = new double[law.parameters()];
        start[0] = observations.stream().filter(one -> one.workers() == fewest).mapToDouble(Observation::value)
                .average().orElse(1) / fewest;
        start[1] = 0.01;
        return start;
    }

    private double squares(double[] at) {
        double sum = 0;
        for (Observation one : observations) {
            double left = left(one, at);
            sum += left * left;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** What the law leaves unexplained of one observation. */
    private double left(Observation one, double[] at) {
        double said = law.value(one.workers(), at);
        return noise == Noise.EQUAL ? one.value() - said : Math.log(one.value() / said);
    }

    private double[] slopes(Observation one, double[] at) {
        double[] slopes = new double[at.length];
        law.slopes(one.workers(), at, slopes);
        if (noise == Noise.PROPORTIONAL) {
            double said = law.value(one.workers(), at);
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] /= said;
            }
        }
        return slopes;
    }

    private double[][] normal(double[] at) {
        double[][] normal = new double[at.length][at.length];
        for (Observation one : observations) {
            double[] slopes = slopes(one, at);
            for (int i = 0; i < at.length; i++) {
                for (int j = 0; j < at.length; j++) {
                    normal[i][j] += slopes[i] * slopes[j];
                }
            }
        }
        return normal;
    }

    private double[] downhill(double[] at) {
        double[] sum = new double[at.length];
        for (Observation one : observations) {
            double[] slopes = slopes(one, at);
            double left = left(one, at);
            for (int i = 0; i < at.length; i++) {
                sum[i] += slopes[i] * left;
            }
        }
        return sum;
    }

    private static double[] plus(double[] at, double[][] inverse, double[] downhill) {
        double[] next = at.clone();
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                next[i] += inverse[i][j] * downhill[j];
            }
        }
        return next;
    }

    /** By Gauss and Jordan, with the rows scaled; empty if the matrix has none to speak of. */
    static Optional<double[][]> inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] rows = new double[size][2 * size];
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            scale[i] = 1 / Math.sqrt(matrix[i][i]);
            if (!Double.isFinite(scale[i])) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = matrix[i][j] * scale[i] * scale[j];
            }
            rows[i][size + i] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
            }
            if (!(Math.abs(rows[pivot][column]) > 1e-13)) {
                return Optional.empty();
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            eliminate(rows, column);
        }
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOfRange(rows[i], size, 2 * size);
            for (int j = 0; j < size; j++) {
                inverse[i][j] *= scale[i] * scale[j];
            }
        }
        return Optional.of(inverse);
    }

    private static void eliminate(double[][] rows, int column) {
        double by = rows[column][column];
        for (int j = 0; j < rows[column].length; j++) {
            rows[column][j] /= by;
        }
        for (int row = 0; row < rows.length; row++) {
            double times = rows[row][column];
            if (row != column && times != 0) {
                for (int j = 0; j < rows[row].length; j++) {
                    rows[row][j] -= times * rows[column][j];
                }
            }
        }
    }
}
