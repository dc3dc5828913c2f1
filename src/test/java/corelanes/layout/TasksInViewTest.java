package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TasksInViewTest {

    private final TasksInView tasks = new TasksInView();

    @Test
    void findsThoseWithASliceInTheStretch() {
        Random random = new Random(8);
        for (int turn = 0; turn < 300; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            Viewport viewport = RandomTraces.scale(snapshot, random).viewport();
            tasks.find(snapshot, viewport.startNs(), viewport.endNs());
            assertThat(IntStream.range(0, tasks.size()).map(tasks::task).toArray()).containsExactly(
                    IntStream.range(0, snapshot.taskCount()).filter(task -> isIn(snapshot, task, viewport)).toArray());
        }
    }

    private static boolean isIn(TraceSnapshot snapshot, int task, Viewport viewport) {
        var lane = snapshot.taskLane(task);
        return lane.size() > 0 && snapshot.startNs(lane.slice(0)) < viewport.endNs()
                && snapshot.endNs(lane.slice(lane.size() - 1)) > viewport.startNs();
    }

    @Test
    void findsTheFewInViewAmongVeryMany() {
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(0));
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        slice.core = 0;
        slice.started = 1;
        slice.ended = 1;
        for (int task = 0; task < 200_000; task++) {
            slice.task = task;
            slice.startNs = task * 10L;
            slice.endNs = task * 10L + 9;
            store.append(slice);
        }
        tasks.find(store.publish(0), 1_500_000, 1_500_050);
        assertThat(IntStream.range(0, tasks.size()).map(tasks::task).toArray()).containsExactly(150_000, 150_001,
                150_002, 150_003, 150_004);
    }
}
