package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import corelanes.analysis.StretchFigures;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepRun;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Difference;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.probe.Noise;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep")
class SweepTest {

    private static final Experiment WORK = Experiment.twoHands().with(new CoreChoice.Count(2))
            .with(new Amount.Tasks(16));

    /** As a machine with two cores does it. */
    private static Recording recording(Experiment experiment, Optional<String> failure) {
        List<Integer> cores = experiment.cores().among(List.of(0, 1));
        TraceSnapshot nothing = TraceSnapshot.empty(Source.RECORDED, cores);
        int tasks = ((Amount.Tasks) experiment.amount()).count();
        long wallNs = tasks * 100_000_000L / Math.min(cores.size(), experiment.threads());
        return new Recording(experiment, nothing,
                new RunResult(cores, wallNs, tasks, StretchFigures.of(nothing), Optional.empty(), Optional.empty(),
                        0.01,
                        0, Optional.of(new Noise(0.01, 0, 0)), List.of(), Optional.empty(), List.of()),
                failure);
    }

    private static Recording well(Experiment experiment) {
        return recording(experiment, Optional.empty());
    }

    @Test
    @DisplayName("has every number of threads once in each round, in an order that differs from round to round and comes again with the seed")
    void rounds() {
        SweepPlan plan = new SweepPlan(WORK, List.of(8, 2, 4, 16, 2), 20, 7);
        assertThat(plan.threads()).containsExactly(1, 2, 4, 8, 16);
        List<SweepPlan.Step> steps = plan.steps();
        assertThat(steps).hasSize(plan.size()).hasSize(5 * 21);
        List<List<Integer>> orders = new ArrayList<>();
        for (int round = 0; round <= 20; round++) {
            int wanted = round;
            List<Integer> order = steps.stream().filter(step -> step.round() == wanted)
                    .map(step -> step.experiment().threads()).toList();
            assertThat(order).containsExactlyInAnyOrder(1, 2, 4, 8, 16);
            orders.add(order);
        }
        assertThat(orders.stream().distinct().count()).isGreaterThan(10);
        assertThat(new SweepPlan(WORK, plan.threads(), 20, 7).steps()).isEqualTo(steps);
        assertThat(new SweepPlan(WORK, plan.threads(), 20, 8).steps()).isNotEqualTo(steps);
    }

    @Test
    @DisplayName("puts each number of threads on each place of a round about as often, so that drift hits all alike")
    void fair() {
        List<SweepPlan.Step> steps = new SweepPlan(WORK, List.of(1, 2, 4, 8), 800, 1).steps();
        int[][] places = new int[4][4];
        for (int at = 0; at < steps.size(); at++) {
            places[Integer.numberOfTrailingZeros(steps.get(at).experiment().threads())][at % 4]++;
        }
        for (int[] row : places) {
            assertThat(IntStream.of(row).boxed().toList()).allSatisfy(count -> assertThat(count).isBetween(160, 240));
        }
    }

    @Test
    @DisplayName("does the same work on the same cores with each number of threads, but for one thread, which has one core")
    void sameWork() {
        for (SweepPlan.Step step : new SweepPlan(WORK, List.of(1, 4), 2, 1).steps()) {
            assertThat(step.experiment().amount()).isEqualTo(WORK.amount());
            assertThat(step.experiment().cores())
                    .isEqualTo(step.experiment().threads() == 1 ? new CoreChoice.Count(1) : WORK.cores());
        }
        SweepPlan listed = new SweepPlan(WORK.with(CoreChoice.parse("3,1")), List.of(2), 1, 1);
        assertThat(listed.steps()).extracting(step -> step.experiment().cores())
                .containsOnly(CoreChoice.parse("1,3"), CoreChoice.parse("1,"));
    }

    @Test
    @DisplayName("is refused with a sentence where there is nothing to sweep")
    void refused() {
        assertThatThrownBy(() -> new SweepPlan(WORK.with(StructureKind.SEQUENTIAL), List.of(1, 2), 5, 1))
                .isInstanceOf(InvalidSettingException.class).hasMessageContaining("nothing to sweep");
        assertThatThrownBy(() -> new SweepPlan(WORK.with(new Amount.Lasting(1_000_000_000)), List.of(1, 2), 5, 1))
                .hasMessageContaining("set number of tasks");
        assertThatThrownBy(() -> new SweepPlan(WORK, List.of(), 5, 1)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new SweepPlan(WORK, List.of(1, 2), 0, 1)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new SweepPlan(WORK, List.of(0, 2), 5, 1)).isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> new SweepPlan(Experiment.usual(WorkloadKind.PIPELINE), List.of(1, 8), 5, 1))
                .isInstanceOf(InvalidSettingException.class);
    }

    @Test
    @DisplayName("says that there are too few tasks, or that they can't be shared evenly")
    void notices() {
        assertThat(new SweepPlan(WORK, List.of(1, 2, 32), 5, 1).notices()).singleElement().asString()
                .contains("only 16 tasks");
        assertThat(new SweepPlan(WORK, List.of(1, 2, 3), 5, 1).notices()).singleElement().asString()
                .contains("evenly");
        assertThat(new SweepPlan(WORK, List.of(1, 2, 4, 16), 5, 1).notices()).isEmpty();
    }

    @Test
    @DisplayName("measures variants of the work in the same rounds, and tells their runs apart")
    void variants() throws Exception {
        Experiment handover = Experiment.usual(WorkloadKind.HANDOVER).with(new CoreChoice.Count(2));
        List<Difference.Variant> variants = Difference.WORKING_SET.ofSweep(handover);
        SweepPlan plan = new SweepPlan(variants, List.of(2, 8), 4, 1);
        assertThat(plan.steps()).hasSize(plan.size()).hasSize(3 * 2 * 5);
        for (int round = 0; round <= 4; round++) {
            int wanted = round;
            assertThat(plan.steps().stream().filter(step -> step.round() == wanted).map(SweepPlan.Step::experiment))
                    .hasSize(6).doesNotHaveDuplicates();
        }
        try (Sweep sweep = Sweep.start(plan, SweepTest::well, _ -> {})) {
            SweepResult result = sweep.ended().get(30, TimeUnit.SECONDS);
            assertThat(variants).allSatisfy(variant -> assertThat(result.figures(variant).points())
                    .extracting(point -> point.threads(), point -> point.all().size())
                    .containsExactly(tuple(2, 4), tuple(8, 4)));
            assertThat(result.figures()).isEqualTo(result.figures(variants.getFirst()));
        }
    }

    @Test
    @DisplayName("leaves the warm-up out, and has the speedup of each number of threads with its spread")
    void figures() throws Exception {
        List<SweepProgress> told = Collections.synchronizedList(new ArrayList<>());
        try (Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2, 4), 6, 1), SweepTest::well, told::add)) {
            SweepResult result = sweep.ended().get(30, TimeUnit.SECONDS);
            assertThat(result.isComplete()).isTrue();
            assertThat(result.failure()).isEmpty();
            SweepFigures figures = result.figures();
            assertThat(figures.points()).extracting(point -> point.threads()).containsExactly(1, 2, 4);
            assertThat(figures.points()).allSatisfy(point -> assertThat(point.all()).hasSize(6));
            assertThat(figures.point(4).orElseThrow().speedup().orElseThrow().median()).isEqualTo(2);
            assertThat(figures.trust().trusted()).as(figures.trust().why()).isTrue();
            assertThat(sweep.progress().share()).isOne();
        }
        assertThat(told).filteredOn(progress -> progress.current().isPresent()).hasSize(21);
        assertThat(told).extracting(progress -> progress.runs().size()).isSorted().endsWith(21);
        assertThat(told).noneMatch(SweepProgress::isOpen);
        assertThat(told.getFirst().left()).isEmpty();
        assertThat(told.get(1).left()).isPresent();
    }

    /** A sweep of one thread and of two that goes on until it is sure, and how it was told of. */
    private static SweepResult untilSure(Sweep.OneRun runs, List<SweepProgress> told) throws Exception {
        try (Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2), 7, 1).untilSure(), runs, told::add)) {
            SweepResult result = sweep.ended().get(60, TimeUnit.SECONDS);
            assertThat(result.isComplete()).isTrue();
            assertThat(result.runs().size() % 2).as("whole rounds").isZero();
            assertThat(sweep.progress().share()).isOne();
            assertThat(sweep.progress().isOpen()).isFalse();
            assertThat(told).allSatisfy(progress -> {
                assertThat(progress.least()).isBetween(16, progress.most());
                assertThat(progress.runs().size()).isLessThanOrEqualTo(progress.least());
                progress.current().ifPresent(
                        _ -> assertThat(progress.runs().size()).isLessThan(progress.least()));
            });
            return result;
        }
    }

    @Test
    @DisplayName("ends after as many rounds as it needs at least where all is sure by then")
    void sureAtOnce() throws Exception {
        List<SweepProgress> told = new CopyOnWriteArrayList<>();
        SweepResult result = untilSure(SweepTest::well, told);
        assertThat(result.runs()).hasSize(2 * 8);
        assertThat(result.figures().trust().trusted()).isTrue();
        assertThat(told.getFirst()).satisfies(progress -> {
            assertThat(progress.least()).isEqualTo(2 * 8);
            assertThat(progress.most()).isEqualTo(2 * 32);
            assertThat(progress.isOpen()).isTrue();
        });
        SweepProgress.Left left = told.get(1).left().orElseThrow();
        assertThat(left.mostNs()).isGreaterThan(left.leastNs());
    }

    /** Every other run with two threads takes a tenth longer, up to one of them. */
    private static Sweep.OneRun uneven(int last) {
        List<Experiment> asked = new ArrayList<>();
        return experiment -> {
            Recording well = well(experiment);
            if (experiment.threads() == 1) {
                return well;
            }
            asked.add(experiment);
            return asked.size() > last || asked.size() % 2 == 0 ? well : slower(well, 1.1);
        };
    }

    private static Recording slower(Recording recording, double times) {
        RunResult result = recording.result();
        return new Recording(recording.experiment(), recording.snapshot(),
                new RunResult(result.cores(), Math.round(result.wallNs() * times), result.tasksDone(), result.figures(),
                        result.latencies(), result.switches(), result.recordingCostShare(), result.dropped(),
                        result.noise(), result.tallies(), result.remark(), result.notices()),
                recording.failure());
    }

    @Test
    @DisplayName("goes on round after round until all medians are sure, and not one round further")
    void untilSure() throws Exception {
        List<SweepProgress> told = new CopyOnWriteArrayList<>();
        SweepResult result = untilSure(uneven(8), told);
        assertThat(result.runs()).hasSizeGreaterThan(2 * 8).hasSizeLessThan(2 * 32);
        assertThat(result.figures().trust().trusted()).isTrue();
        for (int runs = 2 * 8; runs < result.runs().size(); runs += 2) {
            assertThat(SweepFigures.of(result.runs().subList(0, runs)).trust().trusted()).as(runs + " runs").isFalse();
        }
        assertThat(told.getLast().least()).isEqualTo(result.runs().size());
    }

    @Test
    @DisplayName("ends unsure after as many rounds as there can be, and says so in one sentence")
    void neverSure() throws Exception {
        SweepResult result = untilSure(uneven(1_000), new CopyOnWriteArrayList<>());
        assertThat(result.runs()).hasSize(2 * 32);
        assertThat(result.figures().trust().trusted()).isFalse();
        assertThat(result.figures().trust().why()).contains("thread count 2 is known to within",
                "close other programs");
    }

    @Test
    @DisplayName("does no more rounds where others take so much that these would not help")
    void hopeless() throws Exception {
        SweepResult result = untilSure(experiment -> {
            Recording well = well(experiment);
            RunResult quiet = well.result();
            return new Recording(experiment, well.snapshot(),
                    new RunResult(quiet.cores(), quiet.wallNs(), quiet.tasksDone(), quiet.figures(), quiet.latencies(),
                            quiet.switches(), quiet.recordingCostShare(), quiet.dropped(),
                            Optional.of(new Noise(0.6, 0, 0)), quiet.tallies(), quiet.remark(), quiet.notices()),
                    Optional.empty());
        }, new CopyOnWriteArrayList<>());
        assertThat(result.runs()).hasSize(2 * 8);
        assertThat(result.figures().trust().why()).startsWith("Others took too much").contains("close other programs");
    }

    @Test
    @DisplayName("does not take an interrupt by somebody else for a person's wish to end it, and says so")
    void strayInterrupt() throws Exception {
        List<Experiment> asked = new CopyOnWriteArrayList<>();
        try (Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2), 5, 1), experiment -> {
            asked.add(experiment);
            if (asked.size() == 6) {
                Thread.currentThread().interrupt();
                new CountDownLatch(1).await();
            }
            return well(experiment);
        }, _ -> {})) {
            SweepResult result = sweep.ended().get(30, TimeUnit.SECONDS);
            assertThat(result.cancelled()).isFalse();
            assertThat(result.isComplete()).isFalse();
            assertThat(result.runs()).hasSize(5);
            assertThat(result.failure().orElseThrow()).contains("interrupted, though nobody ended it");
        }
    }

    @Test
    @DisplayName("keeps the points so far and says why when a run fails")
    void aRunFails() throws Exception {
        List<Experiment> asked = new CopyOnWriteArrayList<>();
        try (Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2), 5, 1), experiment -> {
            asked.add(experiment);
            return recording(experiment, asked.size() == 6 ? Optional.of("The server is gone.") : Optional.empty());
        }, _ -> {})) {
            SweepResult result = sweep.ended().get(30, TimeUnit.SECONDS);
            assertThat(result.runs()).hasSize(5);
            assertThat(result.figures().points()).hasSize(2);
            assertThat(result.failure().orElseThrow()).contains("failed: The server is gone.");
            assertThat(result.cancelled()).isFalse();
        }
    }

    @Test
    @DisplayName("says so where a run breaks in a way that nobody thought of")
    void aRunBreaks() throws Exception {
        try (Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2), 5, 1), _ -> {
            throw new IllegalStateException("unheard of");
        }, _ -> {})) {
            assertThat(sweep.ended().get(30, TimeUnit.SECONDS).failure().orElseThrow()).contains("unheard of");
        }
    }

    @Test
    @DisplayName("ends with the runs so far even where nobody can say what broke, as where no file can be opened any more")
    void nobodyCanSayWhatBroke() throws Exception {
        List<Experiment> asked = new CopyOnWriteArrayList<>();
        try (Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2), 5, 1), experiment -> {
            asked.add(experiment);
            if (asked.size() == 6) {
                throw new Unsayable();
            }
            return well(experiment);
        }, _ -> {})) {
            SweepResult result = sweep.ended().get(30, TimeUnit.SECONDS);
            assertThat(result.failure().orElseThrow()).contains("Unsayable");
            assertThat(result.runs()).hasSize(5);
        }
    }

    /** What can't even be put into words. */
    private static final class Unsayable extends Error {

        private static final long serialVersionUID = 1;

        @Override
        public String toString() {
            throw new IllegalStateException("no words");
        }
    }

    @Test
    @DisplayName("ends at once when it is cancelled, gives up the run under way, and keeps those before it")
    void cancelled() throws Exception {
        CountDownLatch third = new CountDownLatch(1);
        List<Experiment> asked = new CopyOnWriteArrayList<>();
        Sweep sweep = Sweep.start(new SweepPlan(WORK, List.of(1, 2), 5, 1), experiment -> {
            asked.add(experiment);
            if (asked.size() == 4) {
                third.countDown();
                new CountDownLatch(1).await();
            }
            return well(experiment);
        }, _ -> {});
        assertThat(third.await(30, TimeUnit.SECONDS)).isTrue();
        sweep.close();
        SweepResult result = sweep.ended().get(1, TimeUnit.SECONDS);
        assertThat(result.cancelled()).isTrue();
        assertThat(result.runs()).hasSize(3);
        assertThat(result.failure()).isEmpty();
        assertThat(asked).hasSize(4);
    }

    @Test
    @DisplayName("of real runs leaves real points, and nothing behind when it is closed in the middle")
    void real() throws Exception {
        Machine machine = Machine.measure();
        Experiment small = Experiment.twoHands().with(new Amount.Tasks(4)).withCpuWorkNs(2_000_000);
        try (Sweep sweep = Sweep.start(new SweepPlan(small, List.of(1, 2), 2, 1),
                Sweep.on(machine, SessionOptions.unwatched(0)), _ -> {})) {
            SweepResult result = sweep.ended().get(60, TimeUnit.SECONDS);
            assertThat(result.failure()).isEmpty();
            assertThat(result.runs()).hasSize(6).allSatisfy(run -> {
                assertThat(run.fact().wallNs()).isPositive();
                assertThat(run.costs().switching()).isPresent();
                assertThat(run.little().orElseThrow()).isBetween(0.98, 1.02);
            });
        }
        CountDownLatch begun = new CountDownLatch(2);
        Sweep endless = Sweep.start(new SweepPlan(small.withCpuWorkNs(20_000_000_000L), List.of(1, 2), 2, 1),
                Sweep.on(machine, SessionOptions.unwatched(0)), _ -> begun.countDown());
        endless.close();
        assertThat(endless.ended().get().runs()).isEmpty();
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
    }

    @Test
    @DisplayName("tells the time left from runs that have ended, and takes unknown ones to be like the next")
    void timeLeft() {
        TimeLeft left = new TimeLeft();
        List<SweepPlan.Step> steps = IntStream.of(1, 2, 8).mapToObj(
                threads -> new SweepPlan.Step(SweepRun.WARM_UP, WORK.withThreads(threads))).toList();
        assertThat(left.of(steps, 3)).isEmpty();
        left.took(2, 100);
        assertThat(left.of(steps, 3)).contains(new SweepProgress.Left(300, 300));
        left.took(1, 200);
        left.took(1, 220);
        left.took(1, 5_000);
        assertThat(left.of(steps, 3)).contains(new SweepProgress.Left(220 + 100 + 100, 220 + 100 + 100));
        assertThat(left.of(steps, 1)).contains(new SweepProgress.Left(220, 220 + 100 + 100));
    }
}
