package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A fit of a scaling law")
class ScalingFitsTest {

    private static final int[] THREADS = {1, 2, 3, 4, 6, 8, 12, 16};

    private static List<Observation> draw(Random random, ScalingLaw law, double[] truth, double noise, int repeats) {
        List<Observation> runs = new ArrayList<>();
        for (int threads : THREADS) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                runs.add(new Observation(threads,
                        law.value(threads, truth) * Math.exp(noise * random.nextGaussian())));
            }
        }
        return runs;
    }

    private static double[] someTruth(Random random, ScalingLaw law) {
        double[] truth = new double[law.parameters()];
        truth[0] = 0.9 + 0.2 * random.nextDouble();
        truth[1] = 0.02 + 0.3 * random.nextDouble();
        if (law == ScalingLaw.UNIVERSAL) {
            truth[2] = 0.001 + 0.01 * random.nextDouble();
        }
        return truth;
    }

    static Stream<PublishedScaling> published() {
        return Stream.of(PublishedScaling.SPEC_SDM91, PublishedScaling.CISCO_UCS);
    }

    @ParameterizedTest
    @MethodSource("published")
    @DisplayName("finds the parameters of published measurements within one per cent")
    void published(PublishedScaling data) {
        double[] found = new LeastSquares(ScalingLaw.UNIVERSAL, data.observations(), LeastSquares.Noise.EQUAL).solve()
                .orElseThrow().parameters();
        assertThat(found[0]).isCloseTo(data.one(), withPercentage(1));
        assertThat(found[1]).isCloseTo(data.contention(), withPercentage(1));
        assertThat(found[2]).isCloseTo(data.coherency(), withPercentage(1));
    }

    @Test
    @DisplayName("finds the standard errors that R finds for SPEC SDM91")
    void standardErrors() {
        LeastSquares.Solution found = new LeastSquares(ScalingLaw.UNIVERSAL,
                PublishedScaling.SPEC_SDM91.observations(), LeastSquares.Noise.EQUAL).solve().orElseThrow();
        double variance = found.squares() / 4;
        assertThat(Math.sqrt(variance)).isCloseTo(82.8, within(0.1));
        assertThat(Math.sqrt(found.inverse()[0][0] * variance)).isCloseTo(14.2134894, withPercentage(1));
        assertThat(Math.sqrt(found.inverse()[1][1] * variance)).isCloseTo(0.0091217, withPercentage(1));
        assertThat(Math.sqrt(found.inverse()[2][2] * variance)).isCloseTo(0.0000199, withPercentage(1));
    }

    @ParameterizedTest
    @EnumSource(ScalingLaw.class)
    @DisplayName("finds what Hipparchus finds, whatever the truth and the noise")
    void agreesWithHipparchus(ScalingLaw law) {
        Random random = new Random(law.ordinal());
        for (int draw = 0; draw < 200; draw++) {
            List<Observation> runs = draw(random, law, someTruth(random, law), 0.002 + 0.03 * random.nextDouble(), 3);
            for (LeastSquares.Noise noise : LeastSquares.Noise.values()) {
                double[] ours = new LeastSquares(law, runs, noise).solve().orElseThrow().parameters();
                double[] theirs = hipparchus(law, runs, noise);
                for (int i = 0; i < ours.length; i++) {
                    // What is nearly nothing can't be told within a share of itself.
                    assertThat(ours[i]).as("%s %s draw %d parameter %d", law, noise, draw, i).isCloseTo(theirs[i],
                            within(Math.max(1e-6, 0.01 * Math.abs(theirs[i]))));
                }
            }
        }
    }

    private static double[] hipparchus(ScalingLaw law, List<Observation> runs, LeastSquares.Noise noise) {
        double[] start = new double[law.parameters()];
        start[0] = 1;
        start[1] = 0.05;
        boolean logarithms = noise == LeastSquares.Noise.PROPORTIONAL;
        var problem = new LeastSquaresBuilder().start(start).maxEvaluations(5_000).maxIterations(5_000)
                .target(runs.stream().mapToDouble(run -> logarithms ? Math.log(run.value()) : run.value()).toArray())
                .model(point -> runs.stream().mapToDouble(run -> {
                    double said = law.value(run.workers(), point);
                    return logarithms ? Math.log(said) : said;
                }).toArray(), point -> runs.stream().map(run -> byDifferences(law, run.workers(), point, logarithms))
                        .toArray(double[][]::new))
                .build();
        return new LevenbergMarquardtOptimizer().optimize(problem).getPoint().toArray();
    }

    /** Slopes as an oracle has them: slow and obvious. */
    private static double[] byDifferences(ScalingLaw law, double workers, double[] point, boolean logarithms) {
        double[] slopes = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double[] above = point.clone();
            double[] below = point.clone();
            above[i] += 1e-7;
            below[i] -= 1e-7;
            double high = law.value(workers, above);
            double low = law.value(workers, below);
            slopes[i] = (logarithms ? Math.log(high / low) : high - low) / 2e-7;
        }
        return slopes;
    }

    @ParameterizedTest
    @CsvSource({"AMDAHL, 0.02, 5", "AMDAHL, 0.05, 3", "UNIVERSAL, 0.01, 5", "UNIVERSAL, 0.03, 3", "GUSTAFSON, 0.02, 5"})
    @DisplayName("has bands that hold the truth in 92 to 98 of 100 draws, at each number of threads, and so do its intervals")
    void coverage(ScalingLaw law, double noise, int repeats) {
        double[] truth = law == ScalingLaw.UNIVERSAL ? new double[] {1, 0.05, 0.004} : new double[] {1, 0.1};
        int[] at = {1, 2, 5, 8, 16, 32};
        int[] held = new int[at.length];
        int serial = 0;
        int coherency = 0;
        int end = 0;
        double trueEnd = law == ScalingLaw.UNIVERSAL ? Math.sqrt((1 - truth[1]) / truth[2]) : truth[0] / truth[1];
        Random random = new Random(20_26);
        int draws = 1_000;
        for (int draw = 0; draw < draws; draw++) {
            ScalingFit.Fitted fit = (ScalingFit.Fitted) ScalingFits.fit(law, draw(random, law, truth, noise, repeats));
            for (int i = 0; i < at.length; i++) {
                held[i] += holds(fit.at(at[i]), law.value(at[i], truth));
            }
            serial += holds(fit.serial(), truth[1]);
            coherency += law == ScalingLaw.UNIVERSAL ? holds(fit.coherency(), truth[2]) : 0;
            end += law == ScalingLaw.GUSTAFSON ? 0
                    : holds((law == ScalingLaw.UNIVERSAL ? fit.best() : fit.ceiling()).orElseThrow(), trueEnd);
        }
        for (int i = 0; i < at.length; i++) {
            assertThat(held[i] / (double) draws).as("band at %d threads", at[i]).isBetween(0.92, 0.98);
        }
        assertThat(serial / (double) draws).isBetween(0.92, 0.98);
        if (law == ScalingLaw.UNIVERSAL) {
            assertThat(coherency / (double) draws).isBetween(0.92, 0.98);
        }
        if (law != ScalingLaw.GUSTAFSON) {
            assertThat(end / (double) draws).as("the best number of threads, or the most there can be")
                    .isBetween(0.92, 0.98);
        }
    }

    @Test
    @DisplayName("has an interval around the best number of threads even where coherency can hardly be told from noise")
    void bestHardlyTold() {
        double[] truth = {1, 0.05, 0.001};
        double best = Math.sqrt((1 - truth[1]) / truth[2]);
        Random random = new Random(11);
        int held = 0;
        int told = 0;
        for (int draw = 0; draw < 1_000; draw++) {
            ScalingFit.Fitted fit = (ScalingFit.Fitted) ScalingFits.fit(ScalingLaw.UNIVERSAL,
                    draw(random, ScalingLaw.UNIVERSAL, truth, 0.05, 3));
            if (fit.best().isPresent()) {
                ScalingFit.Interval interval = fit.best().get();
                assertThat(interval.low()).isBetween(1.0, interval.value());
                assertThat(interval.high()).isGreaterThanOrEqualTo(interval.value()).isFinite();
                told++;
                held += holds(interval, best);
            }
        }
        assertThat(told).as("in some draws it can't be told").isBetween(300, 999);
        // Draws that tell it are not all draws: those with too much coherency are more often among them.
        assertThat(held / (double) told).isGreaterThan(0.9);
    }

    private static int holds(ScalingFit.Interval interval, double truth) {
        return interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }

    @Test
    @DisplayName("knows the best number of threads, and the most that any number can reach")
    void bestAndCeiling() {
        Random random = new Random(1);
        ScalingFit.Fitted universal = (ScalingFit.Fitted) ScalingFits.fit(ScalingLaw.UNIVERSAL,
                draw(random, ScalingLaw.UNIVERSAL, new double[] {1, 0.04, 0.006}, 0.005, 5));
        assertThat(universal.best().orElseThrow().value()).isCloseTo(Math.sqrt(0.96 / 0.006), withPercentage(5));
        assertThat(universal.ceiling()).isEmpty();
        ScalingFit.Fitted amdahl = (ScalingFit.Fitted) ScalingFits.fit(ScalingLaw.AMDAHL,
                draw(random, ScalingLaw.AMDAHL, new double[] {1, 0.2}, 0.005, 5));
        assertThat(amdahl.ceiling().orElseThrow().value()).isCloseTo(5, withPercentage(5));
        assertThat(amdahl.best()).isEmpty();
        ScalingFit.Fitted straight = (ScalingFit.Fitted) ScalingFits.fit(ScalingLaw.UNIVERSAL,
                draw(random, ScalingLaw.UNIVERSAL, new double[] {1, 0, 0}, 0.01, 5));
        assertThat(straight.best()).as("noise alone has no best number").isEmpty();
    }

    @Test
    @DisplayName("is refused with a sentence where points are too few, runs are too few, or they vary too much")
    void refused() {
        Random random = new Random(3);
        double[] truth = {1, 0.05, 0.004};
        assertThat(reason(List.of(new Observation(1, 1), new Observation(2, 1.9), new Observation(4, 3.6))))
                .isEqualTo(ScalingFit.Reason.TOO_FEW_POINTS);
        assertThat(reason(List.of(new Observation(1, 1), new Observation(2, 1.9), new Observation(4, 3.4),
                new Observation(8, 5)))).isEqualTo(ScalingFit.Reason.TOO_FEW_RUNS);
        assertThat(reason(draw(random, ScalingLaw.UNIVERSAL, truth, 0.4, 5))).isEqualTo(ScalingFit.Reason.TOO_NOISY);
        assertThat(reason(draw(random, ScalingLaw.UNIVERSAL, truth, 0.02, 5))).isNull();
    }

    @ParameterizedTest
    @EnumSource(ScalingLaw.class)
    @DisplayName("is refused where several workers are slower than one: more than all of the work would have to be serial")
    void slowerThanOne(ScalingLaw law) {
        double[] truth = new double[law.parameters()];
        truth[0] = 1;
        truth[1] = 1.5;
        ScalingFit fit = ScalingFits.fit(law, draw(new Random(3), ScalingLaw.AMDAHL, truth, 0.02, 6));
        assertThat(fit).isInstanceOfSatisfying(ScalingFit.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(ScalingFit.Reason.MORE_THAN_ALL));
        assertThat(new FitWords().sentence(fit)).contains("slower than one alone", "%");
    }

    @Test
    @DisplayName("says no share above all of the work where noise around it is all there is")
    void oneCore() {
        ScalingFit fit = ScalingFits.fit(ScalingLaw.AMDAHL,
                draw(new Random(4), ScalingLaw.AMDAHL, new double[] {1, 1}, 0.02, 6));
        assertThat(fit).isInstanceOf(ScalingFit.Fitted.class);
        assertThat(new FitWords().sentence(fit)).contains("to 100.0 %").doesNotContain("101", "100.5");
    }

    @Test
    @DisplayName("is refused where the points stop at two cores: no such curve has a kink")
    void kink() {
        Random random = new Random(4);
        List<Observation> runs = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4, 8, 16, 32, 64}) {
            for (int repeat = 0; repeat < 5; repeat++) {
                runs.add(new Observation(threads, Math.min(2, threads) * Math.exp(0.01 * random.nextGaussian())));
            }
        }
        assertThat(reason(runs)).isEqualTo(ScalingFit.Reason.OTHER_CURVE);
        assertThat(new FitWords().sentence(ScalingFits.fit(ScalingLaw.UNIVERSAL, runs)))
                .startsWith(
                        "Universal Scalability Law: not fitted, since the points lie on another curve: at 2 they are")
                .contains("%");
    }

    private static ScalingFit.@org.jspecify.annotations.Nullable Reason reason(List<Observation> runs) {
        return ScalingFits.fit(ScalingLaw.UNIVERSAL, runs) instanceof ScalingFit.Refused refused
                ? refused.reason()
                : null;
    }

    @Test
    @DisplayName("by two points only is made, and says that nobody can see whether the law holds")
    void twoPoints() {
        Random random = new Random(5);
        List<Observation> runs = new ArrayList<>();
        for (int repeat = 0; repeat < 5; repeat++) {
            runs.add(new Observation(1, 1 + 0.004 * random.nextGaussian()));
            runs.add(new Observation(2, 1 / 0.6 + 0.004 * random.nextGaussian()));
        }
        ScalingFit.Fitted fit = (ScalingFit.Fitted) ScalingFits.fit(ScalingLaw.AMDAHL, runs);
        assertThat(fit.serial().value()).isCloseTo(0.2, within(0.02));
        assertThat(fit.isChecked()).isFalse();
        assertThat(new FitWords().sentence(fit)).contains("of the work is serial", "nobody can see");
    }

    @Test
    @DisplayName("says its numbers in plain words with their uncertainty")
    void words() {
        Random random = new Random(6);
        FitWords words = new FitWords();
        assertThat(words.sentence(ScalingFits.fit(ScalingLaw.UNIVERSAL,
                draw(random, ScalingLaw.UNIVERSAL, new double[] {1, 0.05, 0.005}, 0.01, 5))))
                .matches("Universal Scalability Law: contention, waiting for each other, costs [\\d.]+ % \\([\\d.]+ to "
                        + "[\\d.]+ %\\)\\. Coherency, telling each other, costs [\\d.]+ % \\([\\d.]+ to [\\d.]+ %\\) for "
                        + "each pair; the best is 1[345] threads \\(1\\d to 1\\d\\), and more make it slower\\.");
        assertThat(words.sentence(ScalingFits.fit(ScalingLaw.AMDAHL,
                draw(random, ScalingLaw.AMDAHL, new double[] {1, 0.2}, 0.01, 5))))
                .matches(
                        "Amdahl's law: (19|20)\\.?\\d* % .* of the work is serial\\. No number of workers makes it more than "
                                + "\\d\\.?\\d* times as fast \\([\\d.]+ to [\\d.]+ times\\)\\.");
    }

    @Test
    @DisplayName("has Karp and Flatt's share for each point: the serial share where Amdahl's law holds, more where it does not")
    void karpFlatt() {
        for (double serial : new double[] {0, 0.1, 0.5}) {
            for (int processors : new int[] {2, 4, 16}) {
                double speedup = ScalingLaw.AMDAHL.value(processors, new double[] {1, serial});
                assertThat(ScalingLaw.karpFlatt(speedup, processors)).isCloseTo(serial, within(1e-12));
            }
        }
        assertThat(ScalingLaw.karpFlatt(1.5, 8)).isGreaterThan(ScalingLaw.karpFlatt(1.5, 4));
    }

    @Test
    @DisplayName("has the quantiles of Student's t that Hipparchus has")
    void studentT() {
        for (int freedom : new int[] {1, 2, 3, 4, 5, 7, 10, 31, 100}) {
            TDistribution oracle = new TDistribution(freedom);
            for (double share : new double[] {0.5, 0.9, 0.95, 0.99}) {
                assertThat(StudentT.twoSided(share, freedom)).as("%s of %s", share, freedom)
                        .isCloseTo(oracle.inverseCumulativeProbability(0.5 + share / 2), withPercentage(0.001));
            }
        }
    }
}
