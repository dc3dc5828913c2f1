package corelanes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks of a few slices, and of some more than those that are kept the short way. */
@DisplayName("A task of few slices")
class ShortTasksTest {

    private static final int MOST_SLICES = 140;

    private record Turn(int task, long startNs, long endNs) {}

    /** Tasks begin one after another, a hundred at a time are in progress; some slices come late. */
    private static List<Turn> turns(Random random, int tasks) {
        List<Turn> turns = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            long atNs = task * 100L;
            int slices = random.nextInt(3) == 0 ? random.nextInt(MOST_SLICES) : random.nextInt(10);
            for (int slice = 0; slice < slices; slice++) {
                long startNs = atNs + random.nextInt(100);
                atNs = startNs + 1 + random.nextInt(100);
                turns.add(new Turn(task, startNs, atNs));
            }
        }
        turns.sort(Comparator.comparingLong(turn -> turn.startNs + (turn.endNs % 7 == 0 ? 3_000 : 0)));
        return turns;
    }

    private static Slice slice(Turn turn) {
        Slice slice = new Slice();
        slice.task = turn.task;
        slice.core = turn.task % 5 == 0 ? 1 : Slice.NO_CORE;
        slice.state = slice.core == 1 ? TaskState.RUNNING : TaskState.READY;
        slice.startNs = turn.startNs;
        slice.endNs = turn.endNs;
        return slice;
    }

    private static List<Turn> found(TraceSnapshot snapshot, int task) {
        List<Turn> found = new ArrayList<>();
        Lane lane = snapshot.taskLane(task);
        for (int at = 0; at < lane.size(); at++) {
            int slice = lane.slice(at);
            found.add(new Turn(snapshot.task(slice), snapshot.startNs(slice), snapshot.endNs(slice)));
        }
        return found;
    }

    private static List<Turn> wanted(List<Turn> turns, int task) {
        return turns.stream().filter(turn -> turn.task == task).sorted(Comparator.comparingLong(Turn::startNs))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("has them all in the order of their starts, in a snapshot that later ones do not change")
    void inOrderForGood(long seed) {
        Random random = new Random(seed);
        int tasks = 300;
        List<Turn> turns = turns(random, tasks);
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(1));
        List<TraceSnapshot> snapshots = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (int at = 0; at < turns.size(); at++) {
            store.append(slice(turns.get(at)));
            if (random.nextInt(400) == 0) {
                store.appendProvisional(slice(new Turn(turns.get(at).task, 1_000_000, 1_000_001)));
                store.publish(0);
                snapshots.add(store.publish(0));
                sizes.add(at + 1);
            }
        }
        store.ensureTasks(tasks);
        snapshots.add(store.publish(0));
        sizes.add(turns.size());
        for (int one = 0; one < snapshots.size(); one++) {
            List<Turn> until = turns.subList(0, sizes.get(one));
            for (int task = 0; task < snapshots.get(one).taskCount(); task++) {
                assertThat(found(snapshots.get(one), task)).isEqualTo(wanted(until, task));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("lets go of its oldest ones with the rest of the recording")
    void forgets(long seed) {
        Random random = new Random(seed);
        int tasks = 6_000;
        List<Turn> turns = turns(random, tasks);
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(1), 1_500_000);
        turns.forEach(turn -> store.append(slice(turn)));
        store.ensureTasks(tasks);
        TraceSnapshot snapshot = store.publish(0);
        assertThat(snapshot.forgotten()).isPositive();
        List<Turn> kept = turns.subList((int) snapshot.forgotten(), turns.size());
        for (int task = 0; task < tasks; task += 7) {
            assertThat(found(snapshot, task)).isEqualTo(wanted(kept, task));
        }
        assertThat(store.heldBytes()).isLessThan(2_000_000);
    }
}
