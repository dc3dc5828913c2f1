package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.trace.Lane;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The Collector")
class CollectorTest {

    private static final long GAP_NS = 20_000;

    @ParameterizedTest(name = "{0} workers, rings of {1}")
    @CsvSource({"1, 1024", "3, 1024", "8, 256", "4, 4"})
    @DisplayName("loses nothing but what it counts while workers write as fast as they can")
    void nothingIsLostUncounted(int workers, int capacity) throws InterruptedException {
        int tasksEach = 2_000;
        Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0, 1)), 1_000_000);
        collector.start();
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            WorkerRecorder recorder = WorkerRecorder.byTicks(new FakeProbe(), capacity, GAP_NS);
            collector.add(recorder);
            int first = worker * tasksEach;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    go.await();
                } catch (InterruptedException stopped) {
                    return;
                }
                for (int task = first; task < first + tasksEach; task++) {
                    recorder.taskStarted(task);
                    recorder.waiting(TaskState.WAITING_IO);
                    recorder.resumed();
                    recorder.taskEnded();
                }
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        collector.close();

        TraceSnapshot snapshot = collector.snapshot();
        // Per task: running, waiting, running; a preempted one has more. Empty slices are left out.
        assertThat(snapshot.size() + snapshot.dropped()).isGreaterThanOrEqualTo((long) workers * tasksEach);
        if (snapshot.dropped() == 0) {
            assertThat(snapshot.startedBy(Long.MAX_VALUE)).isEqualTo(workers * tasksEach);
            assertThat(snapshot.finishedBy(Long.MAX_VALUE)).isEqualTo(workers * tasksEach);
        }
        assertThat(snapshot.settledSize()).isEqualTo(snapshot.size());
        for (int task = 0; task < snapshot.taskCount(); task++) {
            Lane lane = snapshot.taskLane(task);
            for (int position = 1; position < lane.size(); position++) {
                assertThat(snapshot.startNs(lane.slice(position)))
                        .isGreaterThanOrEqualTo(snapshot.endNs(lane.slice(position - 1)));
            }
        }
    }

    @Test
    @DisplayName("that is never started collects where it is asked to, and all of it until it is closed")
    void collectsHere() {
        Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0, 1)), 1_000_000);
        WorkerRecorder recorder = WorkerRecorder.byTicks(new FakeProbe(), 64, GAP_NS);
        collector.add(recorder);
        for (int task = 0; task < 3; task++) {
            recorder.taskStarted(task);
            recorder.taskEnded();
            collector.collectHere();
            assertThat(collector.snapshot().finishedBy(Long.MAX_VALUE)).isEqualTo(task + 1);
        }
        collector.close();
        assertThat(collector.snapshot().finishedBy(Long.MAX_VALUE)).isEqualTo(3);
        assertThat(collector.dropped()).isZero();
    }

    @Test
    @DisplayName("shows a turn that has not ended yet, as far as the last tick")
    void openTurnsAreShown() {
        Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0, 1)), 1_000_000);
        WorkerRecorder recorder = WorkerRecorder.byTicks(new FakeProbe(), 64, GAP_NS);
        collector.add(recorder);
        collector.start();
        recorder.taskStarted(0);
        recorder.tick();
        TraceSnapshot snapshot = collector.snapshot();
        while (snapshot.isEmpty()) {
            recorder.tick();
            snapshot = collector.snapshot();
        }
        assertThat(snapshot.inProgressAt(snapshot.firstNs())).isEqualTo(1);
        assertThat(snapshot.state(0)).isEqualTo(TaskState.RUNNING);
        recorder.taskEnded();
        collector.close();
        assertThat(collector.snapshot().finishedBy(Long.MAX_VALUE)).isEqualTo(1);
    }

    @Test
    @DisplayName("that nobody watches leaves in the rings what has room there, and takes it in time where there is little")
    void unwatched() throws InterruptedException {
        Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0)), 100_000);
        collector.leaveUnwatched();
        WorkerRecorder roomy = WorkerRecorder.byTicks(new FakeProbe(), 1 << 16, GAP_NS);
        WorkerRecorder cramped = WorkerRecorder.byTicks(new FakeProbe(), 64, GAP_NS);
        collector.add(roomy);
        collector.start();
        carryTask(roomy, 0);
        double left = roomy.fullness();
        assertThat(left).isPositive();
        // The Collector comes by for the second worker, again and again: the first one's slices are taken along only then.
        collector.add(cramped);
        for (int task = 1; task <= 2_000; task++) {
            carryTask(cramped, task);
            while (cramped.fullness() > 0.5) {
                Thread.onSpinWait();
            }
        }
        collector.close();
        assertThat(collector.snapshot().dropped()).isZero();
        assertThat(collector.snapshot().finishedBy(Long.MAX_VALUE)).isEqualTo(2_001);
    }

    @Test
    @DisplayName("that rests comes soon when somebody looks")
    void wokenByALook() {
        Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0)), 1_000_000);
        WorkerRecorder worker = WorkerRecorder.byTicks(new FakeProbe(), 1 << 16, GAP_NS);
        collector.add(worker);
        collector.start();
        for (int task = 0; task < 50; task++) {
            carryTask(worker, task);
            int finished = task + 1;
            await().until(() -> collector.snapshot().finishedBy(Long.MAX_VALUE) == finished);
        }
        collector.close();
    }

    private static void carryTask(WorkerRecorder worker, int task) {
        worker.taskStarted(task);
        worker.waiting(TaskState.WAITING_IO);
        worker.resumed();
        worker.taskEnded();
    }
}
