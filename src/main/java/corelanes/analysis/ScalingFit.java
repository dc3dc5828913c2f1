package corelanes.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What came of fitting a law to runs: its numbers with their uncertainty, or why there are none. */
public sealed interface ScalingFit {

    /** How often intervals and bands hold the truth, if the law is the right one. */
    double CONFIDENCE = 0.95;

    /** What was fitted. */
    ScalingLaw law();

    /** Whether there is no fit yet, and more runs may be all that is missing. */
    boolean needsMore();

    /**
     * An estimate.
     *
     * @param value the most likely value
     * @param low   it is likely not below this
     * @param high  it is likely not above this
     */
    record Interval(double value, double low, double high) {

        /** Whether zero is as good a value as any: nothing of it can be told from noise. */
        public boolean mayBeNothing() {
            return low <= 0;
        }

        /** That of a number that rises with this one. */
        Interval map(DoubleUnaryOperator rising) {
            return new Interval(rising.applyAsDouble(value), rising.applyAsDouble(low), rising.applyAsDouble(high));
        }
    }

    /** The law and the points agree as far as can be seen. */
    final class Fitted implements ScalingFit {

        private final ScalingLaw law;
        private final double[] parameters;
        private final double[][] covariance;
        private final double standardErrors;
        private final boolean proportional;
        private final double residual;
        private final int distinct;
        private final double last;

        Fitted(ScalingLaw law, LeastSquares.Solution found, List<Observation> observations, boolean proportional) {
            int freedom = observations.size() - law.parameters();
            double variance = found.squares() / freedom;
            this.law = law;
            this.parameters = found.parameters().clone();
            this.covariance = Arrays.stream(found.inverse())
                    .map(row -> Arrays.stream(row).map(value -> value * variance).toArray()).toArray(double[][]::new);
            this.standardErrors = StudentT.twoSided(CONFIDENCE, freedom);
            this.proportional = proportional;
            this.residual = Math.sqrt(variance);
            this.distinct = (int) observations.stream().mapToDouble(Observation::workers).distinct().count();
            this.last = observations.stream().mapToDouble(Observation::workers).max().orElse(1);
        }

        @Override
        public ScalingLaw law() {
            return law;
        }

        @Override
        public boolean needsMore() {
            return false;
        }

        /** The throughput of one worker, in the observations' unit. */
        public Interval one() {
            return interval(0);
        }

        /** Amdahl's and Gustafson's serial share, or what workers wait for each other by Gunther's law. */
        public Interval serial() {
            return interval(1);
        }

        /** What it costs that each worker must learn what others did; 0 where the law has no such thing. */
        public Interval coherency() {
            return law == ScalingLaw.UNIVERSAL ? interval(2) : new Interval(0, 0, 0);
        }

        /** Standard deviation of the observations around the law: a share of the value if their noise is proportional to it. */
        public double residual() {
            return residual;
        }

        /** Whether there were more numbers of workers than the law has parameters, so that it could have been wrong. */
        public boolean isChecked() {
            return distinct > law.parameters();
        }

        /** The largest number of workers that was measured: beyond it the law is a forecast. */
        public double measuredUpTo() {
            return last;
        }

        /**
         * The number of workers with the highest throughput, {@code sqrt((1 - contention) / coherency)}; empty if more of them never
         * cost throughput.
         */
        public Optional<Interval> best() {
            return law == ScalingLaw.UNIVERSAL && !coherency().mayBeNothing() && parameters[1] < 1
                    ? Optional.of(ratio(new Term(1 - parameters[1], covariance[1][1]),
                            new Term(parameters[2], covariance[2][2]), -covariance[1][2]).map(Fitted::best))
                    : Optional.empty();
        }

        private static double best(double square) {
            return Math.max(1, Math.sqrt(Math.max(0, square)));
        }

        /** The most that any number of workers can reach, in the observations' unit; empty if there is no limit. */
        public Optional<Interval> ceiling() {
            return law == ScalingLaw.AMDAHL && !serial().mayBeNothing()
                    ? Optional.of(ratio(new Term(parameters[0], covariance[0][0]),
                            new Term(parameters[1], covariance[1][1]), covariance[0][1]))
                    : Optional.empty();
        }

        /** An estimate and its variance. */
        private record Term(double value, double variance) {}

        /**
         * One estimate divided by another that can be told from 0. By Fieller's theorem (E. C. Fieller, "Some problems in interval
         * estimation", Journal of the Royal Statistical Society B 16, 1954): those ratios r are in the interval for which
         * {@code above - r·below} can't be told from 0. The delta method would be too narrow at the upper end where the divisor is
         * small.
         */
        private Interval ratio(Term above, Term below, double covariance) {
            double squared = standardErrors * standardErrors;
            double a = below.value() * below.value() - squared * below.variance();
            double b = above.value() * below.value() - squared * covariance;
            double c = above.value() * above.value() - squared * above.variance();
            double half = Math.sqrt(Math.max(0, b * b - a * c));
            return new Interval(above.value() / below.value(), (b - half) / a, (b + half) / a);
        }

        /**
         * What the law says of a number of workers, with the band that holds the true curve there so often as {@link #CONFIDENCE}:
         * by the delta method, the covariance of the parameters carried to the curve by its slopes, times Student's t.
         */
        public Interval at(double workers) {
            double value = law.value(workers, parameters);
            double[] slopes = new double[parameters.length];
            law.slopes(workers, parameters, slopes);
            double variance = 0;
            for (int i = 0; i < slopes.length; i++) {
                for (int j = 0; j < slopes.length; j++) {
                    variance += slopes[i] * covariance[i][j] * slopes[j];
                }
            }
            double error = standardErrors * Math.sqrt(Math.max(0, variance));
            return proportional
                    ? new Interval(value, value * Math.exp(-error / value), value * Math.exp(error / value))
                    : new Interval(value, value - error, value + error);
        }

        private Interval interval(int parameter) {
            double error = standardErrors * Math.sqrt(Math.max(0, covariance[parameter][parameter]));
            return new Interval(parameters[parameter], parameters[parameter] - error, parameters[parameter] + error);
        }
    }

    /** Why there is no fit. */
    enum Reason {
        /** There is no speedup: one worker alone can't do the work, or was not measured. */
        NO_SPEEDUP,
        /** Too few different numbers of workers. */
        TOO_FEW_POINTS,
        /** Too few runs beside the parameters to tell how much they vary. */
        TOO_FEW_RUNS,
        /** The runs of one number of workers lie too far apart. */
        TOO_NOISY,
        /** The points lie on another curve. */
        OTHER_CURVE,
        /** More than all of the work would have to be serial: several workers are slower than one. */
        MORE_THAN_ALL
    }

    /**
     * There is no fit.
     *
     * @param reason why
     * @param found  what there was, in the reason's own measure: points, runs, or a share of the values
     * @param needed what there has to be at least, or may be at most
     * @param at     the number of workers where the points are farthest from the curve; empty for other reasons
     */
    record Refused(ScalingLaw law, Reason reason, double found, double needed, Optional<Double> at)
            implements
                ScalingFit {

        @Override
        public boolean needsMore() {
            return switch (reason) {
                case NO_SPEEDUP, TOO_FEW_POINTS, TOO_FEW_RUNS -> true;
                case TOO_NOISY, OTHER_CURVE, MORE_THAN_ALL -> false;
            };
        }
    }
}
