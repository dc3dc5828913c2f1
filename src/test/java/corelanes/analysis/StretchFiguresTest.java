package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The figures of a stretch")
class StretchFiguresTest {

    private TraceStore store = new TraceStore(Source.INFERRED, List.of(0));

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
        StretchFigures figures = StretchFigures.of(store.publish(0));
        assertThat(figures.inProgressMean()).isEqualTo(2);
        assertThat(figures.runningMean()).isEqualTo(1);
        assertThat(figures.turns()).isEqualTo(9);
        assertThat(figures.coreTime()).isEqualTo(new CoreTime(1_000, 0, 0, 0, 0, 0));
        assertThat(figures.typicalSliceNs()).isEqualTo(100);
        assertThat(figures.turnsPerSecond()).isCloseTo(9e6, within(1.0));
    }

    @Test
    @DisplayName("a long hold-up by the machine makes no turn longer")
    void holdUpsAreNotTypical() {
        add(0, 100, 0, TaskState.RUNNING, 0);
        add(100, 9_000, 0, TaskState.INTERRUPTED, Slice.NO_CORE);
        add(9_000, 9_100, 0, TaskState.RUNNING, 0);
        StretchFigures figures = StretchFigures.of(store.publish(0));
        assertThat(figures.typicalSliceNs()).isEqualTo(100);
        assertThat(figures.inProgressMean()).isEqualTo(1);
        assertThat(figures.coreTime().lostNs()).isZero();
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
        StretchFigures figures = StretchFigures.of(store.publish(0));
        assertThat(figures.coreTime()).isEqualTo(new CoreTime(190, 0, 10, 0, 0, 0));
        assertThat(figures.switchingShare()).isEqualTo(0.05);
    }

    @Test
    @DisplayName("a gap longer than any switch is somebody else's; one that nobody wanted is idle; other work of ours is our own")
    void gapsAreToldApart() {
        long longNs = 3 * CoreTime.LONGEST_SWITCH_NS;
        add(0, 1_000, 0, TaskState.RUNNING, 0);
        add(1_000, 1_000 + longNs, 0, TaskState.READY, Slice.NO_CORE);
        add(1_000 + longNs, 2_000 + longNs, 0, TaskState.RUNNING, 0);
        add(2_000 + longNs, 2_000 + 2 * longNs, 0, TaskState.WAITING_IO, Slice.NO_CORE);
        add(2_500 + longNs, 3_000 + longNs, Slice.NO_TASK, TaskState.RUNNING, 0);
        CoreTime time = StretchFigures.of(store.publish(0)).coreTime();
        assertThat(time).isEqualTo(new CoreTime(2_000, 500, 0, longNs, 0, longNs - 500));
        assertThat(time.totalNs()).isEqualTo(2_000 + 2 * longNs);
    }

    @Test
    @DisplayName("what another thread of this program took from a ready task is lost to this program, and from nobody its own")
    void ownThreadsDisturb() {
        add(0, 1_000, 0, TaskState.RUNNING, 0);
        add(1_000, 3_000, 0, TaskState.READY, Slice.NO_CORE);
        add(1_010, 2_990, Slice.OTHER_THREAD, TaskState.RUNNING, 0);
        add(3_000, 4_000, 0, TaskState.RUNNING, 0);
        add(4_000, 6_000, 0, TaskState.WAITING_IO, Slice.NO_CORE);
        add(5_000, 5_500, Slice.OTHER_THREAD, TaskState.RUNNING, 0);
        add(5_600, 5_700, Slice.OTHER_THREAD, TaskState.RUNNING, 3);
        CoreTime time = StretchFigures.of(store.publish(0)).coreTime();
        assertThat(time).isEqualTo(new CoreTime(2_000, 500, 20, 0, 1_980, 1_500));
        assertThat(store.snapshot().coreCount()).as("a core that no task uses gets no lane for it").isEqualTo(1);
    }

    @Test
    @DisplayName("with one task ready and two cores free, one core's time is lost and the other is idle")
    void onlyWhatIsWantedIsLost() {
        store = new TraceStore(Source.INFERRED, List.of(0, 1));
        add(0, 100, 0, TaskState.READY, Slice.NO_CORE);
        add(100, 200, 0, TaskState.RUNNING, 1);
        assertThat(StretchFigures.of(store.publish(0)).coreTime()).isEqualTo(new CoreTime(100, 0, 0, 100, 0, 200));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("every instant of every core is counted once, as counting instant by instant does")
    void agreesWithEveryInstant(long seed) {
        Random random = new Random(seed);
        store = new TraceStore(Source.INFERRED, List.of(0, 1, 2));
        int length = 2_000;
        int[][] holder = new int[3][length];
        int[] ready = new int[length];
        for (int lane = 0; lane < 3; lane++) {
            Arrays.fill(holder[lane], Integer.MIN_VALUE);
            for (int at = random.nextInt(50); at < length - 60; at += random.nextInt(60)) {
                int end = at + 1 + random.nextInt(50);
                int task = random.nextInt(4) == 0 ? -1 - random.nextInt(3) : random.nextInt(9);
                add(at, end, task, TaskState.RUNNING, lane);
                Arrays.fill(holder[lane], at, end, task == Slice.ELSEWHERE ? Integer.MIN_VALUE : task);
                at = end;
            }
        }
        for (int slice = 0; slice < 40; slice++) {
            int start = random.nextInt(length - 300);
            int end = start + 1 + random.nextInt(300);
            add(start, end, 100 + slice, TaskState.READY, Slice.NO_CORE);
            for (int at = start; at < end; at++) {
                ready[at]++;
            }
        }
        long[] parts = new long[5];
        int from = random.nextInt(200);
        int to = 1_500 + random.nextInt(400);
        for (int at = from; at < to; at++) {
            int wanting = ready[at];
            for (int lane = 0; lane < 3; lane++) {
                boolean gap = holder[lane][at] == Integer.MIN_VALUE;
                parts[0] += holder[lane][at] >= 0 ? 1 : 0;
                parts[gap && wanting > 0 ? 2 : 3] += gap ? 1 : 0;
                wanting -= gap ? 1 : 0;
            }
            for (int lane = 0; lane < 3; lane++) {
                boolean own = holder[lane][at] == Slice.NO_TASK || holder[lane][at] == Slice.OTHER_THREAD;
                parts[wanting > 0 ? 4 : 1] += own ? 1 : 0;
                wanting -= own ? 1 : 0;
            }
        }
        CoreTime time = CoreTime.between(store.publish(0), from, to);
        assertThat(time.runningNs()).isEqualTo(parts[0]);
        assertThat(time.ownNs()).isEqualTo(parts[1]);
        assertThat(time.switchingNs() + time.othersNs()).isEqualTo(parts[2]);
        assertThat(time.lostToOwnNs()).isEqualTo(parts[4]);
        assertThat(time.idleNs()).isEqualTo(parts[3]);
        assertThat(time.totalNs()).isEqualTo(3L * (to - from));
    }
}
