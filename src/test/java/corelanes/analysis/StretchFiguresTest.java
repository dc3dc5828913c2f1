package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The figures of a stretch")
class StretchFiguresTest {

    private final TraceStore store = new TraceStore(Source.INFERRED, List.of(0, 1));

    private void add(long startNs, long endNs, int task, TaskState state, int core) {
        Slice slice = new Slice();
        slice.startNs = startNs;
        slice.endNs = endNs;
        slice.task = task;
        slice.state = state;
        slice.core = core;
        store.append(slice);
    }

    @Test
    @DisplayName("two tasks taking turns on one core: two in progress, one running, nothing lost")
    void turnsOnOneCore() {
        for (int turn = 0; turn < 10; turn++) {
            add(turn * 100L, turn * 100L + 100, turn % 2, TaskState.RUNNING, 0);
            add(turn * 100L, turn * 100L + 100, 1 - turn % 2, TaskState.READY, Slice.NO_CORE);
        }
        StretchFigures figures = StretchFigures.of(store.publish(0), 1);
        assertThat(figures.inProgressMean()).isEqualTo(2);
        assertThat(figures.runningMean()).isEqualTo(1);
        assertThat(figures.turns()).isEqualTo(9);
        assertThat(figures.lostNs()).isZero();
        assertThat(figures.typicalSliceNs()).isEqualTo(100);
        assertThat(figures.turnsPerSecond()).isCloseTo(9e6, within(1.0));
    }

    @Test
    @DisplayName("a long hold-up by the machine makes no turn longer")
    void holdUpsAreNotTypical() {
        add(0, 100, 0, TaskState.RUNNING, 0);
        add(100, 9_000, 0, TaskState.INTERRUPTED, Slice.NO_CORE);
        add(9_000, 9_100, 0, TaskState.RUNNING, 0);
        StretchFigures figures = StretchFigures.of(store.publish(0), 1);
        assertThat(figures.typicalSliceNs()).isEqualTo(100);
        assertThat(figures.inProgressMean()).isEqualTo(1);
        assertThat(figures.lostNs()).isZero();
    }

    @Test
    @DisplayName("a core that stands idle while a task is ready loses that time; while all wait for I/O it loses none")
    void lostTimeNeedsAReadyTask() {
        add(0, 100, 0, TaskState.RUNNING, 0);
        add(0, 100, 1, TaskState.READY, Slice.NO_CORE);
        add(100, 110, 0, TaskState.READY, Slice.NO_CORE);
        add(100, 110, 1, TaskState.READY, Slice.NO_CORE);
        add(110, 200, 1, TaskState.RUNNING, 0);
        add(110, 200, 0, TaskState.WAITING_IO, Slice.NO_CORE);
        TraceSnapshot snapshot = store.publish(0);
        assertThat(StretchFigures.of(snapshot, 1).lostNs()).isEqualTo(10);
        assertThat(StretchFigures.of(snapshot, 1).lostShare(1)).isEqualTo(0.05);
        assertThat(StretchFigures.of(snapshot, 2).lostNs()).isEqualTo(100 + 20);
        assertThat(StretchFigures.between(snapshot, 0, 100, 1).lostNs()).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("lost time agrees with counting instant by instant")
    void lostTimeAgreesWithCounting(long seed) {
        Random random = new Random(seed);
        int[] ready = new int[400];
        int[] running = new int[400];
        for (int slice = 0; slice < 60; slice++) {
            int start = random.nextInt(350);
            int end = start + 1 + random.nextInt(50);
            boolean runs = random.nextBoolean();
            add(start, end, slice, runs ? TaskState.RUNNING : TaskState.READY, runs ? slice % 2 : Slice.NO_CORE);
            for (int at = start; at < end; at++) {
                (runs ? running : ready)[at]++;
            }
        }
        long lost = 0;
        for (int at = 30; at < 300; at++) {
            lost += Math.min(ready[at], Math.max(0, 2 - running[at]));
        }
        assertThat(StretchFigures.between(store.publish(0), 30, 300, 2).lostNs()).isEqualTo(lost);
    }
}
