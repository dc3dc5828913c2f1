package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Finding;
import corelanes.trace.Tally;
import corelanes.trace.TaskLetters;
import corelanes.trace.TaskState;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The deadlock")
class DeadlockWorkloadTest {

    private static final Calibration CALIBRATION = new Calibration(100_000);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long MS = 1_000_000;
    /** Holding the first lock takes so long that all have theirs by then. */
    private static final long LONG_NS = 3_000 * MS;

    private static Experiment experiment(int tasks, int threads, String order) {
        return Experiment.usual(WorkloadKind.DEADLOCK).withThreads(threads).with(new Amount.Tasks(tasks))
                .with(Setting.LOCK_ORDER, Setting.LOCK_ORDER.read(order)).withCpuWorkNs(LONG_NS);
    }

    private static long value(DeadlockWorkload workload, String name) {
        return workload.tallies().stream().filter(tally -> tally.name().equals(name)).mapToLong(Tally::value).sum();
    }

    private static Finding awaitFinding(DeadlockWorkload workload) {
        await().atMost(LONGEST).until(() -> workload.finding().isPresent());
        return workload.finding().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("of two tasks is found and told by name, and ends when it is broken, with all work done")
    void twoTasks(boolean virtual) throws InterruptedException {
        Experiment experiment = experiment(2, 2, "opposite");
        WorkSettings settings = new WorkSettings(experiment);
        DeadlockWorkload workload = new DeadlockWorkload(experiment, settings, CALIBRATION);
        try (workload; Crowd crowd = Crowd.begin(workload, 2, 2, virtual)) {
            Finding finding = awaitFinding(workload);
            assertThat(finding.title()).isEqualTo("Deadlock: A waits for B, B waits for A");
            assertThat(finding.sentence()).startsWith("Task A holds the left lock and waits for the right lock, "
                    + "which task B holds; task B holds the right lock and waits for the left lock, which task A holds: "
                    + "neither can ever go on.");
            assertThat(finding.remedy()).isNotEmpty();
            assertThat(crowd.done()).isZero();
            settings.set(experiment.withCpuWorkNs(MS));
            workload.remedy();
            crowd.awaitEnd();
            assertThat(crowd.done()).isEqualTo(2);
            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.markers().stream().flatMap(marker -> marker.waits().stream()))
                    .containsOnly(TaskState.SLEEPING, TaskState.WAITING_LOCK);
        }
        assertThat(value(workload, "deadlocks")).isOne();
        assertThat(value(workload, "deadlocks_broken")).isOne();
        assertThat(workload.finding()).hasValueSatisfying(
                finding -> assertThat(finding.title()).isEqualTo("B gives up the right lock"));
        assertThat(workload.remark()).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("A deadlock happened and was found").contains("neither can ever go on", "Task B gave up"));
    }

    @Test
    @DisplayName("of platform threads is found by Java's own search too, and the sentence says so")
    void javaFindsItToo() {
        Experiment experiment = experiment(2, 2, "opposite");
        DeadlockWorkload workload = new DeadlockWorkload(experiment, new WorkSettings(experiment), CALIBRATION);
        try (workload; Crowd crowd = Crowd.begin(workload, 2, 2, false)) {
            await().atMost(LONGEST).until(
                    () -> workload.finding().filter(finding -> finding.sentence().contains("Java's own search"))
                            .isPresent());
            assertThat(crowd.done()).isZero();
        }
    }

    @RepeatedTest(8)
    @DisplayName("of any number of tasks is told by name, broken as often as it happens, and all work is done")
    void anyRing(RepetitionInfo repetition) throws InterruptedException {
        Random random = new Random(repetition.getCurrentRepetition());
        int threads = 2 + random.nextInt(7);
        int tasks = threads + random.nextInt(threads);
        Experiment experiment = experiment(tasks, threads, "opposite");
        WorkSettings settings = new WorkSettings(experiment);
        DeadlockWorkload workload = new DeadlockWorkload(experiment, settings, CALIBRATION);
        try (workload; Crowd crowd = Crowd.begin(workload, tasks, threads, random.nextBoolean())) {
            Finding finding = awaitFinding(workload);
            assertNamesEachOnce(finding, threads);
            settings.set(experiment.withCpuWorkNs(random.nextInt(5) * MS));
            await().atMost(LONGEST).until(() -> {
                workload.remedy();
                return crowd.done() == tasks;
            });
            crowd.awaitEnd();
            assertThat(crowd.failures()).isEmpty();
        }
        assertThat(value(workload, "deadlocks")).isPositive().isLessThanOrEqualTo(value(workload, "deadlocks_broken"));
    }

    /** A waits for B, B for C and so on, and the last one for A; of a long circle the middle is left out. */
    private static void assertNamesEachOnce(Finding finding, int tasks) {
        Matcher waits = Pattern.compile("([A-Z]) waits for ([A-Z])").matcher(finding.title());
        int told = 0;
        while (waits.find()) {
            int from = waits.group(1).charAt(0) - 'A';
            assertThat(waits.group(2)).isEqualTo(TaskLetters.of((from + 1) % tasks));
            told++;
        }
        assertThat(told).isEqualTo(Math.min(tasks, 4));
        assertThat(finding.title().contains("of " + tasks + " tasks")).isEqualTo(tasks > 4);
        assertThat(finding.sentence())
                .contains("which task A holds", tasks == 2 ? ": neither can" : ": none of them can")
                .endsWith(".").doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({"ordered, 2, every task takes the lower", "ordered, 6, every task takes the lower",
            "opposite, 1, only one task at a time"})
    @DisplayName("does not happen where it can't, and is not found there; the sentence says why not")
    void whereItCannotHappen(String order, int threads, String why) throws InterruptedException {
        Experiment experiment = experiment(20, threads, order).withCpuWorkNs(2 * MS);
        DeadlockWorkload workload = new DeadlockWorkload(experiment, new WorkSettings(experiment), CALIBRATION);
        try (workload) {
            Crowd.finish(workload, 20, threads, threads == 6);
        }
        assertThat(workload.finding()).isEmpty();
        assertThat(value(workload, "deadlocks")).isZero();
        assertThat(workload.remark()).hasValueSatisfying(sentence -> assertThat(sentence).contains(why));
        workload.remedy();
        assertThat(value(workload, "deadlocks_broken")).as("nothing to break").isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("can be stopped while it lasts, and leaves no thread")
    void stopsWhileItLasts(boolean virtual) throws InterruptedException {
        Experiment experiment = experiment(3, 3, "opposite");
        DeadlockWorkload workload = new DeadlockWorkload(experiment, new WorkSettings(experiment), CALIBRATION);
        try (workload; Crowd crowd = Crowd.begin(workload, 3, 3, virtual)) {
            awaitFinding(workload);
            crowd.stop();
            crowd.awaitEnd();
            assertThat(crowd.done()).isZero();
            assertThat(crowd.failures()).isEmpty();
        }
        assertThat(workload.remark()).hasValueSatisfying(sentence -> assertThat(sentence).contains("Nobody broke it"));
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("corelanes-deadlock-watch"));
    }

    @Test
    @DisplayName("whose watch breaks says so: nobody would find it any more")
    void brokenWatch() {
        NoClassDefFoundError problem = new NoClassDefFoundError("corelanes/Some");
        try (DeadlockWatch watch = new DeadlockWatch(new AbstractCollection<>() {
            @Override
            public Iterator<LockParty> iterator() {
                throw problem;
            }

            @Override
            public int size() {
                return 1;
            }
        })) {
            await().atMost(LONGEST).until(() -> watch.broken().isPresent());
            assertThat(watch.broken()).containsSame(problem);
        }
    }
}
