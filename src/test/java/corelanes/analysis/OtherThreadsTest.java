package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What this program's other threads had of the cores")
class OtherThreadsTest {

    private final TraceStore store = new TraceStore(Source.RECORDED, List.of(0, 1));

    private void held(int task, int core, long startNs, long endNs) {
        Slice slice = new Slice();
        slice.task = task;
        slice.core = core;
        slice.startNs = startNs;
        slice.endNs = endNs;
        slice.state = TaskState.RUNNING;
        slice.osTid = 100 + task;
        store.append(slice);
    }

    @Test
    @DisplayName("is counted between the first task's start and the last one's end, on all cores")
    void withinTheWork() {
        held(0, 0, 1_000, 2_000);
        held(1, 1, 1_500, 3_000);
        held(Slice.OTHER_THREAD, 0, 500, 1_000);
        held(Slice.OTHER_THREAD, 0, 2_000, 2_400);
        held(Slice.OTHER_THREAD, 1, 900, 1_100);
        held(Slice.OTHER_THREAD, 0, 2_900, 3_500);
        assertThat(OtherThreads.onCoresNs(store.publish(0))).isEqualTo(400 + 100 + 100);
    }

    @Test
    @DisplayName("is neither what a carrier of virtual threads does between two of them, nor what other programs had")
    void carriersAreWork() {
        held(0, 0, 1_000, 2_000);
        held(Slice.NO_TASK, 0, 2_000, 2_500);
        held(Slice.ELSEWHERE, 0, 2_500, 2_900);
        held(0, 0, 2_900, 4_000);
        assertThat(OtherThreads.onCoresNs(store.publish(0))).isZero();
    }

    @Test
    @DisplayName("is nothing where nothing was recorded")
    void empty() {
        assertThat(OtherThreads.onCoresNs(store.publish(0))).isZero();
    }
}
