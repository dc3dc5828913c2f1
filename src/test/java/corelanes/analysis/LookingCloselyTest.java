package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.layout.RandomTraces;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Looking closely at a recording")
class LookingCloselyTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName("steps to the next and the previous slice that a look at every slice finds")
    void stepsAreTheNextStarts(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 60; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            int task = random.nextInt(-1, snapshot.taskCount() + 1);
            long atNs = snapshot.firstNs() + (long) ((random.nextDouble() * 1.2 - 0.1)
                    * (snapshot.lastNs() - snapshot.firstNs()));
            boolean any = task < 0 || task == snapshot.taskCount();
            long[] starts = IntStream.range(0, snapshot.size())
                    .filter(slice -> any ? snapshot.coreOf(slice) >= 0 : snapshot.task(slice) == task)
                    .mapToLong(snapshot::startNs).sorted().toArray();
            OptionalLong next = Arrays.stream(starts).filter(startNs -> startNs > atNs).min();
            OptionalLong previous = Arrays.stream(starts).filter(startNs -> startNs < atNs).max();
            assertThat(SliceSteps.next(snapshot, atNs, task)).isEqualTo(next);
            assertThat(SliceSteps.previous(snapshot, atNs, task)).isEqualTo(previous);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    @DisplayName("measures a stretch exactly: its turns, and what each task ran")
    void rangesAreExact(long seed) {
        Random random = new Random(seed);
        for (int turn = 0; turn < 60; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            long fromNs = snapshot.firstNs() + (long) (random.nextDouble() * (snapshot.lastNs() - snapshot.firstNs()));
            long toNs = fromNs + 1 + (long) (random.nextDouble() * (snapshot.lastNs() - snapshot.firstNs()));
            long[] ranNs = new long[snapshot.taskCount()];
            long turns = 0;
            for (int slice = 0; slice < snapshot.size(); slice++) {
                if (snapshot.state(slice) == TaskState.RUNNING) {
                    ranNs[snapshot.task(slice)] += Math.max(0,
                            Math.min(toNs, snapshot.endNs(slice)) - Math.max(fromNs, snapshot.startNs(slice)));
                    turns += snapshot.startNs(slice) >= fromNs && snapshot.startNs(slice) < toNs ? 1 : 0;
                }
            }
            RangeFigures figures = RangeFigures.of(snapshot, fromNs, toNs);
            assertThat(figures.turns()).isEqualTo(turns);
            assertThat(figures.busyNs()).isEqualTo(Arrays.stream(ranNs).sum());
            for (RangeFigures.Share share : figures.shares()) {
                assertThat(share.ranNs()).isEqualTo(ranNs[share.task()]);
            }
            assertThat(figures.shares()).extracting(RangeFigures.Share::ranNs)
                    .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        }
    }

    @Test
    @DisplayName("says why a slice ended by what its task did next")
    void saysWhyASliceEnded() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0, 1));
        TaskState[] states = {TaskState.READY, TaskState.RUNNING, TaskState.RUNNING, TaskState.WAITING_LOCK,
                TaskState.READY, TaskState.RUNNING, TaskState.READY, TaskState.RUNNING, TaskState.WAITING_IO};
        int[] cores = {-1, 0, 1, -1, -1, 0, -1, 1, -1};
        Slice slice = new Slice();
        for (int at = 0; at < states.length; at++) {
            slice.state = states[at];
            slice.core = cores[at];
            slice.startNs = at * 10L;
            slice.endNs = slice.startNs + 10;
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        assertThat(IntStream.range(0, states.length).mapToObj(at -> SliceEnd.of(snapshot, at).cause().name()))
                .containsExactly("GOT_CORE", "MOVED", "WAITS_LOCK", "BECAME_READY", "GOT_CORE", "LOST_CORE", "GOT_CORE",
                        "WAITS_IO", "LAST");
        assertThat(SliceEnd.of(snapshot, 1).core()).isEqualTo(1);
    }
}
