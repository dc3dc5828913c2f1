package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker's recorder")
class WorkerRecorderTest {

    private static final long GAP_NS = 20_000;

    private final FakeProbe probe = new FakeProbe();

    private static List<Slice> drained(WorkerRecorder recorder) {
        List<Slice> slices = new ArrayList<>();
        Slice slice = new Slice();
        while (recorder.poll(slice)) {
            slices.add(new Slice().set(slice));
        }
        return slices;
    }

    private static void assertCoversWithoutHoles(List<Slice> slices) {
        for (int at = 1; at < slices.size(); at++) {
            assertThat(slices.get(at).startNs).isEqualTo(slices.get(at - 1).endNs);
        }
        assertThat(slices).allSatisfy(slice -> assertThat(slice.endNs).isGreaterThanOrEqualTo(slice.startNs));
        assertThat(slices.getFirst().started).isEqualTo(1);
        assertThat(slices.getLast().ended).isEqualTo(1);
        assertThat(slices.stream().mapToInt(slice -> slice.started + slice.ended).sum()).isEqualTo(2);
    }

    @Test
    @DisplayName("ends a turn at the last tick when another core is found at the next, and calls the time between ready")
    void anotherCoreEndsATurn() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(7);
        recorder.tick();
        probe.core = 1;
        recorder.tick();
        recorder.taskEnded();

        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices.getFirst().core).isZero();
        assertThat(slices.getLast().core).isEqualTo(1);
        assertThat(slices).extracting(slice -> slice.state).contains(TaskState.READY).containsOnly(TaskState.RUNNING,
                TaskState.READY);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.task).isEqualTo(7));
        assertThat(slices).allSatisfy(slice -> assertThat(slice.osTid).isEqualTo(4_711));
    }

    @Test
    @DisplayName("ends a turn when two ticks are further apart than the gap")
    void aGapEndsATurn() {
        List<Slice> slices = withAGap(() -> {
        });
        assertCoversWithoutHoles(slices);
        assertThat(slices.stream().filter(slice -> slice.state == TaskState.READY)
                .mapToLong(slice -> slice.endNs - slice.startNs).max().orElse(0)).isGreaterThan(GAP_NS);
    }

    private List<Slice> withAGap(Runnable meanwhile) {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(0);
        meanwhile.run();
        long sinceNs = System.nanoTime();
        while (System.nanoTime() - sinceNs < 3 * GAP_NS) {
            Thread.onSpinWait();
        }
        recorder.tick();
        recorder.taskEnded();
        return drained(recorder);
    }

    private static Slice longest(List<Slice> slices) {
        return slices.stream().filter(slice -> slice.state != TaskState.RUNNING)
                .max(Comparator.comparingLong(slice -> slice.endNs - slice.startNs)).orElseThrow();
    }

    @Test
    @DisplayName("tells a gap by what the system counted: taken away is ready, given up is held up without a core, neither is "
            + "held up on the core")
    void gapsAreToldApart() {
        probe.counts = true;
        Slice taken = longest(withAGap(() -> probe.involuntary++));
        assertThat(taken.state).isEqualTo(TaskState.READY);
        assertThat(taken.core).isEqualTo(Slice.NO_CORE);
        Slice given = longest(withAGap(() -> probe.voluntary++));
        assertThat(given.state).isEqualTo(TaskState.INTERRUPTED);
        assertThat(given.core).isEqualTo(Slice.NO_CORE);
        List<Slice> slices = withAGap(() -> {
        });
        assertThat(longest(slices).state).isEqualTo(TaskState.INTERRUPTED);
        assertThat(longest(slices).core).isZero();
        assertCoversWithoutHoles(slices);
    }

    @Test
    @DisplayName("writes waiting for what it is, without a core")
    void waitingIsMarked() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(3);
        recorder.waiting(TaskState.WAITING_IO);
        recorder.resumed();
        recorder.waiting(TaskState.WAITING_LOCK);
        recorder.resumed();
        recorder.taskEnded();

        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices).extracting(slice -> slice.state).contains(TaskState.WAITING_IO, TaskState.WAITING_LOCK);
        assertThat(slices).filteredOn(slice -> slice.state != TaskState.RUNNING)
                .allSatisfy(slice -> assertThat(slice.core).isEqualTo(Slice.NO_CORE));
    }

    @Test
    @DisplayName("writes a wait for a task that was not known then as that task's beginning, and none if there was none")
    void aWaitMayBecomeKnownAfterwards() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        long sinceNs = System.nanoTime();
        recorder.taskStarted(9, sinceNs);
        recorder.taskEnded();
        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices.getFirst().startNs).isEqualTo(sinceNs);
        assertThat(slices.getFirst().state).isEqualTo(TaskState.WAITING_QUEUE);
        assertThat(slices.getFirst().core).isEqualTo(Slice.NO_CORE);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.task).isEqualTo(9));

        recorder.taskStarted(10, System.nanoTime() + 1_000_000_000);
        recorder.taskEnded();
        slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices).extracting(slice -> slice.state).doesNotContain(TaskState.WAITING_QUEUE);
    }

    @Test
    @DisplayName("counts what a full ring can't take, and no task's start or end is lost with it")
    void countsDrops() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 4, GAP_NS);
        int tasks = 40;
        for (int task = 0; task < tasks; task++) {
            recorder.taskStarted(task);
            recorder.waiting(TaskState.SLEEPING);
            recorder.resumed();
            recorder.taskEnded();
        }
        List<Slice> first = drained(recorder);
        assertThat(first).hasSize(4);
        assertThat(recorder.dropped()).isGreaterThanOrEqualTo(2L * tasks - 4);
        recorder.taskStarted(tasks);
        recorder.waiting(TaskState.SLEEPING);
        recorder.taskEnded();
        List<Slice> second = drained(recorder);

        int started = first.stream().mapToInt(slice -> slice.started).sum()
                + second.stream().mapToInt(slice -> slice.started).sum();
        int ended = first.stream().mapToInt(slice -> slice.ended).sum()
                + second.stream().mapToInt(slice -> slice.ended).sum();
        assertThat(started).isEqualTo(tasks + 1);
        assertThat(ended).isEqualTo(tasks + 1);
    }
}
