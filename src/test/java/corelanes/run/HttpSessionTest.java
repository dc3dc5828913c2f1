package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A session of calls")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpSessionTest {

    private static final int TASKS = 60;
    private static final long MS = 1_000_000;

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    private static Experiment calls(StructureKind structure) {
        return Experiment.usual(WorkloadKind.HTTP).with(structure).withThreads(TASKS).with(new CoreChoice.Count(1))
                .with(new Amount.Tasks(TASKS)).withIoLatencyNs(MS);
    }

    private Recording run(Experiment experiment) throws Exception {
        return Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get(60, TimeUnit.SECONDS);
    }

    private static long tally(List<Tally> tallies, String name) {
        return tallies.stream().filter(tally -> tally.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static long tally(Recording recording, String name) {
        return tally(recording.result().tallies(), name);
    }

    private static Set<TaskState> states(TraceSnapshot snapshot) {
        Set<TaskState> states = EnumSet.noneOf(TaskState.class);
        for (int slice = 0; slice < snapshot.size(); slice++) {
            states.add(snapshot.state(slice));
        }
        return states;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("loses no call to a rate limit, waits as told and says so, whatever the structure")
    void rateLimit(StructureKind structure) throws Exception {
        Recording recording = run(calls(structure).with(Setting.RATE_LIMIT, 200));

        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(TASKS);
        assertThat(tally(recording, "calls") - tally(recording, "refused")).isEqualTo(TASKS);
        assertThat(tally(recording, "refused")).isPositive().isEqualTo(tally(recording, "retries"));
        assertThat(recording.result().remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("200 calls a second").contains(TASKS + " calls"));
        assertThat(states(recording.snapshot())).contains(TaskState.SLEEPING, TaskState.WAITING_IO);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes on when calls fail, and counts the tasks it gave up")
    void failures(StructureKind structure) throws Exception {
        Recording recording = run(calls(structure).with(Setting.FAIL_SHARE, 500));

        assertThat(recording.failure()).isEmpty();
        assertThat(tally(recording, "given_up")).isPositive().isLessThan(TASKS);
        assertThat(recording.result().tasksDone() + tally(recording, "given_up")).isEqualTo(TASKS);
        assertThat(tally(recording, "calls") - tally(recording, "failed")).isEqualTo(recording.result().tasksDone());
        assertThat(recording.snapshot().finishedBy(Long.MAX_VALUE)).isEqualTo(TASKS);
        assertThat(recording.result().remark())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("given up"));
    }

    @Test
    @DisplayName("has the same failing calls in every structure, so that only the structure differs")
    void sameChanceForAll() throws Exception {
        Set<Long> failures = new java.util.HashSet<>();
        for (StructureKind structure : StructureKind.values()) {
            failures.add(tally(run(calls(structure).with(Setting.FAIL_SHARE, 300)), "failed"));
        }
        assertThat(failures).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("follows another rate limit at once: who was told to wait a minute asks again")
    void newLimit(StructureKind structure) throws Exception {
        Experiment limited = calls(structure).with(Setting.RATE_LIMIT, 1);
        try (Session session = Session.start(limited, machine, SessionOptions.watched())) {
            long waiting = structure == StructureKind.SEQUENTIAL ? 1 : TASKS - 2;
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                    () -> !session.tallies().isEmpty() && tally(session.tallies(), "refused") >= waiting);
            assertThat(session.change(limited.with(Setting.RATE_LIMIT, 0))).isTrue();

            Recording recording = session.ended().get(20, TimeUnit.SECONDS);
            assertThat(recording.failure()).isEmpty();
            assertThat(recording.result().tasksDone()).isEqualTo(TASKS);
            assertThat(recording.snapshot().marks()).hasSize(1);
            assertThat(recording.result().remark()).hasValueSatisfying(
                    sentence -> assertThat(sentence).contains("limit was changed"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends with a sentence when the server is gone, and keeps what was recorded")
    void serverGone(StructureKind structure) throws Exception {
        Experiment endless = calls(structure).with(new Amount.UntilStopped()).withThreads(8);
        try (Session session = Session.start(endless, machine, SessionOptions.watched())) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                    () -> session.snapshot().finishedBy(Long.MAX_VALUE) > 20);
            Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("corelanes-server"))
                    .forEach(Thread::interrupt);

            Recording recording = session.ended().get(20, TimeUnit.SECONDS);
            assertThat(recording.failure()).hasValueSatisfying(sentence -> assertThat(sentence).contains("call of task")
                    .contains("what was recorded is kept").endsWith("."));
            assertThat(recording.result().tasksDone()).isGreaterThan(20);
            assertThat(recording.snapshot().finishedBy(Long.MAX_VALUE))
                    .isGreaterThanOrEqualTo(recording.result().tasksDone());
        }
    }

    @Test
    @DisplayName("has one blocking call hold up all others on an event loop, and says so")
    void blockingCalls() throws Exception {
        Experiment some = calls(StructureKind.EVENT_LOOP).with(Setting.BLOCKING_SHARE, 200).withIoLatencyNs(5 * MS)
                .with(SourceChoice.INFERRED);
        Recording recording = run(some);
        assertThat(recording.result().tasksDone()).isEqualTo(TASKS);
        assertThat(recording.result().remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("blocked the loop's only thread"));

        Recording all = run(some.with(Setting.BLOCKING_SHARE, 1_000));
        TraceChecks.noMoreInProgressThanWorkers(all.snapshot(), 1);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("holds together too where the kernel records it")
    void recorded(StructureKind structure) throws Exception {
        Recording recording = run(calls(structure).withCpuWorkNs(MS).with(SourceChoice.AUTO)
                .with(Setting.RATE_LIMIT, 1_000).with(Setting.FAIL_SHARE, 100).with(Setting.BLOCKING_SHARE, 100)
                .with(Setting.LATENCY_SPREAD, Setting.LATENCY_SPREAD.read("long-tail")));
        TraceSnapshot snapshot = recording.snapshot();

        assertThat(recording.failure()).isEmpty();
        assertThat(snapshot.startedBy(Long.MAX_VALUE)).isEqualTo(TASKS);
        assertThat(snapshot.finishedBy(Long.MAX_VALUE)).isEqualTo(TASKS);
        TraceChecks.coresHoldOneTaskAtATime(snapshot);
        TraceChecks.tasksAreInOneStateAtATime(snapshot);
    }
}
