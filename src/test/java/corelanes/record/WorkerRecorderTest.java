package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker's recorder")
class WorkerRecorderTest {

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
        WorkerRecorder recorder = new WorkerRecorder(probe, 64);
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
        WorkerRecorder recorder = new WorkerRecorder(probe, 64);
        recorder.taskStarted(0);
        long sinceNs = System.nanoTime();
        while (System.nanoTime() - sinceNs < 3 * WorkerRecorder.GAP_NS) {
            Thread.onSpinWait();
        }
        recorder.tick();
        recorder.taskEnded();

        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices.stream().filter(slice -> slice.state == TaskState.READY)
                .mapToLong(slice -> slice.endNs - slice.startNs).max().orElse(0)).isGreaterThan(WorkerRecorder.GAP_NS);
    }

    @Test
    @DisplayName("writes waiting for what it is, without a core")
    void waitingIsMarked() {
        WorkerRecorder recorder = new WorkerRecorder(probe, 64);
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
    @DisplayName("counts what a full ring can't take, and no task's start or end is lost with it")
    void countsDrops() {
        WorkerRecorder recorder = new WorkerRecorder(probe, 4);
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
