package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A recording that grows, and forgets its oldest slices where it has a budget, by turns with another one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsAmongManyWhatLookingAtEachLaneFinds(long seed) {
        Random random = new Random(seed);
        GrowingTasks one = new GrowingTasks(random, Long.MAX_VALUE);
        GrowingTasks other = new GrowingTasks(random, 2_000_000);
        int found = 0;
        for (int turn = 0; turn < 10; turn++) {
            TraceSnapshot snapshot = (turn % 3 > 0 ? one : other).grown();
            for (int look = 0; look < 5; look++) {
                Viewport viewport = RandomTraces.scale(snapshot, random).viewport();
                tasks.find(snapshot, viewport.startNs(), viewport.endNs());
                assertThat(IntStream.range(0, tasks.size()).map(tasks::task).toArray())
                        .containsExactly(lookedForOneByOne(snapshot, viewport));
                found = Math.max(found, tasks.size());
            }
        }
        assertThat(other.grown().forgotten()).as("the oldest are forgotten").isPositive();
        assertThat(found).as("many are in view").isGreaterThan(10_000);
    }

    /** As it was done before tasks' times lay side by side. */
    private static int[] lookedForOneByOne(TraceSnapshot snapshot, Viewport viewport) {
        int started = snapshot.startedBy(viewport.endNs());
        int end = Math.min(snapshot.taskCount(), started + 4_096);
        int lowest = Math.max(0, end - 50_000);
        int wanted = lowest == 0 ? Integer.MAX_VALUE : started - snapshot.finishedBy(viewport.startNs());
        Deque<Integer> found = new ArrayDeque<>();
        for (int task = end - 1; task >= lowest && found.size() < wanted; task--) {
            if (isIn(snapshot, task, viewport)) {
                found.addFirst(task);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRecordingThatIsSeenNoMoreIsNotHeldOnTo(boolean fewAfter) {
        Random random = new Random(3);
        WeakReference<TraceSnapshot> before = new WeakReference<>(new GrowingTasks(random, Long.MAX_VALUE).grown());
        Optional.ofNullable(before.get()).ifPresent(snapshot -> tasks.find(snapshot, 0, Long.MAX_VALUE));
        WeakReference<Lane> lane = new WeakReference<>(
                Optional.ofNullable(before.get()).map(snapshot -> snapshot.taskLane(0)).orElse(Lane.EMPTY));
        if (fewAfter) {
            tasks.takeFirst(3);
        } else {
            GrowingTasks other = new GrowingTasks(random, Long.MAX_VALUE);
            TraceSnapshot after = other.grown();
            while (after.taskCount() < 100_000) {
                after = other.grown();
            }
            // Nobody asks for its first tasks.
            tasks.find(after, after.lastNs() - 1, after.lastNs());
        }
        await().untilAsserted(() -> {
            System.gc();
            assertThat(before.get()).isNull();
            assertThat(lane.get()).isNull();
        });
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
