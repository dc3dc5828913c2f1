package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The log of runs")
class RunLogTest {

    private static final RunFact.Work PAGES = new RunFact.Work(WorkloadKind.CPU, 150_000_000, 0);
    private static final RunFact.Work OTHER = new RunFact.Work(WorkloadKind.CPU, 10_000_000, 0);
    private static final RunFact.Work CALLS = new RunFact.Work(WorkloadKind.HTTP, 0, 200_000_000);
    private static final Disturbance QUIET = new Disturbance(Disturbance.Level.QUIET, 0.01, 0);
    private static final Disturbance BUSY = new Disturbance(Disturbance.Level.BUSY, 0.12, 0);
    private static final Disturbance TOO_BUSY = new Disturbance(Disturbance.Level.TOO_BUSY, 0.35, 0);

    private static RunFact fact(RunFact.Work work, StructureKind structure, int threads, int cores, int tasks,
            long wallNs) {
        return new RunFact(work, structure, threads, cores, tasks, wallNs, 0.01 * threads, Source.RECORDED, QUIET);
    }

    /** Four pages: {@code wallNs} with one thread on one core, or with four on two. */
    private static RunFact pages(boolean alone, long wallNs, Source source, Disturbance disturbance) {
        return new RunFact(PAGES, StructureKind.POOL, alone ? 1 : 4, alone ? 1 : 2, 4, wallNs, 0.02, source,
                disturbance);
    }

    private static RunFact one(long wallNs, Disturbance disturbance) {
        return pages(true, wallNs, Source.RECORDED, disturbance);
    }

    private static RunFact two(long wallNs, Disturbance disturbance) {
        return pages(false, wallNs, Source.RECORDED, disturbance);
    }

    private static RunLog log(RunFact... facts) {
        return new RunLog(List.of(facts));
    }

    private static List<RunLog.Point> speedups(RunFact... facts) {
        return log(facts).speedups(PAGES, StructureKind.POOL);
    }

    @Test
    @DisplayName("has no speedup before one worker on one core was measured, but has overheads")
    void noSpeedupWithoutReference() {
        RunFact run = fact(PAGES, StructureKind.POOL, 4, 2, 4, 300);
        RunLog log = RunLog.EMPTY.with(run);
        assertThat(log.speedup(run)).isEqualTo(new Speedup.NoReference());
        assertThat(log.speedups(PAGES, StructureKind.POOL)).isEmpty();
        assertThat(log.overheads(PAGES, StructureKind.POOL))
                .containsExactly(new RunLog.Point(Source.RECORDED, 4, 2, 1, 4, 4, 4, QUIET));
    }

    @Test
    @DisplayName("compares the same work in the same structure only, per task, with medians and spread")
    void comparesLikeWithLike() {
        RunLog log = log(fact(PAGES, StructureKind.POOL, 1, 1, 2, 200), fact(PAGES, StructureKind.POOL, 1, 1, 4, 440),
                fact(PAGES, StructureKind.POOL, 1, 1, 4, 420), fact(PAGES, StructureKind.POOL, 4, 2, 8, 440),
                fact(PAGES, StructureKind.POOL, 4, 2, 8, 420), fact(PAGES, StructureKind.POOL, 4, 2, 8, 840),
                fact(PAGES, StructureKind.VIRTUAL, 4, 2, 8, 1), fact(OTHER, StructureKind.POOL, 4, 2, 8, 1));
        List<RunLog.Point> points = log.speedups(PAGES, StructureKind.POOL);
        assertThat(points).extracting(RunLog.Point::threads).containsExactly(1, 4);
        RunLog.Point four = points.getLast();
        assertThat(four.runs()).isEqualTo(3);
        assertThat(four.median()).isCloseTo(840.0 / 440, within(1e-9));
        assertThat(four.low()).isCloseTo(1.0, within(1e-9));
        assertThat(four.high()).isCloseTo(2.0, within(1e-9));
        assertThat(points.getFirst().median()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    @DisplayName("gives no speedup to a run from which others took too much, and no point in either chart")
    void aRunThatWasDisturbedTooMuch() {
        RunLog log = log(one(600, QUIET), two(700, TOO_BUSY));
        assertThat(log.speedup(two(700, TOO_BUSY))).isEqualTo(new Speedup.RunDisturbed(TOO_BUSY.share()));
        assertThat(log.speedups(PAGES, StructureKind.POOL)).extracting(RunLog.Point::threads).containsExactly(1);
        assertThat(log.overheads(PAGES, StructureKind.POOL)).extracting(RunLog.Point::threads).containsExactly(1);
    }

    @Test
    @DisplayName("gives no speedup while all runs of one worker were disturbed too much, and one as soon as one was not")
    void aReferenceThatWasDisturbedTooMuch() {
        RunFact run = two(310, QUIET);
        RunLog log = log(one(1_200, TOO_BUSY), run);
        assertThat(log.speedup(run)).isEqualTo(new Speedup.ReferenceDisturbed(TOO_BUSY.share()));
        assertThat(log.speedups(PAGES, StructureKind.POOL)).isEmpty();
        assertThat(log.with(one(600, QUIET)).speedup(run))
                .isEqualTo(new Speedup.Measured(600.0 / 310, 2, 1, QUIET));
    }

    @Test
    @DisplayName("marks what was measured on a busy machine, the run or what it is held against")
    void marks() {
        assertThat(log(one(600, QUIET)).speedup(two(350, BUSY)))
                .isEqualTo(new Speedup.Measured(600.0 / 350, 2, 1, BUSY));
        assertThat(log(one(650, BUSY)).speedup(two(350, QUIET)))
                .isEqualTo(new Speedup.Measured(650.0 / 350, 2, 1, BUSY));
        assertThat(speedups(one(600, QUIET), two(350, BUSY)).getLast().disturbance()).isEqualTo(BUSY);
        assertThat(log(two(350, BUSY)).overheads(PAGES, StructureKind.POOL)).extracting(RunLog.Point::disturbance)
                .containsExactly(BUSY);
    }

    @Test
    @DisplayName("forgets runs on a busy machine once there are quiet ones")
    void quietRunsDriveOutBusyOnes() {
        RunLog.Point two = speedups(one(650, BUSY), one(600, QUIET), two(500, BUSY), two(310, QUIET), two(320, QUIET))
                .getLast();
        assertThat(two.runs()).isEqualTo(2);
        assertThat(two.disturbance()).isEqualTo(QUIET);
        assertThat(two.high()).isCloseTo(600.0 / 310, within(1e-9));
    }

    @Test
    @DisplayName("does not take it for quiet where nobody knows what others took")
    void unknownStaysUnknown() {
        assertThat(log(one(600, QUIET)).speedup(two(310, Disturbance.UNKNOWN)))
                .isEqualTo(new Speedup.Measured(600.0 / 310, 2, 1, Disturbance.UNKNOWN));
        assertThat(speedups(one(600, QUIET), two(310, QUIET), two(310, Disturbance.UNKNOWN)).getLast().disturbance())
                .isEqualTo(Disturbance.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"600, 2.00, false", "604, 2.01, true", "617, 2.06, true", "619, 0, false", "690, 0, false"})
    @DisplayName("does not believe in more than the cores can give, beyond the noise of a quiet machine")
    void moreThanCanBe(long oneNs, double times, boolean above) {
        Speedup speedup = log(one(oneNs, QUIET)).speedup(two(300, QUIET));
        switch (speedup) {
            case Speedup.Measured known -> {
                assertThat(known.times()).isCloseTo(times, within(0.01));
                assertThat(known.isAboveMost()).isEqualTo(above);
            }
            case Speedup.Impossible impossible -> {
                assertThat(times).as("refused").isZero();
                assertThat(impossible).isEqualTo(new Speedup.Impossible(oneNs / 300.0, 2));
            }
            default -> throw new AssertionError(speedup);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "BUSY"})
    @DisplayName("allows a reference that others may have slowed no more than a twentieth of noise")
    void moreThanCanBeWithAReferenceThatMayBeSlow(Disturbance.Level level) {
        RunLog log = log(one(650, new Disturbance(level, level == Disturbance.Level.BUSY ? 0.15 : 0, 0)));
        assertThat(log.speedup(two(311, QUIET))).isInstanceOf(Speedup.Measured.class);
        assertThat(log.speedup(two(305, QUIET))).isInstanceOf(Speedup.Impossible.class);
    }

    @Test
    @DisplayName("has no point for what can't be, and has one when newer runs of one worker say so")
    void newReferencesPutItRight() {
        RunFact run = two(300, QUIET);
        RunLog slowed = log(one(900, QUIET), one(800, QUIET), one(700, QUIET), run);
        assertThat(slowed.speedup(run)).isEqualTo(new Speedup.Impossible(800.0 / 300, 2));
        assertThat(slowed.speedups(PAGES, StructureKind.POOL)).extracting(RunLog.Point::threads).containsExactly(1);
        RunLog later = slowed.with(one(590, QUIET)).with(one(595, QUIET));
        assertThat(later.speedup(run)).isEqualTo(new Speedup.Measured(595.0 / 300, 2, RunLog.REFERENCES, QUIET));
    }

    @Test
    @DisplayName("expects no more of threads and tasks than there are, and lets waits overlap on any number of cores")
    void mostThereCanBe() {
        assertThat(fact(PAGES, StructureKind.POOL, 4, 2, 4, 1).mostSpeedup()).isEqualTo(2);
        assertThat(fact(PAGES, StructureKind.POOL, 1, 2, 4, 1).mostSpeedup()).isEqualTo(1);
        assertThat(fact(PAGES, StructureKind.POOL, 8, 8, 3, 1).mostSpeedup()).isEqualTo(3);
        assertThat(fact(CALLS, StructureKind.VIRTUAL, 1_000, 1, 1_000, 1).mostSpeedup()).isEqualTo(1_000);
        assertThat(fact(CALLS, StructureKind.VIRTUAL, 1_000, 1, 50, 1).mostSpeedup()).isEqualTo(50);
    }

    @Test
    @DisplayName("holds a run of one worker against its like, and believes it")
    void oneWorkerIsItsOwnMeasure() {
        RunLog log = log(one(600, QUIET), one(700, QUIET), one(710, QUIET));
        assertThat(log.speedups(PAGES, StructureKind.POOL)).singleElement().satisfies(point -> {
            assertThat(point.runs()).isEqualTo(3);
            assertThat(point.high()).isCloseTo(700.0 / 600, within(1e-9));
        });
    }

    @Test
    @DisplayName("never holds what was recorded against what was inferred, and makes them points of their own")
    void sourcesAreApart() {
        RunFact inferred = pages(false, 400, Source.INFERRED, QUIET);
        RunLog log = log(one(600, QUIET), inferred, two(310, QUIET));
        assertThat(log.speedup(inferred)).isEqualTo(new Speedup.NoReference());
        assertThat(log.speedups(PAGES, StructureKind.POOL)).extracting(RunLog.Point::source)
                .containsOnly(Source.RECORDED);
        assertThat(log.with(pages(true, 640, Source.INFERRED, QUIET)).speedup(inferred))
                .isEqualTo(new Speedup.Measured(1.6, 2, 1, QUIET));
        assertThat(log.overheads(PAGES, StructureKind.POOL)).extracting(RunLog.Point::source, RunLog.Point::threads)
                .containsExactly(tuple(Source.RECORDED, 1),
                        tuple(Source.RECORDED, 4),
                        tuple(Source.INFERRED, 4));
    }

    @Test
    @DisplayName("says nothing that can't be, whatever was measured")
    void nothingThatCannotBe() {
        Random random = new Random(26);
        for (int made = 0; made < 2_000; made++) {
            RunLog log = RunLog.EMPTY;
            for (int run = random.nextInt(12); run >= 0; run--) {
                log = log.with(random(random));
            }
            for (RunFact fact : log.facts()) {
                if (log.speedup(fact) instanceof Speedup.Measured known
                        && !(fact.threads() == 1 && fact.cores() == 1)) {
                    assertThat(known.times()).isLessThanOrEqualTo(fact.mostSpeedup() * 1.05 + 1e-9);
                    assertThat(known.disturbance().level()).isNotEqualTo(Disturbance.Level.TOO_BUSY);
                }
            }
            assertThat(log.speedups(PAGES, StructureKind.POOL)).allSatisfy(point -> {
                assertThat(point.disturbance().level()).isNotEqualTo(Disturbance.Level.TOO_BUSY);
                assertThat(point.low()).isLessThanOrEqualTo(point.median());
                assertThat(point.median()).isLessThanOrEqualTo(point.high());
            });
        }
    }

    private static RunFact random(Random random) {
        Disturbance.Level level = Disturbance.Level.values()[random.nextInt(4)];
        return pages(random.nextBoolean(), 100 + random.nextInt(900),
                random.nextInt(4) == 0 ? Source.INFERRED : Source.RECORDED,
                level == Disturbance.Level.UNKNOWN ? Disturbance.UNKNOWN
                        : new Disturbance(level, random.nextDouble(), 0));
    }
}
