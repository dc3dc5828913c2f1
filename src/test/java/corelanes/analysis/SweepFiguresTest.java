package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures of a sweep")
class SweepFiguresTest {

    private static final Disturbance QUIET = new Disturbance(Disturbance.Level.QUIET, 0.01, 0);
    private static final Disturbance BUSY = new Disturbance(Disturbance.Level.BUSY, 0.12, 0.03);
    private static final Disturbance TOO_BUSY = new Disturbance(Disturbance.Level.TOO_BUSY, 0.35, 0);

    private static SweepRun run(int round, int threads, int wallMs, Disturbance disturbance) {
        return run(round, WorkloadKind.CPU, threads, wallMs, disturbance, Optional.empty());
    }

    private static SweepRun run(int round, WorkloadKind workload, int threads, int wallMs, Disturbance disturbance,
            Optional<TaskLatencies> latencies) {
        RunFact fact = new RunFact(new RunFact.Work(workload, 1_000_000, 0), StructureKind.POOL, threads,
                threads == 1 ? 1 : 2, 100, wallMs * 1_000_000L, 0.02, Source.RECORDED, disturbance);
        return new SweepRun(round, fact, new SweepRun.Costs(Optional.of(0.02), 0.01, 0.005, 4_000, true), threads,
                latencies, Map.of());
    }

    @Test
    @DisplayName("hold each run against the one of one thread in its round, and leave the warm-up out")
    void speedups() {
        SweepFigures figures = SweepFigures.of(List.of(run(0, 1, 5_000, QUIET), run(1, 1, 1_000, QUIET),
                run(1, 2, 500, QUIET), run(2, 2, 520, QUIET), run(2, 1, 1_010, QUIET), run(3, 1, 1_020, QUIET),
                run(3, 2, 510, QUIET), run(0, 2, 10, QUIET)));
        SweepPoint two = figures.point(2).orElseThrow();
        assertThat(two.speedups()).containsExactly(1_000.0 / 500, 1_010.0 / 520, 1_020.0 / 510);
        assertThat(two.speedup()).contains(new Spread(3, 2, 1_010.0 / 520, 2));
        assertThat(figures.point(1).orElseThrow().speedups()).as("one thread, against the middle of all of them")
                .containsExactly(1_010.0 / 1_000, 1.0, 1_010.0 / 1_020);
        assertThat(two.wallS()).contains(new Spread(3, 0.51, 0.5, 0.52));
        assertThat(two.processors()).isEqualTo(2);
        assertThat(two.karpFlatt().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(figures.trust().trusted()).as("three runs").isFalse();
    }

    @Test
    @DisplayName("are trusted where each median is sure, however far single runs lie apart, and say how sure")
    void trusted() {
        List<SweepRun> runs = new ArrayList<>();
        for (int round = 1; round <= 9; round++) {
            runs.add(run(round, 1, 1_000 + round, QUIET));
            runs.add(run(round, 2, round == 4 ? 700 : 500 + round, QUIET));
        }
        SweepTrust trust = SweepFigures.of(runs).trust();
        assertThat(trust.trusted()).as(trust.why()).isTrue();
        assertThat(trust.why()).matches("The machine was quiet .*known to within \\d\\.\\d % .*\\.");
        assertThat(trust.moreHelps()).isFalse();
        assertThat(SweepFigures.of(runs.subList(0, 10)).trust().why()).startsWith("Too few runs of thread count 1, 2 ")
                .contains("takes 6");
        assertThat(trust.soFar()).as("while it goes on").isEqualTo(trust.why());
    }

    @Test
    @DisplayName("of work that one thread can't do are trusted by the times of its runs")
    void trustedWithoutSpeedup() {
        List<SweepRun> even = new ArrayList<>();
        List<SweepRun> uneven = new ArrayList<>();
        for (int round = 1; round <= 8; round++) {
            even.add(run(round, 4, 500 + round % 3, QUIET));
            uneven.add(run(round, 4, 500 + 20 * (round % 3), QUIET));
        }
        assertThat(SweepFigures.of(even).trust().trusted()).isTrue();
        assertThat(SweepFigures.of(uneven).trust().trusted()).isFalse();
    }

    @Test
    @DisplayName("do not change when the machine gets slower from round to round")
    void drift() {
        List<SweepRun> runs = new ArrayList<>();
        for (int round = 1; round <= 9; round++) {
            runs.add(run(round, 1, 1_000 + 50 * round, QUIET));
            runs.add(run(round, 2, 500 + 25 * round, QUIET));
        }
        SweepFigures figures = SweepFigures.of(runs);
        assertThat(figures.point(2).orElseThrow().speedup()).contains(new Spread(9, 2, 2, 2));
        assertThat(figures.point(1).orElseThrow().speedup().orElseThrow().width()).as("the drift itself is seen")
                .isGreaterThan(0.3);
        assertThat(figures.trust().trusted()).isFalse();
    }

    @Test
    @DisplayName("hold a run whose round has no usable one of one thread against the middle of the others, and show those that don't count")
    void disturbedBaseline() {
        SweepFigures figures = SweepFigures.of(List.of(run(1, 1, 1_000, QUIET), run(2, 1, 4_000, TOO_BUSY),
                run(3, 1, 1_020, QUIET), run(1, 2, 500, QUIET), run(2, 2, 505, QUIET), run(3, 2, 800, BUSY)));
        SweepPoint two = figures.point(2).orElseThrow();
        assertThat(two.speedups()).containsExactly(2.0, 1_010.0 / 505);
        assertThat(two.uncounted()).extracting(SweepRun::round).containsExactly(3);
        assertThat(two.left()).containsExactly(1_020.0 / 800);
    }

    @Test
    @DisplayName("are not trusted where most runs of a point had to be left out")
    void mostLeftOut() {
        SweepTrust trust = trust(run(1, 1, 1_000, QUIET), run(2, 1, 1_000, QUIET), run(3, 1, 1_400, BUSY),
                run(4, 1, 1_400, BUSY), run(5, 1, 1_400, TOO_BUSY));
        assertThat(trust.why()).contains("more than half of the runs of thread count 1");
        assertThat(trust.moreHelps()).as("others may stop").isTrue();
    }

    @Test
    @DisplayName("count quiet runs while there are any, busy ones otherwise, and never those from which others took too much")
    void disturbed() {
        SweepFigures figures = SweepFigures.of(List.of(run(1, 1, 1_000, QUIET), run(2, 1, 1_500, BUSY),
                run(1, 2, 600, BUSY), run(2, 2, 610, BUSY), run(3, 2, 900, TOO_BUSY), run(1, 4, 700, TOO_BUSY)));
        assertThat(figures.point(1).orElseThrow().counted()).hasSize(1);
        assertThat(figures.point(2).orElseThrow().counted()).hasSize(2);
        assertThat(figures.point(2).orElseThrow().all()).hasSize(3);
        assertThat(figures.point(4).orElseThrow().speedup()).isEmpty();
        assertThat(figures.trust().trusted()).isFalse();
        assertThat(figures.trust().why()).contains("all runs of thread count 4", "close other programs");
        assertThat(figures.trust().moreHelps()).isFalse();
    }

    @Test
    @DisplayName("are not trusted where medians are not sure, where others are not known, or where a speedup can't be, and one sentence says what to do")
    void untrusted() {
        List<SweepRun> unsure = new ArrayList<>();
        List<SweepRun> impossible = new ArrayList<>();
        for (int round = 1; round <= 8; round++) {
            unsure.add(run(round, 1, 1_000, QUIET));
            unsure.add(run(round, 2, round % 2 == 0 ? 500 : 550, QUIET));
            impossible.add(run(round, 1, 1_000, QUIET));
            impossible.add(run(round, 2, 400, QUIET));
        }
        SweepTrust wide = trust(unsure.toArray(SweepRun[]::new));
        // The times say 2 and 1.818 as often as each other: the median is between them, and nobody knows where.
        assertThat(wide.why()).contains("thread count 2 is known to within 9.5 % only", "3 % is asked for",
                "more rounds");
        assertThat(wide.moreHelps()).isTrue();
        assertThat(trust(impossible.toArray(SweepRun[]::new)).why())
                .contains("speedup of thread count 2 is more than there can be");
        SweepTrust unknown = trust(run(1, 1, 1_000, Disturbance.UNKNOWN), run(2, 1, 1_000, QUIET));
        assertThat(unknown.why()).contains("not known", "more work");
        assertThat(unknown.moreHelps()).isFalse();
        SweepTrust busy = trust(run(1, 1, 1_000, BUSY), run(2, 1, 1_500, BUSY));
        assertThat(busy.why()).contains("12 %", "close other programs").doesNotContain("rounds");
        assertThat(busy.moreHelps()).isFalse();
        assertThat(trust().why()).contains("no runs");
    }

    @Test
    @DisplayName("ask for no more rounds or runs while the sweep goes on, but still for quiet")
    void soFar() {
        SweepTrust few = SweepFigures.of(List.of(run(1, 1, 1_000, QUIET), run(1, 2, 500, QUIET))).trust();
        assertThat(few.why()).contains("Too few runs of thread count 1, 2", "measure more rounds");
        assertThat(few.soFar()).contains("Too few runs of thread count 1, 2", "so far", "More runs come.")
                .doesNotContain("measure more");
        List<SweepRun> unsure = new ArrayList<>();
        for (int round = 1; round <= 8; round++) {
            unsure.add(run(round, 1, 1_000, QUIET));
            unsure.add(run(round, 2, round % 2 == 0 ? 500 : 550, QUIET));
        }
        assertThat(trust(unsure.toArray(SweepRun[]::new)).soFar()).contains("9.5 % so far", "More runs come.")
                .doesNotContain("measure");
        assertThat(trust(run(1, 1, 1_000, BUSY), run(2, 1, 1_500, BUSY)).soFar())
                .contains("12 %", "close other programs.").doesNotContain("again");
    }

    /** Of runs that are not to be trusted, which one sentence says. */
    private static SweepTrust trust(SweepRun... runs) {
        SweepTrust trust = SweepFigures.of(List.of(runs)).trust();
        assertThat(trust.trusted()).isFalse();
        assertThat(trust.why()).endsWith(".").doesNotContainPattern("\\.\\s");
        return trust;
    }

    @Test
    @DisplayName("have no speedup where nobody measured one thread on one core")
    void noReference() {
        SweepFigures figures = SweepFigures.of(List.of(run(1, 2, 500, QUIET), run(1, 4, 500, QUIET)));
        assertThat(figures.points()).allSatisfy(point -> assertThat(point.speedup()).isEmpty());
        assertThat(figures.fit(ScalingLaw.UNIVERSAL)).isInstanceOf(ScalingFit.Refused.class);
    }

    @Test
    @DisplayName("fit Amdahl's law to points with a core for each thread only, and Gunther's to all")
    void fits() {
        List<SweepRun> runs = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            for (int threads : new int[] {1, 2, 4, 8}) {
                runs.add(run(round, threads, 1_000 / Math.min(2, threads) + round, QUIET));
            }
        }
        SweepFigures figures = SweepFigures.of(runs);
        ScalingFit.Fitted amdahl = (ScalingFit.Fitted) figures.fit(ScalingLaw.AMDAHL);
        assertThat(amdahl.measuredUpTo()).isEqualTo(2);
        assertThat(amdahl.serial().value()).isCloseTo(0, within(0.01));
        assertThat(figures.fit(ScalingLaw.UNIVERSAL)).isInstanceOf(ScalingFit.Refused.class);
    }

    @Test
    @DisplayName("say where costs come from, and what one switch costs")
    void costs() {
        SweepPoint point = SweepFigures.of(List.of(run(1, 2, 500, QUIET))).points().getFirst();
        // 2 % of two cores, 4,000 times a second.
        assertThat(point.switchNs().orElseThrow().median()).isCloseTo(10_000, within(1e-6));
        assertThat(point.recording().orElseThrow().median()).isEqualTo(0.005);
    }

    @Test
    @DisplayName("mark the knee where throughput for its latency is best, and check Little's law")
    void kneeAndLittle() {
        List<SweepRun> runs = new ArrayList<>();
        for (int threads : new int[] {1, 2, 5, 10, 20, 40}) {
            runs.add(calls(1, threads, 10));
        }
        SweepFigures figures = SweepFigures.of(runs);
        assertThat(figures.knee()).contains(new Knee(10, new Spread(1, 10, 10, 10)));
        assertThat(figures.points()).allSatisfy(
                point -> assertThat(point.little().orElseThrow().median()).isCloseTo(1, within(1e-9)));
    }

    @Test
    @DisplayName("say in which of the rounds the knee lay elsewhere, and of none beyond the last point")
    void kneeByRounds() {
        List<SweepRun> runs = new ArrayList<>();
        int[] atOnce = {10, 10, 20, 5, 10};
        for (int round = 1; round <= atOnce.length; round++) {
            for (int threads : new int[] {1, 2, 5, 10, 20, 40}) {
                runs.add(calls(round, threads, atOnce[round - 1]));
            }
        }
        assertThat(SweepFigures.of(runs).knee()).contains(new Knee(10, new Spread(5, 10, 5, 20)));
        assertThat(SweepFigures.of(List.of(calls(1, 1, 10), calls(1, 5, 10))).knee()).isEmpty();
    }

    /** So many calls at a time can be answered in 10 ms each; more wait. */
    private static SweepRun calls(int round, int threads, int atOnce) {
        double latencyNs = 10e6 * Math.max(1, threads / (double) atOnce);
        int wallMs = (int) Math.round(100 * 10.0 / Math.min(atOnce, threads));
        return run(round, WorkloadKind.HTTP, threads, wallMs, QUIET,
                Optional.of(new TaskLatencies((long) latencyNs, (long) latencyNs, (long) latencyNs, latencyNs)));
    }
}
