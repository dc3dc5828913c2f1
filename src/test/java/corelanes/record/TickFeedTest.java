package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The feed of what ticks say")
class TickFeedTest {

    private final FakeProbe probe = new FakeProbe();
    private final TickFeed feed = new TickFeed();
    private final List<Slice> complete = new ArrayList<>();
    private final List<Slice> ongoing = new ArrayList<>();

    TickFeedTest() {
        probe.counts = true;
    }

    private WorkerRecorder worker() {
        return WorkerRecorder.byTicksOfOneThread(probe, 64, Long.MAX_VALUE);
    }

    private long collect(long nowNs, WorkerRecorder... workers) {
        return feed.collect(workers, nowNs, false, slice -> complete.add(new Slice().set(slice)),
                slice -> ongoing.add(new Slice().set(slice)));
    }

    @Test
    @DisplayName("leaves open, while a worker is between two tasks, what it does there, and shows nothing of it yet")
    void betweenTwoTasksIsOpen() {
        WorkerRecorder worker = worker();
        worker.taskStarted(0);
        worker.taskEnded();
        long knownNs = collect(System.nanoTime(), worker);
        assertThat(ongoing).isEmpty();
        assertThat(knownNs).isEqualTo(complete.getLast().endNs);
        worker.taskStarted(1);
        collect(System.nanoTime(), worker);
        assertThat(complete.getLast().task).isEqualTo(Slice.NO_TASK);
        assertThat(complete.getLast().startNs).isEqualTo(knownNs);
        assertThat(ongoing).singleElement().satisfies(slice -> assertThat(slice.task).isEqualTo(1));
    }

    @Test
    @DisplayName("waits no longer for a worker without a task than it may be between two")
    void whoWaitsHoldsNothingUp() {
        WorkerRecorder idle = worker();
        WorkerRecorder busy = worker();
        idle.taskStarted(0);
        idle.taskEnded();
        long laterNs = System.nanoTime() + 1_000_000_000;
        long knownNs = collect(laterNs, idle, busy);
        assertThat(laterNs - knownNs).isEqualTo(2 * WorkerRecorder.LONGEST_BETWEEN_NS);
    }

    @Test
    @DisplayName("hands over nothing that began before the time up to which it said all was known")
    void nothingComesTooLate() {
        Random random = new Random(20_26);
        WorkerRecorder[] workers = {worker(), worker(), worker()};
        boolean[] busy = new boolean[workers.length];
        long knownNs = Long.MIN_VALUE;
        for (int step = 0; step < 20_000; step++) {
            int at = random.nextInt(workers.length);
            if (random.nextInt(4) == 0) {
                complete.clear();
                long nextNs = collect(System.nanoTime(), workers);
                long beforeNs = knownNs;
                assertThat(complete).allSatisfy(slice -> assertThat(slice.startNs).isGreaterThanOrEqualTo(beforeNs));
                assertThat(nextNs).isGreaterThanOrEqualTo(knownNs);
                knownNs = nextNs;
            } else if (busy[at]) {
                workers[at].taskEnded();
                busy[at] = false;
            } else {
                workers[at].taskStarted(step);
                busy[at] = true;
            }
        }
        assertThat(knownNs).isGreaterThan(Long.MIN_VALUE);
    }
}
