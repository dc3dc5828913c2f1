package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.SchedulerRecord;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.ThreadName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The feed of the kernel's record")
class KernelFeedTest {

    /** The thread that the fake probe says it is. */
    private static final int WORKER = 4_711;
    private static final long LONG_AGO_NS = 50_000_000;

    private final List<Consumer<SchedulerRecord.Reader>> told = new ArrayList<>();
    private final List<Slice> slices = new ArrayList<>();
    private final WorkerRecorder recorder = WorkerRecorder.ofPhases(new FakeProbe(), 64);
    private final KernelFeed feed = new KernelFeed(new ToldRecord(), false, Set.of(WORKER),
            OtherThreads.unfollowed(new FakeProbe()));

    /** A kernel that says what the test told it. */
    private final class ToldRecord implements SchedulerRecord {
        @Override
        public boolean follow(int osTid) {
            return true;
        }

        @Override
        public int drain(Reader reader) {
            int count = told.size();
            told.forEach(event -> event.accept(reader));
            told.clear();
            return count;
        }

        @Override
        public double fullness() {
            return 0;
        }

        @Override
        public void close() {}
    }

    private void beat(long nowNs, boolean last) {
        feed.collect(new WorkerRecorder[] {recorder}, nowNs, last, slice -> slices.add(new Slice().set(slice)),
                _ -> {
                });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("a task's wait that becomes known at its end is drawn once, whether its time has been joined or not")
    void waitsKnownAfterwards(boolean joinedBefore) {
        long nowNs = System.nanoTime();
        long sinceNs = nowNs - LONG_AGO_NS;
        told.add(reader -> reader.switchedIn(WORKER, 1, sinceNs - 2_000));
        told.add(reader -> reader.switchedOut(WORKER, 1, sinceNs + 1_000, false));
        if (joinedBefore) {
            beat(nowNs - LONG_AGO_NS / 2, false);
            beat(nowNs, false);
        }
        told.add(reader -> reader.switchedIn(WORKER, 0, nowNs));
        recorder.taskStarted(5, sinceNs);
        recorder.taskEnded();
        beat(System.nanoTime(), true);

        List<Slice> ofTask = slices.stream().filter(slice -> slice.task == 5).toList();
        assertThat(ofTask.stream().mapToInt(slice -> slice.started).sum()).isEqualTo(1);
        assertThat(ofTask.stream().mapToInt(slice -> slice.ended).sum()).isEqualTo(1);
        assertThat(ofTask.getFirst().startNs).isEqualTo(sinceNs);
        assertThat(ofTask.getLast().state).isEqualTo(TaskState.RUNNING);
        for (int at = 1; at < ofTask.size(); at++) {
            assertThat(ofTask.get(at).startNs).isEqualTo(ofTask.get(at - 1).endNs);
        }
        long waitedNs = ofTask.stream().filter(slice -> slice.state == TaskState.WAITING_QUEUE)
                .mapToLong(slice -> slice.endNs - slice.startNs).sum();
        assertThat(waitedNs).isGreaterThanOrEqualTo(LONG_AGO_NS - 1_000);
    }

    @Test
    @DisplayName("what only some cores have told at the end, since the others had been read before, is no lost record")
    void endIsOneInstant() {
        int other = 99;
        long nowNs = System.nanoTime();
        told.add(reader -> reader.switchedIn(other, 0, nowNs - 5_000));
        told.add(reader -> reader.switchedIn(WORKER, 1, nowNs - 4_000));
        // That the other left core 0 at 1 µs after now was not to be read yet when core 0 was.
        told.add(reader -> reader.switchedIn(other, 1, nowNs + 3_000));
        beat(nowNs, true);
        assertThat(feed.lost()).isZero();
        assertThat(slices).allSatisfy(slice -> assertThat(slice.endNs).isLessThanOrEqualTo(nowNs));
        assertThat(slices).filteredOn(slice -> slice.osTid == other).singleElement()
                .satisfies(slice -> assertThat(slice.core).isZero());
    }

    @Test
    @DisplayName("a thread that stays on its core after its last task is on it up to the end, and nothing goes on after that")
    void staysOnItsCore() {
        told.add(reader -> reader.switchedIn(WORKER, 1, System.nanoTime() - LONG_AGO_NS));
        beat(System.nanoTime(), false);
        recorder.taskStarted(3, Long.MAX_VALUE);
        recorder.taskEnded();
        long nowNs = System.nanoTime();
        List<Slice> goingOn = new ArrayList<>();
        feed.collect(new WorkerRecorder[] {recorder}, nowNs, true, slice -> slices.add(new Slice().set(slice)),
                slice -> goingOn.add(new Slice().set(slice)));
        assertThat(goingOn).isEmpty();
        assertThat(slices.getLast().task).isEqualTo(Slice.NO_TASK);
        assertThat(slices.getLast().endNs).isEqualTo(nowNs);
        assertThat(slices.get(slices.size() - 2).task).isEqualTo(3);
    }

    @Test
    @DisplayName("a task that comes back on the same worker begins and ends twice")
    void comesBack() {
        told.add(reader -> reader.switchedIn(WORKER, 1, System.nanoTime() - LONG_AGO_NS));
        beat(System.nanoTime(), false);
        for (int time = 0; time < 2; time++) {
            recorder.taskStarted(3, Long.MAX_VALUE);
            recorder.taskEnded();
        }
        beat(System.nanoTime(), true);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.state).isEqualTo(TaskState.RUNNING));
        assertThat(slices.stream().mapToInt(slice -> slice.started).sum()).isEqualTo(2);
        assertThat(slices.stream().mapToInt(slice -> slice.ended).sum()).isEqualTo(2);
    }

    @Test
    @DisplayName("a thread that never carries a task is told of from when it is known not to, and a worker from its first task on")
    void otherThreads() {
        long nowNs = System.nanoTime();
        int other = 99;
        for (int beat = 10; beat > 0; beat--) {
            long atNs = nowNs - beat * 4_000_000L;
            told.add(reader -> reader.switchedIn(other, 0, atNs));
            told.add(reader -> reader.switchedIn(WORKER, 1, atNs + 1_000));
            told.add(reader -> reader.switchedOut(WORKER, 1, atNs + 2_000, false));
            told.add(reader -> reader.switchedOut(other, 0, atNs + 50_000, false));
            beat(atNs + 3_000_000, false);
        }
        recorder.taskStarted(0, Long.MAX_VALUE);
        recorder.taskEnded();
        beat(System.nanoTime(), true);
        List<Slice> ofOther = slices.stream().filter(slice -> slice.osTid == other).toList();
        assertThat(ofOther).hasSizeBetween(5, 9);
        assertThat(ofOther).allSatisfy(slice -> {
            assertThat(slice.task).isEqualTo(Slice.OTHER_THREAD);
            assertThat(slice.core).isZero();
            assertThat(slice.endNs - slice.startNs)
                    .isEqualTo(50_000 + ThreadJoin.ON_WRITTEN_AFTER_NS - ThreadJoin.WRITTEN_AFTER_NS);
        });
        assertThat(slices).filteredOn(slice -> slice.osTid == WORKER)
                .allSatisfy(slice -> assertThat(slice.task).isZero());
        assertThat(feed.otherThreads()).extracting(ThreadName::osTid).containsExactly(other);
    }
}
