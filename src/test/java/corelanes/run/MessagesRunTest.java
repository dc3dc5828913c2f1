package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Lane;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.broker.BrokerRegistry;
import org.apache.activemq.broker.BrokerService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A run of messages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesRunTest {

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    private static Experiment experiment(StructureKind structure, int consumers, int messages) {
        return Experiment.usual(WorkloadKind.MESSAGES).with(structure).withThreads(consumers)
                .with(new Amount.Tasks(messages)).withCpuWorkNs(200_000).with(SourceChoice.INFERRED);
    }

    private Recording run(Experiment experiment) throws Exception {
        return Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get(120, TimeUnit.SECONDS);
    }

    private static Map<String, Long> tallies(Recording recording) {
        return recording.result().tallies().stream().collect(Collectors.toMap(Tally::name, Tally::value));
    }

    static Stream<Experiment> experiments() {
        Random random = new Random(77);
        List<StructureKind> structures = List.of(StructureKind.SEQUENTIAL, StructureKind.POOL, StructureKind.VIRTUAL);
        return Stream.generate(() -> experiment(structures.get(random.nextInt(3)), 1 + random.nextInt(6),
                1 + random.nextInt(120)).with(
                        new CoreChoice.Count(
                                Math.min(1 + random.nextInt(2), Runtime.getRuntime().availableProcessors())))
                .withCpuWorkNs(100_000L * random.nextInt(10))
                .with(random.nextBoolean() ? SourceChoice.INFERRED : SourceChoice.AUTO)
                .with(Setting.PREFETCH, 1 + random.nextInt(20)).with(Setting.ACKNOWLEDGE, random.nextInt(2))
                .with(Setting.KILL_CONSUMERS, random.nextInt(5))).limit(16);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    @DisplayName("processes each message at least once and loses none, whatever the settings, and its recording holds together")
    void atLeastOnce(Experiment experiment) throws Exception {
        Recording recording = run(experiment);
        int messages = ((Amount.Tasks) experiment.amount()).count();
        long deaths = experiment.value(Setting.KILL_CONSUMERS);

        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(messages);
        Map<String, Long> tallies = tallies(recording);
        assertThat(tallies).containsEntry("sent", (long) messages).containsEntry("acknowledged", (long) messages)
                .containsEntry("killed", deaths);
        assertThat(tallies.get("duplicates")).isEqualTo(tallies.get("processed") - messages)
                .isGreaterThanOrEqualTo(deaths == 0 ? 0 : 1).isLessThanOrEqualTo(tallies.get("redelivered"));
        TraceSnapshot snapshot = recording.snapshot();
        assertThat(snapshot.taskCount()).isEqualTo(messages);
        assertThat(snapshot.startedBy(Long.MAX_VALUE)).as("each time a message was worked on").isEqualTo(
                Math.toIntExact(tallies.get("processed")));
        assertThat(snapshot.finishedBy(snapshot.lastNs())).isEqualTo(Math.toIntExact(tallies.get("processed")));
        assertThat(snapshot.settledSize()).isEqualTo(snapshot.size());
        assertCoresHoldOneTaskAtATime(snapshot);
        assertTasksAreInOneStateAtATime(snapshot);
        assertNoMoreInProgressThanWorkers(snapshot, experiment.threads());
        assertThat(recording.result().remark()).hasValueSatisfying(sentence -> assertThat(sentence).endsWith("."));
    }

    private static void assertCoresHoldOneTaskAtATime(TraceSnapshot snapshot) {
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            Lane core = snapshot.coreLane(lane);
            for (int position = 1; position < core.size(); position++) {
                assertThat(snapshot.startNs(core.slice(position)))
                        .as("slice %s of core %s", position, snapshot.core(lane))
                        .isGreaterThanOrEqualTo(snapshot.endNs(core.slice(position - 1)));
            }
        }
    }

    private static void assertTasksAreInOneStateAtATime(TraceSnapshot snapshot) {
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            assertThat(lane.size()).isPositive();
            for (int position = 1; position < lane.size(); position++) {
                assertThat(snapshot.startNs(lane.slice(position))).as("task %s, slice %s", task, position)
                        .isGreaterThanOrEqualTo(snapshot.endNs(lane.slice(position - 1)));
            }
        }
    }

    private static void assertNoMoreInProgressThanWorkers(TraceSnapshot snapshot, int workers) {
        for (int slice = 0; slice < snapshot.size(); slice++) {
            assertThat(snapshot.inProgressAt(snapshot.startNs(slice))).isBetween(0, workers);
        }
    }

    @ParameterizedTest(name = "{0} consumers")
    @CsvSource({"1", "4", "16"})
    @DisplayName("gets ten thousand messages through although twenty consumers die before their acknowledgement")
    void tenThousandMessages(int consumers) throws Exception {
        Recording recording = run(experiment(StructureKind.POOL, consumers, 10_000).withCpuWorkNs(0)
                .with(Setting.KILL_CONSUMERS, 20));

        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().tasksDone()).isEqualTo(10_000);
        assertThat(tallies(recording)).containsEntry("sent", 10_000L).containsEntry("acknowledged", 10_000L)
                .containsEntry("killed", 20L).containsEntry("processed", 10_000 + tallies(recording).get("duplicates"));
        assertThat(recording.result().remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("none was lost").contains("20 consumers died"));
    }

    @Test
    @DisplayName("shows a message whose consumer died as the same task that comes back")
    void theSameTaskComesBack() throws Exception {
        Recording recording = run(experiment(StructureKind.POOL, 2, 10).withCpuWorkNs(3_000_000)
                .with(Setting.KILL_CONSUMERS, 1));

        TraceSnapshot snapshot = recording.snapshot();
        int comebacks = 0;
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            for (int position = 1; position < lane.size(); position++) {
                boolean gap = snapshot.startNs(lane.slice(position)) > snapshot.endNs(lane.slice(position - 1));
                comebacks += gap ? 1 : 0;
            }
        }
        assertThat(comebacks).isEqualTo(1);
    }

    @Test
    @DisplayName("lets a batch that was not acknowledged come again whole")
    void batchesComeAgainWhole() throws Exception {
        Experiment one = experiment(StructureKind.SEQUENTIAL, 1, 100).with(Setting.KILL_CONSUMERS, 1);
        long each = tallies(run(one)).get("duplicates");
        long batch = tallies(run(one.with(one.options().with(Setting.ACKNOWLEDGE, "batch")))).get("duplicates");
        assertThat(each).isEqualTo(1);
        assertThat(batch).isBetween(2L, 10L);
    }

    @Test
    @DisplayName("draws waiting for a message as waiting in a queue")
    void waitsInAQueue() throws Exception {
        // More consumers than one producer keeps busy: somebody has to wait for his first message.
        TraceSnapshot snapshot = run(experiment(StructureKind.POOL, 4, 400).withCpuWorkNs(0)).snapshot();
        int waiting = 0;
        for (int slice = 0; slice < snapshot.size(); slice++) {
            waiting += snapshot.state(slice) == TaskState.WAITING_QUEUE ? 1 : 0;
            assertThat(snapshot.state(slice)).isNotIn(TaskState.WAITING_IO, TaskState.WAITING_LOCK,
                    TaskState.SLEEPING);
        }
        assertThat(waiting).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"POOL", "VIRTUAL"})
    @DisplayName("follows changes of consumers, work, messages and deaths while it runs")
    void followsChanges(StructureKind structure) {
        Experiment first = experiment(structure, 4, 100_000).withCpuWorkNs(1_000_000);
        try (Session session = Session.start(first, machine, SessionOptions.watched())) {
            await(() -> done(session, "acknowledged") > 20);
            assertThat(session.change(first.withThreads(1))).isTrue();
            long before = done(session, "acknowledged");
            await(() -> done(session, "acknowledged") > before + 50);
            Experiment soonOver = first.withThreads(8).withCpuWorkNs(0).with(Setting.KILL_CONSUMERS, 3)
                    .with(new Amount.Tasks(4_000));
            assertThat(session.change(soonOver)).isTrue();
            Recording recording = session.ended().orTimeout(60, TimeUnit.SECONDS).join();
            assertThat(recording.failure()).isEmpty();
            assertThat(tallies(recording)).containsEntry("killed", 3L)
                    .containsEntry("acknowledged", tallies(recording).get("sent"));
            assertThat(tallies(recording).get("sent")).isBetween(4_000L, 40_000L);
        }
    }

    private static long done(Session session, String name) {
        return session.tallies().stream().filter(tally -> tally.name().equals(name)).mapToLong(Tally::value).sum();
    }

    private static void await(java.util.concurrent.Callable<Boolean> holds) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5)).until(holds);
    }

    @ParameterizedTest
    @CsvSource({"SEQUENTIAL", "POOL", "VIRTUAL"})
    @DisplayName("ends when it is stopped in the middle, and says what the broker still held")
    void stopsInTheMiddle(StructureKind structure) {
        Session session = Session.start(
                experiment(structure, 4, 100_000).with(new Amount.UntilStopped()).withCpuWorkNs(2_000_000), machine,
                SessionOptions.watched());
        await(() -> done(session, "acknowledged") > 10);
        session.stop();
        Recording recording = session.ended().orTimeout(20, TimeUnit.SECONDS).join();
        assertThat(recording.failure()).isEmpty();
        assertThat(recording.result().remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("the broker still held"));
    }

    @Test
    @DisplayName("ends with a sentence when the broker stops in the middle, and keeps what was recorded")
    void brokerStops() throws Exception {
        Session session = Session.start(experiment(StructureKind.POOL, 4, 100_000).withCpuWorkNs(1_000_000), machine,
                SessionOptions.watched());
        await(() -> done(session, "acknowledged") > 50);
        for (BrokerService broker : BrokerRegistry.getInstance().getBrokers().values()) {
            broker.stop();
        }
        Recording recording = session.ended().get(30, TimeUnit.SECONDS);
        assertThat(recording.failure()).hasValueSatisfying(
                sentence -> assertThat(sentence).startsWith("The message broker could not be reached any more (")
                        .endsWith("what was recorded is kept."));
        assertThat(recording.result().tasksDone()).isGreaterThan(50);
        assertThat(recording.snapshot().taskCount()).isGreaterThan(50);
    }

    @Test
    @DisplayName("says in one sentence that the broker's port is taken, and ends")
    void takenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Recording recording = Session.start(experiment(StructureKind.POOL, 4, 10), machine,
                    SessionOptions.unwatched(taken.getLocalPort())).ended().get(30, TimeUnit.SECONDS);
            assertThat(recording.failure()).hasValueSatisfying(sentence -> assertThat(sentence)
                    .contains(Integer.toString(taken.getLocalPort())).contains("127.0.0.1").contains("in use"));
        }
        assertNothingIsLeft();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "counts sockets through /proc")
    @DisplayName("leaves no thread and no socket of the broker behind")
    void leavesNothing() throws Exception {
        run(experiment(StructureKind.POOL, 4, 100).with(Setting.KILL_CONSUMERS, 4));
        long sockets = sockets();
        for (StructureKind structure : List.of(StructureKind.SEQUENTIAL, StructureKind.POOL, StructureKind.VIRTUAL)) {
            run(experiment(structure, 6, 100).with(Setting.KILL_CONSUMERS, 8));
            assertNothingIsLeft();
        }
        assertThat(sockets()).isLessThanOrEqualTo(sockets);
    }

    private static void assertNothingIsLeft() {
        // A session has ended before its own thread has.
        Awaitility.await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("corelanes-") || name.startsWith("ActiveMQ")));
        assertThat(BrokerRegistry.getInstance().getBrokers()).isEmpty();
    }

    private static long sockets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.filter(MessagesRunTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }
}
