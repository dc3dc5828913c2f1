package corelanes.analysis;

import corelanes.analysis.ScalingFit.Reason;
import corelanes.analysis.ScalingFit.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fits laws to runs, and refuses where the runs do not carry them. */
public final class ScalingFits {

    /** So many more runs than parameters there must be: with fewer, Student's t is wider than anything. */
    static final int LEAST_FREEDOM = 3;

    /** Runs of one number of workers may vary by this much, as a standard deviation and a share of their middle. */
    static final double MOST_NOISE = 0.15;

    /** The middle of the runs of one number of workers may be off the curve by this much, if it is not by noise. */
    static final double MOST_MISFIT = 0.08;

    private ScalingFits() {}

    /**
     * Fits a law to runs whose noise is in proportion to their values, as that of measured times is.
     *
     * @param runs one for each run, not for each point: the spread between them is what the band comes from
     */
    public static ScalingFit fit(ScalingLaw law, List<Observation> runs) {
        Map<Double, List<Double>> byWorkers = runs.stream().collect(Collectors.groupingBy(Observation::workers,
                TreeMap::new, Collectors.mapping(Observation::value, Collectors.toList())));
        int least = leastPoints(law);
        if (byWorkers.size() < least) {
            return new Refused(law, Reason.TOO_FEW_POINTS, byWorkers.size(), least, Optional.empty());
        }
        int runsNeeded = law.parameters() + LEAST_FREEDOM;
        if (runs.size() < runsNeeded) {
            return new Refused(law, Reason.TOO_FEW_RUNS, runs.size(), runsNeeded, Optional.empty());
        }
        double noise = noise(byWorkers);
        if (noise > MOST_NOISE) {
            return new Refused(law, Reason.TOO_NOISY, noise, MOST_NOISE, Optional.empty());
        }
        Optional<LeastSquares.Solution> found = new LeastSquares(law, runs, LeastSquares.Noise.PROPORTIONAL).solve();
        if (found.isEmpty()) {
            return new Refused(law, Reason.TOO_FEW_POINTS, byWorkers.size(), least + 1.0, Optional.empty());
        }
        ScalingFit.Fitted fitted = new ScalingFit.Fitted(law, found.get(), runs, true);
        if (fitted.serial().low() > 1) {
            return new Refused(law, Reason.MORE_THAN_ALL, fitted.serial().value(), 1, Optional.empty());
        }
        return misfit(law, found.get().parameters(), byWorkers, noise).orElse(fitted);
    }

    /** Without repeats nobody can tell noise from another curve, and with as many points as parameters any curve fits. */
    private static int leastPoints(ScalingLaw law) {
        return law == ScalingLaw.UNIVERSAL ? 4 : 2;
    }

    /** Standard deviation of runs with as many workers, as a share of their value; 0 where there are no repeats. */
    private static double noise(Map<Double, List<Double>> byWorkers) {
        double squares = 0;
        int freedom = 0;
        for (List<Double> values : byWorkers.values()) {
            double mean = values.stream().mapToDouble(Math::log).average().orElse(0);
            squares += values.stream().mapToDouble(value -> Math.pow(Math.log(value) - mean, 2)).sum();
            freedom += values.size() - 1;
        }
        return freedom == 0 ? 0 : Math.sqrt(squares / freedom);
    }

    private static Optional<ScalingFit> misfit(ScalingLaw law, double[] parameters,
            Map<Double, List<Double>> byWorkers, double noise) {
        Optional<ScalingFit> worst = Optional.empty();
        double most = 0;
        for (Map.Entry<Double, List<Double>> one : byWorkers.entrySet()) {
            double median = Spread.of(one.getValue()).orElseThrow().median();
            double off = Math.abs(median / law.value(one.getKey(), parameters) - 1);
            // Four standard errors of a median, which are a quarter larger than those of a mean.
            double byChance = 5 * noise / Math.sqrt(one.getValue().size());
            if (off > Math.max(MOST_MISFIT, byChance) && off > most || Double.isNaN(off)) {
                most = off;
                worst = Optional.of(new Refused(law, Reason.OTHER_CURVE, off, MOST_MISFIT, Optional.of(one.getKey())));
            }
        }
        return worst;
    }
}
