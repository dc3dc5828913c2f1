package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Finding;
import corelanes.trace.Lane;
import corelanes.trace.Mark;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A session of tasks that meet")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingTasksTest {

    private static final Set<WorkloadKind> KINDS = EnumSet.of(WorkloadKind.COUNTER, WorkloadKind.HANDOVER,
            WorkloadKind.PIPELINE, WorkloadKind.DEADLOCK, WorkloadKind.NINE_WOMEN, WorkloadKind.ALGORITHM);
    private static final int TASKS = 5;
    private static final long MS = 1_000_000;

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    private static Experiment small(WorkloadKind kind, StructureKind structure) {
        return Experiment.usual(kind).with(structure).withThreads(TASKS).with(new Amount.Tasks(TASKS))
                .withCpuWorkNs(4 * MS).with(new CoreChoice.Count(1));
    }

    static List<Experiment> combinations() {
        List<Experiment> all = new ArrayList<>();
        for (WorkloadKind kind : KINDS) {
            for (StructureKind structure : Combinations.of(kind)) {
                for (SourceChoice source : EnumSet.of(SourceChoice.AUTO, SourceChoice.INFERRED)) {
                    all.add(small(kind, structure).with(source));
                }
            }
        }
        for (String protection : Setting.PROTECTION.words()) {
            for (StructureKind structure : Combinations.of(WorkloadKind.COUNTER)) {
                all.add(small(WorkloadKind.COUNTER, structure).with(Setting.PROTECTION,
                        Setting.PROTECTION.read(protection)));
            }
        }
        all.add(small(WorkloadKind.ALGORITHM, StructureKind.POOL).with(Setting.ALGORITHM,
                Setting.ALGORITHM.read("fast")));
        all.add(small(WorkloadKind.DEADLOCK, StructureKind.POOL).with(Setting.LOCK_ORDER,
                Setting.LOCK_ORDER.read("ordered")));
        return all;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    @DisplayName("does all of them, in one state at a time, and says what came of it, in every structure that makes sense")
    void everyCombination(Experiment experiment) throws Exception {
        Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get(60,
                TimeUnit.SECONDS);
        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(TASKS);
        assertThat(recording.result().tallies()).isNotEmpty().extracting(Tally::title)
                .allMatch(title -> !title.isBlank());
        assertThat(recording.result().remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).endsWith(".").doesNotContain("{"));
        assertOneStateAtATime(recording.snapshot());
    }

    private static void assertOneStateAtATime(TraceSnapshot snapshot) {
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            for (int position = 1; position < lane.size(); position++) {
                assertThat(snapshot.startNs(lane.slice(position))).as("task %s goes on where it was", task)
                        .isEqualTo(snapshot.endNs(lane.slice(position - 1)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = StructureKind.class, names = {"POOL", "VIRTUAL"})
    @DisplayName("marks a deadlock on the lanes, waits for a person to break it, and marks that too")
    void aPersonBreaksIt(StructureKind structure) throws Exception {
        Experiment experiment = small(WorkloadKind.DEADLOCK, structure).withThreads(2).with(new Amount.Tasks(2));
        try (Session session = Session.start(experiment, machine, SessionOptions.watched())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> session.snapshot().marks().size() == 1);
            Finding finding = session.finding().orElseThrow();
            assertThat(session.snapshot().marks()).containsExactly(new Mark(finding.atNs(), finding.title()));
            assertThat(finding.title()).isEqualTo("Deadlock: A waits for B, B waits for A");
            assertThat(session.ended()).isNotDone();
            session.remedy();
            Recording recording = session.ended().get(20, TimeUnit.SECONDS);
            assertThat(recording.failure()).isEmpty();
            assertThat(recording.result().tasksDone()).isEqualTo(2);
            assertThat(recording.snapshot().marks()).extracting(Mark::text).containsExactly(finding.title(),
                    "B gives up the right lock");
            assertWaitsForLocksAt(recording.snapshot(), recording.snapshot().marks().getLast().atNs() - 1);
        }
    }

    /** Between the two marks, both tasks wait for a lock. */
    private static void assertWaitsForLocksAt(TraceSnapshot snapshot, long atNs) {
        for (int task = 0; task < snapshot.taskCount(); task++) {
            int slice = snapshot.taskLane(task).sliceAt(snapshot, atNs);
            assertThat(snapshot.state(slice)).isEqualTo(TaskState.WAITING_LOCK);
        }
    }

    @Test
    @DisplayName("breaks a deadlock by itself where nobody looks on, and so comes to its end")
    void breaksItByItself() throws Exception {
        Experiment experiment = Experiment.usual(WorkloadKind.DEADLOCK).withCpuWorkNs(4 * MS);
        Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get(20,
                TimeUnit.SECONDS);
        assertThat(recording.result().tasksDone()).isEqualTo(2);
        assertThat(recording.result().tallies()).filteredOn(tally -> tally.name().equals("deadlocks"))
                .extracting(Tally::value).containsExactly(1L);
        assertThat(recording.result().remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("neither can ever go on", "Task B gave up the right lock"));
    }

    static Stream<Experiment> longOnes() {
        return KINDS.stream().flatMap(kind -> Stream.of(StructureKind.POOL, StructureKind.VIRTUAL)
                .map(structure -> small(kind, structure).withCpuWorkNs(60_000 * MS)));
    }

    @ParameterizedTest
    @MethodSource("longOnes")
    @DisplayName("stops in the middle of it, and no thread is left")
    void stops(Experiment experiment) {
        Session session = Session.start(experiment, machine, SessionOptions.watched());
        await().atMost(Duration.ofSeconds(20)).until(() -> !session.snapshot().isEmpty());
        session.close();
        assertThat(session.ended().join().failure()).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
    }

    @Test
    @DisplayName("refuses before it begins what can't come to an end")
    void refuses() {
        Experiment pipeline = Experiment.usual(WorkloadKind.PIPELINE).withThreads(2);
        Assertions.assertThatThrownBy(() -> Session.start(pipeline, machine, SessionOptions.watched()))
                .isInstanceOf(InvalidSettingException.class).hasMessageContaining("3 stages");
    }
}
