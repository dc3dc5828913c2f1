package corelanes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.StructureKind;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A structure")
class StructuresTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    /** Threads that a finished run leaves may take a moment to be gone; none may stay. */
    @AfterEach
    void noThreadStays() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
    }

    static Stream<Arguments> cases() {
        Random random = new Random(4);
        return Stream.of(StructureKind.values()).flatMap(kind -> IntStream.range(0, 8).mapToObj(
                _ -> Arguments.of(kind, 1 + random.nextInt(12), random.nextInt(300), random.nextBoolean(),
                        random.nextLong())));
    }

    @ParameterizedTest(name = "{0}, {1} at once, {2} tasks, batches {3}")
    @MethodSource("cases")
    @DisplayName("does every task once, no more at once than it may, and leaves every seat")
    void everyTaskOnce(StructureKind kind, int threads, int tasks, boolean batches, long seed)
            throws InterruptedException {
        CountingCrew crew = new CountingCrew(tasks, task -> {
            if (new Random(seed + task).nextInt(3) == 0) {
                LockSupport.parkNanos(new Random(seed - task).nextInt(200_000));
            }
        }, (task, loop, whenEnded) -> {
            switch (new Random(seed + task).nextInt(3)) {
                case 0 -> whenEnded.run();
                case 1 -> loop.after(new Random(seed - task).nextInt(2_000_000), whenEnded);
                default -> loop.soon(whenEnded);
            }
        }, batches);
        try (Structure structure = Structures.of(kind, threads, crew)) {
            structure.start();
            assertThat(structure.awaitEnd(LONG)).isTrue();
        }
        assertThat(crew.begun).containsExactlyInAnyOrderElementsOf(IntStream.range(0, tasks).boxed().toList());
        assertThat(crew.ended).containsExactlyInAnyOrderElementsOf(crew.begun);
        assertThat(crew.mostInProgress.get()).isLessThanOrEqualTo(kind == StructureKind.SEQUENTIAL ? 1 : threads);
        assertThat(crew.broken).isEmpty();
        assertThat(crew.abandoned).isEmpty();
        Awaitility.await().atMost(LONG).until(() -> crew.seats.get() == 0);
        if (kind.hasOneThread() && tasks > 0) {
            assertThat(crew.workers).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("ends its threads when it is closed in the middle of tasks that would never end")
    void closedInTheMiddle(StructureKind kind) throws InterruptedException {
        CountingCrew crew = new CountingCrew(1_000, _ -> new CountDownLatch(1).await(), (_, _, _) -> {
        }, false);
        int atOnce = kind == StructureKind.SEQUENTIAL ? 1 : 5;
        Structure structure = Structures.of(kind, 5, crew);
        structure.start();
        Awaitility.await().atMost(LONG).until(() -> crew.inProgress.get() == atOnce);
        assertThat(structure.awaitEnd(Duration.ofMillis(1))).isFalse();
        structure.close();
        assertThat(crew.abandoned).hasSize(atOnce);
        assertThat(crew.inProgress).hasValue(0);
        assertThat(crew.broken).isEmpty();
        structure.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("can be closed before it was started")
    void closedBeforeTheStart(StructureKind kind) {
        CountingCrew crew = new CountingCrew(10, _ -> {
        });
        Structures.of(kind, 3, crew).close();
        assertThat(crew.begun).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has more tasks in progress when it may, and fewer when it may not, once the tasks of now have ended")
    void resized(StructureKind kind) throws InterruptedException {
        Gate gate = new Gate();
        CountingCrew crew = new CountingCrew(Integer.MAX_VALUE, gate::pass, gate::begin, true);
        boolean one = kind == StructureKind.SEQUENTIAL;
        try (Structure structure = Structures.of(kind, 2, crew)) {
            structure.start();
            await(crew, one ? 1 : 2);
            structure.resize(7);
            await(crew, one ? 1 : 7);
            structure.resize(3);
            int before = crew.begun.size();
            gate.letThrough(20);
            Awaitility.await().atMost(LONG).until(() -> crew.begun.size() >= before + 10);
            await(crew, one ? 1 : 3);
            structure.resize(5);
            await(crew, one ? 1 : 5);
            crew.stopped = true;
        }
        assertThat(crew.broken).isEmpty();
    }

    private static void await(CountingCrew crew, int inProgress) {
        Awaitility.await().atMost(LONG).until(() -> crew.inProgress.get() == inProgress);
    }

    /** Lets as many tasks end as it is told to; all others wait. */
    private static final class Gate {

        private final java.util.concurrent.Semaphore through = new java.util.concurrent.Semaphore(0);

        void pass(int task) throws InterruptedException {
            through.acquire();
        }

        void begin(int task, corelanes.workload.EventLoop loop, Runnable whenEnded) {
            if (through.tryAcquire()) {
                whenEnded.run();
            } else {
                loop.after(1_000_000, () -> begin(task, loop, whenEnded));
            }
        }

        void letThrough(int count) {
            through.release(count);
        }
    }

    @Test
    @DisplayName("of fork/join splits the tasks in halves, and who has nothing to do steals the largest half there is")
    void stealsTheLargestHalf() throws InterruptedException {
        CountDownLatch bothAtWork = new CountDownLatch(2);
        CountingCrew crew = new CountingCrew(64, _ -> {
            bothAtWork.countDown();
            bothAtWork.await();
        });
        try (Structure structure = Structures.of(StructureKind.FORK_JOIN, 2, crew)) {
            structure.start();
            assertThat(structure.awaitEnd(LONG)).isTrue();
        }
        assertThat(crew.begun.stream().limit(2)).containsExactlyInAnyOrder(0, 32);
        assertThat(crew.begun).hasSize(64);
        assertThat(crew.workers).hasSize(2).allMatch(worker -> worker.getName().startsWith("corelanes-"));
    }

    @Test
    @DisplayName("of one after another begins a task when the one before has ended, in the order of their numbers")
    void oneAfterAnother() throws InterruptedException {
        AtomicInteger last = new AtomicInteger(-1);
        CountingCrew crew = new CountingCrew(500, task -> assertThat(last.getAndSet(task)).isEqualTo(task - 1));
        try (Structure structure = Structures.of(StructureKind.SEQUENTIAL, 9, crew)) {
            structure.start();
            assertThat(structure.awaitEnd(LONG)).isTrue();
        }
        assertThat(crew.ended).containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
        assertThat(crew.mostInProgress).hasValue(1);
    }

    @Test
    @DisplayName("of an event loop that breaks in a callback ends, and says what broke")
    void brokenCallback() throws InterruptedException {
        IllegalStateException problem = new IllegalStateException("in a callback");
        CountingCrew crew = new CountingCrew(10, _ -> {
        }, (task, loop, _) -> loop.soon(() -> {
            if (task == 3) {
                throw problem;
            }
        }), false);
        try (Structure structure = Structures.of(StructureKind.EVENT_LOOP, 5, crew)) {
            structure.start();
            assertThat(structure.awaitEnd(LONG)).isTrue();
        }
        assertThat(crew.broken).containsExactly(problem);
        assertThat(crew.abandoned).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    }

    static Stream<Arguments> breaks() {
        return Stream.of(StructureKind.values()).flatMap(kind -> Stream.of(BreakingCrew.At.values())
                .flatMap(at -> IntStream.of(0, 1, 2, 7)
                        // While all goes well, nobody arrives after those of the beginning; only each virtual thread does.
                        .filter(good -> at != BreakingCrew.At.ARRIVAL || kind == StructureKind.VIRTUAL
                                || good < (kind == StructureKind.SEQUENTIAL ? 1 : 4))
                        .mapToObj(good -> Arguments.of(kind, at, good))));
    }

    @ParameterizedTest(name = "{0}, at {1} after {2}")
    @MethodSource("breaks")
    @DisplayName("in which a thread breaks ends by itself, and says what broke")
    void breaking(StructureKind kind, BreakingCrew.At at, int good) throws InterruptedException {
        BreakingCrew crew = new BreakingCrew(at, good);
        try (Structure structure = Structures.of(kind, 4, crew)) {
            try {
                structure.start();
            } catch (NoClassDefFoundError inTheCallersThread) {
                crew.broken(inTheCallersThread);
            }
            assertThat(structure.awaitEnd(LONG)).isTrue();
        }
        assertThat(crew.broken).first().isInstanceOf(NoClassDefFoundError.class);
    }
}
