package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows of tasks")
class TaskRowsTest {

    private final TaskRows rows = new TaskRows();
    private final TasksInView tasks = new TasksInView();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("are headed by what their tasks do at the play head, and keep their order below it")
    void groupsByState(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 100; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            long atNs = RandomTraces.scale(snapshot, random).viewport().startNs();
            tasks.takeFirst(snapshot.taskCount());
            Set<Integer> folded = random.nextBoolean() ? Set.of() : Set.of(random.nextInt(3), TaskRows.DONE);
            rows.list(snapshot, tasks, TaskGrouping.STATE, atNs, folded);

            TreeMap<Integer, List<Integer>> expected = new TreeMap<>();
            for (int task = 0; task < snapshot.taskCount(); task++) {
                expected.computeIfAbsent(stateAt(snapshot, task, atNs), _ -> new ArrayList<>()).add(task);
            }
            assertThat(listed()).isEqualTo(expect(expected, folded));
        }
    }

    /** Looks at every slice. */
    private static int stateAt(TraceSnapshot snapshot, int task, long atNs) {
        Lane lane = snapshot.taskLane(task);
        int state = TaskRows.NOT_BEGUN;
        for (int at = 0; at < lane.size(); at++) {
            int slice = lane.slice(at);
            if (snapshot.startNs(slice) <= atNs) {
                state = snapshot.endNs(slice) > atNs ? snapshot.state(slice).code()
                        : at == lane.size() - 1 ? TaskRows.DONE : TaskRows.UNKNOWN;
            }
        }
        return state;
    }

    private List<String> expect(TreeMap<Integer, List<Integer>> groups, Set<Integer> folded) {
        List<String> lines = new ArrayList<>();
        groups.forEach((key, members) -> {
            lines.add(key + ": " + members.size());
            if (!folded.contains(key)) {
                members.forEach(task -> lines.add("task " + task));
            }
        });
        return lines;
    }

    private List<String> listed() {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int group = rows.group(row);
            lines.add(rows.isHeading(row) ? rows.key(group) + ": " + rows.count(group) : "task " + rows.task(row));
        }
        return lines;
    }

    @Test
    @DisplayName("of too many tasks stay in one list, under a heading that says so")
    void tooMany() {
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(0));
        Slice slice = new Slice();
        slice.endNs = 10;
        for (int task = 0; task < 10_001; task++) {
            slice.task = task;
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        tasks.takeFirst(10_001);
        rows.list(snapshot, tasks, TaskGrouping.STATE, 5, Set.of());
        assertThat(rows.size()).isEqualTo(10_002);
        assertThat(new LaneWords().group(TaskGrouping.STATE, rows.key(0), rows.count(0)))
                .isEqualTo("Too many in view to be grouped: zoom in · 10,001 tasks");
        rows.list(snapshot, tasks, TaskGrouping.STATE, 5, Set.of(TaskRows.TOO_MANY));
        assertThat(rows.size()).as("folded").isEqualTo(1);
        tasks.takeFirst(10_000);
        rows.list(snapshot, tasks, TaskGrouping.STATE, 5, Set.of());
        assertThat(listed()).startsWith("1: 10000", "task 0");
    }

    @Test
    @DisplayName("are grouped by the thread that carried a task first, wherever it went on")
    void groupsByThread() {
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(0));
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        slice.core = 0;
        int[][] turns = {{0, 70}, {1, 60}, {2, 0}, {2, 70}, {0, 60}, {3, 0}};
        for (int[] turn : turns) {
            slice.task = turn[0];
            slice.osTid = turn[1];
            slice.startNs = slice.endNs;
            slice.endNs = slice.startNs + 10;
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        tasks.takeFirst(4);
        rows.list(snapshot, tasks, TaskGrouping.THREAD, 0, Set.of());
        assertThat(listed()).containsExactly("0: 1", "task 3", "60: 1", "task 1", "70: 2", "task 0", "task 2");
        rows.list(snapshot, tasks, TaskGrouping.NONE, 0, Set.of(70));
        assertThat(rows.groups()).isZero();
        assertThat(rows.size()).isEqualTo(4);
    }
}
