package corelanes.record;

import static corelanes.record.RecordedSlices.assertCoversWithoutHoles;
import static corelanes.record.RecordedSlices.drained;
import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker's recorder, between two tasks,")
class BetweenTasksTest {

    private static final long GAP_NS = 20_000;

    private final FakeProbe probe = new FakeProbe();

    private List<Slice> ofTwoTasks(WorkerRecorder recorder, long betweenNs, Runnable between) {
        recorder.taskStarted(0);
        recorder.taskEnded();
        between.run();
        long sinceNs = System.nanoTime();
        while (System.nanoTime() - sinceNs < betweenNs) {
            Thread.onSpinWait();
        }
        recorder.taskStarted(1);
        recorder.taskEnded();
        return drained(recorder);
    }

    private List<Slice> between(long betweenNs, Runnable between) {
        return ofTwoTasks(WorkerRecorder.byTicksOfOneThread(probe, 64, GAP_NS), betweenNs, between).stream()
                .filter(slice -> !Slice.isTask(slice.task)).toList();
    }

    @Test
    @DisplayName("draws what a thread does with no task, if it has had its core all the time")
    void betweenTwoTasks() {
        probe.counts = true;
        List<Slice> slices = ofTwoTasks(WorkerRecorder.byTicksOfOneThread(probe, 64, GAP_NS), 10 * GAP_NS, () -> {
        });
        List<Slice> noTask = slices.stream().filter(slice -> slice.task == Slice.NO_TASK).toList();
        assertThat(noTask).singleElement().satisfies(slice -> {
            assertThat(slice.endNs - slice.startNs).isGreaterThan(10 * GAP_NS);
            assertThat(slice.state).isEqualTo(TaskState.RUNNING);
            assertThat(slice.core).isZero();
            assertThat(slice.osTid).isEqualTo(4_711);
            assertThat(slice.started + slice.ended).isZero();
        });
        List<Slice> before = slices.subList(0, slices.indexOf(noTask.getFirst()));
        List<Slice> after = slices.subList(before.size() + 1, slices.size());
        assertThat(before.getLast().endNs).isEqualTo(noTask.getFirst().startNs);
        assertThat(after.getFirst().startNs).isGreaterThanOrEqualTo(noTask.getFirst().endNs);
        assertCoversWithoutHoles(before);
        assertCoversWithoutHoles(after);
    }

    @Test
    @DisplayName("draws nothing where the thread was switched, moved, has waited, or nobody counts")
    void nothingIsMadeUpBetweenTwoTasks() {
        assertThat(between(GAP_NS, () -> {
        })).as("nobody counts switches").isEmpty();
        probe.counts = true;
        assertThat(between(GAP_NS, () -> {
        })).hasSize(1);
        assertThat(between(GAP_NS, () -> probe.involuntary++)).isEmpty();
        assertThat(between(GAP_NS, () -> probe.voluntary++)).isEmpty();
        assertThat(between(GAP_NS, () -> probe.core = 1 - probe.core)).isEmpty();
        assertThat(between(GAP_NS, () -> probe.tid++)).isEmpty();
        assertThat(between(WorkerRecorder.LONGEST_BETWEEN_NS + 1, () -> {
        })).isEmpty();
        assertThat(ofTwoTasks(WorkerRecorder.byTicks(probe, 64, GAP_NS), GAP_NS, () -> {
        })).as("of a thread that may have carried tasks told elsewhere").allSatisfy(
                slice -> assertThat(slice.task).isNotNegative());
    }

    @Test
    @DisplayName("draws what a thread did before and after it was off its core, as far as CPU time was booked")
    void bookedTimeBetweenTwoTasksIsDrawn() {
        probe.counts = true;
        probe.cpuNsNow = 1_000_000;
        WorkerRecorder recorder = WorkerRecorder.byTicksOfOneThread(probe, 64, Long.MAX_VALUE);
        long beganNs = System.nanoTime();
        recorder.taskStarted(0);
        recorder.taskEnded();
        long taskNs = System.nanoTime() - beganNs;
        long sinceNs = System.nanoTime();
        while (System.nanoTime() - sinceNs < 100 * GAP_NS) {
            Thread.onSpinWait();
        }
        probe.involuntary++;
        // It left 500 µs after the task ended, and was back 700 µs before the next began.
        probe.cpuNsAtSwitch = probe.cpuNsNow + taskNs + 500_000;
        probe.cpuNsNow = probe.cpuNsAtSwitch + 700_000;
        recorder.taskStarted(1);
        recorder.taskEnded();
        List<Slice> noTask = drained(recorder).stream().filter(slice -> slice.task == Slice.NO_TASK).toList();
        assertThat(noTask).hasSize(2);
        Slice before = noTask.getFirst();
        Slice after = noTask.getLast();
        assertThat(before.endNs - before.startNs).isBetween(500_000L, 500_000L + taskNs + TurnTimes.BOOKED_UNTIL_NS);
        assertThat(after.endNs - after.startNs).isLessThanOrEqualTo(700_000);
        assertThat(after.startNs - before.endNs).isGreaterThan(30 * GAP_NS);
        assertThat(noTask).allSatisfy(slice -> assertThat(slice.started + slice.ended).isZero());
    }

    @Test
    @DisplayName("draws nothing if the first was told to stop before it got a core")
    void whoHadNoCoreHasNoneAfterIt() {
        probe.counts = true;
        WorkerRecorder recorder = WorkerRecorder.byTicksOfOneThread(probe, 64, Long.MAX_VALUE);
        recorder.taskStarted(0);
        recorder.ready();
        recorder.taskEnded();
        recorder.taskStarted(1);
        recorder.taskEnded();
        assertThat(drained(recorder)).allSatisfy(slice -> assertThat(slice.task).isNotNegative());
    }
}
