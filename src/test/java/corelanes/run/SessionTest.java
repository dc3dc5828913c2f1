package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.MoreThanOne;
import corelanes.analysis.Extrapolation;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Durations;
import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.Values;
import corelanes.experiment.WorkloadKind;
import corelanes.probe.Noise;
import corelanes.probe.PortableProbe;
import corelanes.probe.SystemFiles;
import corelanes.trace.Mark;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A session")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {

    private Machine machine;

    @BeforeAll
    void measure() {
        machine = Machine.measure();
    }

    static java.util.stream.Stream<Experiment> experiments() {
        Random random = new Random(20_26);
        return java.util.stream.Stream.generate(() -> new Experiment(
                random.nextInt(3) == 0 ? WorkloadKind.HTTP : WorkloadKind.CPU,
                structures()[random.nextInt(structures().length)], 1 + random.nextInt(24),
                new CoreChoice.Count(1 + random.nextInt(Runtime.getRuntime().availableProcessors())),
                new Amount.Tasks(1 + random.nextInt(60)), 1_000_000L * (1 + random.nextInt(8)),
                1_000_000L * random.nextInt(20), SourceChoice.INFERRED, serverOf(random))).limit(40);
    }

    private static Values serverOf(Random random) {
        return Values.USUAL.with(Setting.RATE_LIMIT, random.nextInt(3) == 0 ? 200 + random.nextInt(800) : 0)
                .with(Setting.HONOUR_RETRY_AFTER, random.nextBoolean() ? "yes" : "no")
                .with(Setting.LATENCY_SPREAD, random.nextInt(3))
                .with(Setting.BLOCKING_SHARE, random.nextInt(3) == 0 ? random.nextInt(1_000) : 0);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    @DisplayName("leaves a recording that holds together, whatever the settings")
    void recordingsHoldTogether(Experiment experiment) throws Exception {
        Recording recording = Session.start(experiment, machine, SessionOptions.watched()).ended().get(60,
                TimeUnit.SECONDS);
        TraceSnapshot snapshot = recording.snapshot();

        assertThat(recording.failure()).isEmpty();
        int tasks = ((Amount.Tasks) experiment.amount()).count();
        assertThat(recording.result().tasksDone()).isEqualTo(tasks);
        assertThat(snapshot.taskCount()).isEqualTo(tasks);
        assertThat(snapshot.dropped()).isZero();
        assertThat(snapshot.settledSize()).isEqualTo(snapshot.size());
        assertThat(snapshot.startedBy(Long.MAX_VALUE)).isEqualTo(tasks);
        assertThat(snapshot.finishedBy(snapshot.lastNs())).isEqualTo(tasks);
        TraceChecks.coresHoldOneTaskAtATime(snapshot);
        TraceChecks.tasksAreInOneStateAtATime(snapshot);
        TraceChecks.noMoreInProgressThanWorkers(snapshot,
                experiment.structure() == StructureKind.SEQUENTIAL ? 1 : experiment.threads());
        assertThat(recording.result().figures().runningMean())
                .isLessThanOrEqualTo(recording.result().cores().size() + 1e-9);
    }

    @Test
    @DisplayName("says a sentence once, though the probe and the refusal to pin both say it")
    void aSentenceIsSaidOnce() throws Exception {
        String cannotPin = new PortableProbe("").pin(0, List.of()).orElseThrow();
        Machine unpinned = machine.with(new PortableProbe(cannotPin));
        Experiment one = new Experiment(WorkloadKind.CPU, StructureKind.POOL, 1, new CoreChoice.Count(1),
                new Amount.Tasks(1), 1_000_000, 0, SourceChoice.INFERRED);

        Recording recording = Session.start(one, unpinned, SessionOptions.watched()).ended().get(60, TimeUnit.SECONDS);

        assertThat(recording.result().notices()).containsExactly(cannotPin);
    }

    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"1", "all"})
    @DisplayName("says what others took of its cores while it went on")
    void saysWhatOthersTook(String cores) throws Exception {
        int count = cores.equals("all") ? machine.probe().availableCores().size() : 1;
        Experiment longEnough = Experiment.twoHands().with(new CoreChoice.Count(count))
                .with(new Amount.Lasting(2 * Noise.LEAST_CORE_TIME_NS));
        Recording recording = Session.start(longEnough, machine, SessionOptions.unwatched(0)).ended().get(60,
                TimeUnit.SECONDS);

        assertThat(recording.result().wallNs() * count).isGreaterThan(Noise.LEAST_CORE_TIME_NS);
        Noise noise = recording.result().noise().orElseThrow();
        assertThat(noise.othersShare()).isBetween(0.0, 1.0);
        assertThat(noise.share()).isBetween(0.0, 1.0);
    }

    @Test
    @DisplayName("does not say what others took where the system does not tell")
    void doesNotGuessWhatOthersTook(@TempDir Path empty) throws Exception {
        SessionOptions silent = SessionOptions.unwatched(0).with(new SystemFiles(empty));
        Recording recording = Session.start(Experiment.twoHands(), machine, silent).ended().get(60, TimeUnit.SECONDS);

        assertThat(recording.result().tasksDone()).isEqualTo(4);
        assertThat(recording.result().noise()).isEmpty();
    }

    @Test
    @DisplayName("keeps its workers on the cores it was given")
    void workersStayOnTheirCores() throws Exception {
        int last = machine.probe().availableCores().getLast();
        Experiment there = Experiment.twoHands().with(CoreChoice.parse(last + ",")).withCpuWorkNs(10_000_000);
        TraceSnapshot snapshot = Session.start(there, machine, SessionOptions.unwatched(0)).ended()
                .get(60, TimeUnit.SECONDS).snapshot();
        for (int slice = 0; slice < snapshot.size(); slice++) {
            if (snapshot.state(slice) == TaskState.RUNNING) {
                assertThat(snapshot.coreOf(slice)).isEqualTo(last);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    @DisplayName("follows changes while it runs, and marks them in the recording")
    void followsChanges(StructureKind structure) {
        if (structure == StructureKind.VIRTUAL) {
            MoreThanOne.carrier();
        }
        Experiment first = new Experiment(WorkloadKind.CPU, structure, 2, new CoreChoice.Count(1),
                new Amount.UntilStopped(),
                2_000_000, 0, SourceChoice.INFERRED);
        try (Session session = Session.start(first, machine, SessionOptions.watched())) {
            awaitInProgress(session, structure.hasOneThread() ? 1 : 2);
            assertThat(session.change(first.withThreads(6))).isTrue();
            awaitInProgress(session, switch (structure) {
                // Tasks that never wait leave one thread to nobody else.
                case SEQUENTIAL, EVENT_LOOP -> 1;
                // Virtual threads that never wait are in progress only while a carrier has them.
                case VIRTUAL -> 2;
                case POOL, FORK_JOIN -> 6;
            });
            assertThat(session.change(first.withThreads(1).withCpuWorkNs(1_000_000))).isTrue();
            // One after another there is one worker whatever is said, so the first change was none.
            boolean oneWorker = structure == StructureKind.SEQUENTIAL;
            Awaitility.await().atMost(Duration.ofSeconds(20))
                    .until(() -> session.snapshot().marks().size() == (oneWorker ? 1 : 2));
            awaitInProgress(session, 1);
            assertThat(session.change(first.with(WorkloadKind.HTTP))).isFalse();
            assertThat(session.snapshot().marks().getFirst().text())
                    .isEqualTo(oneWorker ? "CPU work per task 2 ms → 1 ms" : "Threads 2 → 6");
        }
    }

    @ParameterizedTest
    @MethodSource("structures")
    @DisplayName("lets the task that is under way follow a new length: one of a minute ends when it shall be short")
    void aTaskUnderWayFollows(StructureKind structure) throws Exception {
        Experiment minute = new Experiment(WorkloadKind.CPU, structure, 1, new CoreChoice.Count(1),
                new Amount.Tasks(1), 60_000_000_000L, 0, SourceChoice.INFERRED);
        try (Session session = Session.start(minute, machine, SessionOptions.watched())) {
            awaitInProgress(session, 1);
            assertThat(session.change(minute.withCpuWorkNs(1_000_000))).isTrue();
            Recording recording = session.ended().get(30, TimeUnit.SECONDS);
            TraceSnapshot snapshot = recording.snapshot();
            assertThat(recording.failure()).isEmpty();
            assertThat(recording.result().tasksDone()).isOne();
            assertThat(recording.experiment().cpuWorkNs()).isEqualTo(1_000_000);
            assertThat(snapshot.marks()).singleElement()
                    .satisfies(mark -> assertThat(mark.text()).isEqualTo("CPU work per task 60 s → 1 ms"));
            assertThat(snapshot.taskCount()).isOne();
        }
    }

    @Test
    @DisplayName("lets the next call follow a new latency, while calls under way keep theirs")
    void theNextCallFollows() {
        Experiment slow = new Experiment(WorkloadKind.HTTP, StructureKind.POOL, 2, new CoreChoice.Count(1),
                new Amount.UntilStopped(), 0, 1_000_000, SourceChoice.INFERRED);
        try (Session session = Session.start(slow, machine, SessionOptions.watched())) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> session.snapshot().taskCount() > 50);
            assertThat(session.change(slow.withIoLatencyNs(60_000_000_000L))).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> session.snapshot().marks().size() == 1);
            // Each worker may have begun one more short call before the change: the next one takes a minute.
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> restsLately(session.snapshot()));
            int tasks = session.snapshot().taskCount();
            assertThat(session.change(slow.withIoLatencyNs(1_000_000).withThreads(3))).isTrue();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> session.snapshot().taskCount() > tasks + 50);
            TraceSnapshot snapshot = session.snapshot();
            assertThat(snapshot.inProgressAt(snapshot.lastNs() - 1)).as("two old calls still wait").isBetween(2, 3);
            assertThat(snapshot.marks()).extracting(Mark::text).containsExactly("I/O latency 1 ms → 60 s",
                    "Threads 2 → 3, I/O latency 60 s → 1 ms");
        }
    }

    /** Whether no task has begun in the newest fifth of a second of the recording. */
    private static boolean restsLately(TraceSnapshot snapshot) {
        return snapshot.startedBy(snapshot.lastNs()) == snapshot.startedBy(snapshot.lastNs() - 200_000_000L);
    }

    static StructureKind[] structures() {
        return StructureKind.values();
    }

    /** Waits until the newest full stretch has so many tasks in progress at once. */
    private static void awaitInProgress(Session session, int tasks) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            TraceSnapshot snapshot = session.snapshot();
            return !snapshot.isEmpty() && snapshot.inProgressAt(snapshot.lastNs() - 1_000) == tasks;
        });
    }

    @ParameterizedTest
    @MethodSource("longExperiments")
    @DisplayName("leaves no thread behind when it is closed in the middle of its work")
    void closingLeavesNoThread(Experiment experiment) {
        Session session = Session.start(experiment, machine, SessionOptions.watched());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !session.snapshot().isEmpty());
        session.close();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
        assertThat(session.ended().join().failure()).isEmpty();
    }

    static java.util.stream.Stream<Experiment> longExperiments() {
        Experiment cpu = Experiment.twoHands().withCpuWorkNs(60_000_000_000L);
        Experiment http = cpu.with(WorkloadKind.HTTP).withIoLatencyNs(60_000_000_000L);
        return java.util.stream.Stream.of(cpu, http)
                .flatMap(longOne -> java.util.stream.Stream.of(structures())
                        .map(structure -> longOne.with(structure)));
    }

    @Test
    @DisplayName("says in one sentence that the server's port is taken, and ends")
    void takenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Experiment http = Experiment.twoHands().with(WorkloadKind.HTTP);
            Recording recording = Session.start(http, machine, SessionOptions.unwatched(taken.getLocalPort())).ended()
                    .join();
            assertThat(recording.failure()).hasValueSatisfying(sentence -> assertThat(sentence)
                    .contains(Integer.toString(taken.getLocalPort())).contains("127.0.0.1").endsWith("."));
        }
    }

    @Test
    @DisplayName("says how long all tasks one after another would take when it is stopped among them, and that nobody waited")
    void stoppedOneAfterAnother() {
        Experiment thousand = Experiment.usual(WorkloadKind.HTTP).with(StructureKind.SEQUENTIAL)
                .with(new Amount.Tasks(1_000)).withIoLatencyNs(20_000_000);
        Session session = Session.start(thousand, machine, SessionOptions.watched());
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> session.snapshot().finishedBy(Long.MAX_VALUE) > 5);
        session.close();
        Recording recording = session.ended().join();

        int done = recording.result().tasksDone();
        assertThat(done).isBetween(5, 999);
        Extrapolation whole = Extrapolation.ofPart(recording.snapshot(), done, 1_000).orElseThrow();
        assertThat(whole.wallNs()).isGreaterThanOrEqualTo(20_000_000_000L);
        assertThat(recording.result().notices()).last().asString().contains("extrapolated", done + " tasks of 1,000",
                Durations.show(whole.wallNs()));
        assertThat(Extrapolation.ofPart(recording.snapshot(), 1_000, 1_000)).isEmpty();
    }

    @Test
    @DisplayName("refuses cores that are not there")
    void missingCores() {
        assertThatThrownBy(() -> Session.start(Experiment.twoHands().with(new CoreChoice.Count(1_000)), machine,
                SessionOptions.watched())).isInstanceOf(InvalidSettingException.class);
    }
}
