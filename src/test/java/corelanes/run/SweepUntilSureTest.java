package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.Disturbance;
import corelanes.analysis.MedianInterval;
import corelanes.analysis.RunFact;
import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.trace.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks again and again, and ends when it looks good, is wrong more often than who looks once: how often is seen here. */
@DisplayName("Sweeps that go on until their medians are sure, simulated")
class SweepUntilSureTest {

    private static final int SWEEPS = 1_000;
    private static final int LOOKED_AT = 16;
    private static final double TRUTH = 1.94;
    private static final Experiment WORK = Experiment.twoHands().with(new CoreChoice.Count(2));
    private static final SweepPlan PLAN = new SweepPlan(WORK, List.of(1, 2, LOOKED_AT, 64), SweepPlan.USUAL_REPEATS, 1)
            .untilSure();

    private record Outcome(int rounds, boolean trusted, double median, boolean held) {}

    /** One sweep on a quiet machine on which speedups vary from round to round by so much, as a share of them. */
    private static Outcome sweep(Random random, double noise) {
        List<SweepRun> runs = new ArrayList<>();
        for (SweepPlan.Step step : PLAN.steps()) {
            if (PLAN.isEnough(runs)) {
                break;
            }
            int threads = step.experiment().threads();
            double wallNs = 1e9 / (threads == 1 ? 1 : TRUTH) * (1 + noise / Math.sqrt(2) * random.nextGaussian());
            RunFact fact = new RunFact(RunFact.Work.of(WORK), WORK.structure(), threads, threads == 1 ? 1 : 2, 64,
                    Math.round(wallNs), 0.01, Source.RECORDED, new Disturbance(Disturbance.Level.QUIET, 0.01, 0));
            runs.add(new SweepRun(step.round(), fact, new SweepRun.Costs(Optional.empty(), 0.01, 0.005, 100, true),
                    threads, Optional.empty(), Map.of()));
        }
        SweepFigures figures = SweepFigures.of(runs);
        SweepPoint point = figures.point(LOOKED_AT).orElseThrow();
        MedianInterval interval = point.medianInterval().orElseThrow();
        return new Outcome(point.all().size(), figures.trust().trusted(), interval.median(),
                interval.low() <= TRUTH && TRUTH <= interval.high());
    }

    private static List<Outcome> sweeps(double noise) {
        Random random = new Random(Math.round(noise * 10_000));
        List<Outcome> outcomes = new ArrayList<>();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            outcomes.add(sweep(random, noise));
        }
        return outcomes;
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.stream().filter(which).count() / (double) outcomes.size();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.01, 0.017, 0.025, 0.035})
    @DisplayName("hold the true speedup in 92 to 98 of 100 cases")
    void coverage(double noise) {
        List<Outcome> all = sweeps(noise);
        assertThat(share(all, Outcome::held)).isBetween(0.92, 0.98);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.005, 0.01, 0.017, 0.025})
    @DisplayName("and are trusted agree in their medians within 3 %, five of them, in at least 95 of 100 cases")
    void fiveAgree(double noise) {
        List<Double> medians = sweeps(noise).stream().filter(Outcome::trusted).map(Outcome::median).toList();
        int fives = medians.size() / 5;
        int agree = 0;
        for (int five = 0; five < fives; five++) {
            agree += Spread.of(medians.subList(5 * five, 5 * five + 5)).orElseThrow().width() < 0.03 ? 1 : 0;
        }
        assertThat(fives).isGreaterThan(100);
        assertThat(agree).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * fives));
    }

    @Test
    @DisplayName("end as early as they may where rounds hardly vary, and are hardly ever trusted where they vary by 5 %")
    void rounds() {
        assertThat(sweeps(0.002)).allSatisfy(sweep -> {
            assertThat(sweep.trusted()).isTrue();
            assertThat(sweep.rounds()).isEqualTo(SweepPlan.USUAL_REPEATS);
        });
        List<Outcome> noisy = sweeps(0.05);
        assertThat(share(noisy, Outcome::trusted)).isLessThan(0.05);
        assertThat(noisy).filteredOn(sweep -> !sweep.trusted()).extracting(Outcome::rounds)
                .containsOnly(SweepPlan.USUAL_MOST_REPEATS);
    }
}
