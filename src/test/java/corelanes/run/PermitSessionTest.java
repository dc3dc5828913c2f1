package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.MoreThanOne;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.probe.PortableProbe;
import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A session where the system keeps no thread on a core")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class PermitSessionTest {

    private static final int CORES = 4;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure().with(new UnpinnedProbe(CORES));
    }

    static Stream<Experiment> experiments() {
        Random random = new Random(20_27);
        return Stream.generate(() -> new Experiment(
                random.nextInt(3) == 0 ? WorkloadKind.HTTP : WorkloadKind.CPU,
                random.nextBoolean() ? StructureKind.POOL : StructureKind.VIRTUAL, 1 + random.nextInt(16),
                new CoreChoice.Count(1 + random.nextInt(CORES - 1)),
                new Amount.Tasks(1 + random.nextInt(40)),
                random.nextInt(4) == 0 ? 50_000 : random.nextInt(12_000_000) + 1,
                1_000_000L * random.nextInt(20), SourceChoice.AUTO)).limit(24);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    @DisplayName("runs no more tasks at an instant than cores were asked for, and does them all")
    void noMoreAtOnce(Experiment experiment) throws Exception {
        Recording recording = Session.start(experiment, machine, SessionOptions.watched()).ended().get(60,
                TimeUnit.SECONDS);
        TraceSnapshot snapshot = recording.snapshot();
        int permits = experiment.cores().among(machine.probe().availableCores()).size();
        int tasks = ((Amount.Tasks) experiment.amount()).count();

        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(tasks);
        assertThat(snapshot.finishedBy(snapshot.lastNs())).isEqualTo(tasks);
        assertThat(snapshot.permits()).isEqualTo(permits);
        assertThat(mostAtOnce(snapshot, snapshot.firstNs())).isBetween(1, permits);
        assertThat(recording.result().cores()).hasSize(permits);
        assertThat(recording.result().figures().coreTime().totalNs())
                .isEqualTo(permits * (snapshot.lastNs() - snapshot.firstNs()));
        assertTasksAreInOneStateAtATime(snapshot);
    }

    @ParameterizedTest
    @EnumSource(StructureKind.class)
    @DisplayName("does all tasks of every structure, one at a time on one core")
    void everyStructure(StructureKind structure) throws Exception {
        for (WorkloadKind workload : List.of(WorkloadKind.CPU, WorkloadKind.HTTP)) {
            Experiment one = new Experiment(workload, structure, 4, new CoreChoice.Count(1), new Amount.Tasks(12),
                    3_000_000, 5_000_000, SourceChoice.AUTO);
            Recording recording = Session.start(one, machine, SessionOptions.watched()).ended().get(60,
                    TimeUnit.SECONDS);
            TraceSnapshot snapshot = recording.snapshot();
            assertThat(recording.failure()).isEmpty();
            assertThat(recording.result().tasksDone()).as("%s, %s", structure, workload).isEqualTo(12);
            assertThat(mostAtOnce(snapshot, snapshot.firstNs())).as("%s, %s", structure, workload).isEqualTo(1);
        }
    }

    /** The largest number of RUNNING slices at one instant from a time on, by their starts and ends. */
    private static int mostAtOnce(TraceSnapshot snapshot, long fromNs) {
        long[] starts = new long[snapshot.size()];
        long[] ends = new long[snapshot.size()];
        int count = 0;
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.state(slice) == TaskState.RUNNING && snapshot.endNs(slice) > snapshot.startNs(slice)
                    && snapshot.startNs(slice) >= fromNs) {
                starts[count] = snapshot.startNs(slice);
                ends[count++] = snapshot.endNs(slice);
            }
        }
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
        int most = 0;
        for (int started = 0, ended = 0; started < count; started++) {
            while (ends[ended] <= starts[started]) {
                ended++;
            }
            most = Math.max(most, started + 1 - ended);
        }
        return most;
    }

    private static void assertTasksAreInOneStateAtATime(TraceSnapshot snapshot) {
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            for (int position = 1; position < lane.size(); position++) {
                assertThat(snapshot.startNs(lane.slice(position))).as("task %s goes on where it was", task)
                        .isEqualTo(snapshot.endNs(lane.slice(position - 1)));
            }
        }
    }

    private static Experiment endless(StructureKind structure, int threads, int cores) {
        return new Experiment(WorkloadKind.CPU, structure, threads, new CoreChoice.Count(cores),
                new Amount.UntilStopped(), 50_000_000_000L, 0, SourceChoice.AUTO);
    }

    @ParameterizedTest
    @EnumSource(value = StructureKind.class, names = {"POOL", "VIRTUAL"})
    @DisplayName("gives each of many workers its turns, draws the others as ready, and ends at once when it is stopped")
    void nobodyStarves(StructureKind structure) {
        if (structure == StructureKind.VIRTUAL) {
            MoreThanOne.carrier();
        }
        int workers = 9;
        // Java gives a virtual thread a carrier only when another one lets go of it: on two cores one must be left over.
        int permits = structure == StructureKind.VIRTUAL ? 1 : 2;
        try (Session session = Session.start(endless(structure, workers, permits), machine,
                SessionOptions.watched())) {
            await().atMost(LONGEST).until(() -> {
                TraceSnapshot snapshot = session.snapshot();
                return snapshot.taskCount() == workers
                        && java.util.stream.IntStream.range(0, workers).allMatch(task -> turns(snapshot, task) >= 5);
            });
            TraceSnapshot snapshot = session.snapshot();
            assertThat(mostAtOnce(snapshot, snapshot.firstNs())).isBetween(1, permits);
            assertThat(session.notices()).containsExactly(UnpinnedProbe.SENTENCE,
                    "CoreLanes cannot read the scheduler's own record on this system. To change that: Nothing needs to be "
                            + "done: slices are inferred from the workers' own ticks instead.");
        }
        await().atMost(LONGEST).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
    }

    private static int turns(TraceSnapshot snapshot, int task) {
        Lane lane = snapshot.taskLane(task);
        int turns = 0;
        for (int position = 1; position < lane.size(); position++) {
            turns += snapshot.state(lane.slice(position)) == TaskState.RUNNING
                    && snapshot.state(lane.slice(position - 1)) == TaskState.READY ? 1 : 0;
        }
        return turns;
    }

    @ParameterizedTest
    @EnumSource(value = StructureKind.class, names = {"POOL", "VIRTUAL"})
    @DisplayName("follows when more and fewer cores are asked for")
    void resized(StructureKind structure) {
        if (structure == StructureKind.VIRTUAL) {
            MoreThanOne.carrier();
        }
        Experiment one = endless(structure, 6, 1);
        try (Session session = Session.start(one, machine, SessionOptions.watched())) {
            await().atMost(LONGEST).until(() -> session.snapshot().taskCount() == 6);
            assertThat(mostAtOnce(session.snapshot(), session.snapshot().firstNs())).isEqualTo(1);
            for (int cores : new int[] {3, 1, CORES, 1, 2}) {
                assertThat(session.change(one.with(new CoreChoice.Count(cores)))).isTrue();
                awaitAtOnce(session, cores);
            }
        }
    }

    /** Until a stretch has been seen in which as many ran at once as may, and never more. */
    private static void awaitAtOnce(Session session, int cores) {
        int expected = Math.min(cores, Runtime.getRuntime().availableProcessors());
        int permits = cores == CORES ? TraceSnapshot.NO_PERMITS : cores;
        await().atMost(LONGEST).until(() -> {
            TraceSnapshot snapshot = session.snapshot();
            return snapshot.permits() == permits
                    && mostAtOnce(snapshot, snapshot.lastNs() - 100_000_000) == expected;
        });
    }

    @Test
    @DisplayName("shows lanes of the cores that were used, and says once that cores are not kept")
    void lanesAsUsed() throws Exception {
        Experiment one = endless(StructureKind.POOL, 3, 1).with(new Amount.Tasks(3)).withCpuWorkNs(20_000_000);
        Recording recording = Session.start(one, machine, SessionOptions.unwatched(0)).ended().get(60,
                TimeUnit.SECONDS);
        TraceSnapshot snapshot = recording.snapshot();
        assertThat(snapshot.coreCount()).isPositive();
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            assertThat(snapshot.coreLane(lane).size()).isPositive();
        }
        assertThat(snapshot.coresAtOnce()).isEqualTo(1);
        assertThat(recording.result().notices()).containsOnlyOnce(UnpinnedProbe.SENTENCE);
    }

    @Test
    @DisplayName("passes permits too where it does not even see the cores")
    void portable() throws Exception {
        Machine blind = machine.with(new PortableProbe("A test sees no cores."));
        if (blind.passesPermits(blind.probe().availableCores().subList(0, 1))) {
            Experiment one = endless(StructureKind.POOL, 3, 1).with(new Amount.Tasks(5)).withCpuWorkNs(20_000_000);
            Recording recording = Session.start(one, blind, SessionOptions.unwatched(0)).ended().get(60,
                    TimeUnit.SECONDS);
            TraceSnapshot snapshot = recording.snapshot();
            assertThat(mostAtOnce(snapshot, snapshot.firstNs())).isEqualTo(1);
            assertThat(recording.result().figures().runningMean()).isBetween(1e-6, 1.0);
            assertThat(recording.result().notices())
                    .anyMatch(notice -> notice.contains("a permit that the workers pass"));
        }
    }
}
