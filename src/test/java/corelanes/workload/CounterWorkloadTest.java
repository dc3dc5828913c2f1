package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The counter")
class CounterWorkloadTest {

    private static final Calibration CALIBRATION = new Calibration(100_000);
    private static final long MS = 1_000_000;
    private static final long ROUNDS_PER_MS = 10;

    private record Case(String protection, int tasks, int workers, boolean virtual, long criticalShare, long workNs) {

        CounterWorkload workload() {
            Experiment experiment = Experiment.usual(WorkloadKind.COUNTER)
                    .with(Setting.PROTECTION, Setting.PROTECTION.read(protection))
                    .with(Setting.CRITICAL_SHARE, criticalShare).withCpuWorkNs(workNs);
            return new CounterWorkload(new WorkSettings(experiment), CALIBRATION);
        }
    }

    static List<Case> protectedCases() {
        Random random = new Random(4_711);
        List<Case> cases = new ArrayList<>();
        for (String protection : Setting.PROTECTION.words()) {
            for (int at = 0; at < 8 && !protection.equals("none"); at++) {
                cases.add(new Case(protection, 1 + random.nextInt(12), 1 + random.nextInt(8), random.nextBoolean(),
                        random.nextInt(11) * 100L, random.nextInt(12) * MS));
            }
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("protectedCases")
    @DisplayName("ends at the exact total whatever protects it, and says so")
    void protectedTotalsAreExact(Case it) throws InterruptedException {
        CounterWorkload counter = it.workload();
        Crowd crowd = Crowd.finish(counter, it.tasks, it.workers, it.virtual);
        long expected = it.tasks * Math.max(1, it.workNs / MS * ROUNDS_PER_MS);
        assertThat(value(counter, "updates")).isEqualTo(expected);
        assertThat(value(counter, "total")).isEqualTo(expected);
        assertThat(value(counter, "lost_updates")).isZero();
        assertThat(counter.remark()).hasValueSatisfying(sentence -> assertThat(sentence).startsWith("All ")
                .endsWith(".").doesNotContain("{"));
        TaskState waitsFor = it.protection.equals("queue") || it.protection.equals("hand-over")
                ? TaskState.WAITING_QUEUE
                : TaskState.WAITING_LOCK;
        assertThat(crowd.markers().stream().flatMap(marker -> marker.waits().stream())).allMatch(waitsFor::equals);
        if (it.protection.equals("atomic")) {
            assertThat(crowd.markers()).allSatisfy(marker -> assertThat(marker.waits()).isEmpty());
        }
    }

    private static long value(CounterWorkload counter, String name) {
        return counter.tallies().stream().filter(tally -> tally.name().equals(name)).mapToLong(Tally::value).sum();
    }

    @Test
    @DisplayName("loses updates without protection, and counts exactly those that are missing")
    void unprotectedUpdatesGetLost() throws InterruptedException {
        // Enough work that even a single core is taken from a task in the middle of it.
        CounterWorkload counter = new Case("none", 8, 8, false, 500, 400 * MS).workload();
        Crowd.finish(counter, 8, 8, false);
        long updates = 8 * 400 * ROUNDS_PER_MS;
        assertThat(value(counter, "updates")).isEqualTo(updates);
        assertThat(value(counter, "lost_updates")).isPositive().isEqualTo(updates - value(counter, "total"));
        assertThat(counter.remark()).hasValueSatisfying(sentence -> assertThat(sentence).contains("were lost"));
    }

    @Test
    @DisplayName("loses the one update that comes between another task's reading and writing")
    void oneUpdateBetween() throws WorkloadException, InterruptedException {
        CounterWorkload counter = new Case("none", 1, 1, false, 1_000, 100_000).workload();
        AtomicReference<Marker> disturbing = new AtomicReference<>(new WatchedMarker());
        Marker between = new Marker() {
            @Override
            public boolean tick() {
                Marker other = disturbing.getAndSet(new WatchedMarker());
                return other.tick() && onceMore(other);
            }

            private boolean disturbed;

            private boolean onceMore(Marker other) {
                if (disturbed) {
                    return true;
                }
                disturbed = true;
                try {
                    return counter.perform(1, other);
                } catch (WorkloadException | InterruptedException impossible) {
                    throw new AssertionError(impossible);
                }
            }

            @Override
            public void waiting(TaskState state) {
                throw new AssertionError("nobody waits here");
            }

            @Override
            public void resumed() {
                throw new AssertionError("nobody waits here");
            }
        };
        assertThat(counter.perform(0, between)).isTrue();
        assertThat(value(counter, "updates")).isEqualTo(2);
        assertThat(value(counter, "total")).isEqualTo(1);
        assertThat(value(counter, "lost_updates")).isEqualTo(1);
    }

    @Test
    @DisplayName("with one task at a time is right even unprotected, and does not call that protection")
    void aloneNothingIsLost() throws InterruptedException {
        for (String protection : Setting.PROTECTION.words()) {
            CounterWorkload counter = new Case(protection, 5, 1, false, 300, MS).workload();
            Crowd crowd = Crowd.finish(counter, 5, 1, false);
            assertThat(value(counter, "total")).isEqualTo(5 * ROUNDS_PER_MS);
            assertThat(counter.remark()).hasValueSatisfying(
                    sentence -> assertThat(sentence).contains("only one task at a time was under way"));
            assertThat(crowd.markers()).allSatisfy(marker -> assertThat(marker.waits()).isEmpty());
        }
    }

    static Stream<String> protections() {
        return Setting.PROTECTION.words().stream();
    }

    @ParameterizedTest
    @MethodSource("protections")
    @DisplayName("can be stopped in the middle, and what was counted till then is in the total")
    void stopsInTheMiddle(String protection) throws InterruptedException {
        CounterWorkload counter = new Case(protection, 6, 6, protection.hashCode() % 2 == 0, 500, 60_000 * MS)
                .workload();
        try (Crowd crowd = Crowd.begin(counter, 6, 6, false)) {
            await().until(() -> value(counter, "updates") > 100);
            crowd.stop();
            crowd.awaitEnd();
            assertThat(crowd.done()).isZero();
            assertThat(crowd.failures()).isEmpty();
        }
        if (!protection.equals("none")) {
            assertThat(value(counter, "lost_updates")).isZero();
        }
    }
}
