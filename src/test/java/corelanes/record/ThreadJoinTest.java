package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The join of a thread's switches with its tasks")
class ThreadJoinTest {

    private final List<Slice> slices = new ArrayList<>();
    private final ThreadJoin join = new ThreadJoin(42, 0, 0, slice -> slices.add(new Slice().set(slice)));

    private record Piece(long startNs, long endNs, int task, TaskState state, int core) {}

    private List<Piece> pieces() {
        return slices.stream().filter(slice -> slice.endNs > slice.startNs)
                .map(slice -> new Piece(slice.startNs, slice.endNs, slice.task, slice.state, slice.core)).toList();
    }

    @Test
    @DisplayName("a task that is made to leave is ready, one that leaves by itself while it computes is held up")
    void readyAndInterrupted() {
        join.switchedIn(10, 1);
        join.begins(20, 7, TaskState.RUNNING, 1, 1);
        join.switchedOut(30, true);
        join.switchedIn(50, 0);
        join.switchedOut(60, false);
        join.switchedIn(65, 0);
        join.ends(70, 1);
        join.switchedOut(80, false);
        join.joinUntil(100);

        assertThat(pieces()).containsExactly(new Piece(20, 30, 7, TaskState.RUNNING, 1),
                new Piece(30, 50, 7, TaskState.READY, Slice.NO_CORE),
                new Piece(50, 60, 7, TaskState.RUNNING, 0), new Piece(60, 65, 7, TaskState.INTERRUPTED, Slice.NO_CORE),
                new Piece(65, 70, 7, TaskState.RUNNING, 0), new Piece(70, 80, Slice.NO_TASK, TaskState.RUNNING, 0));
        assertThat(slices.stream().mapToInt(slice -> slice.started).sum()).isEqualTo(1);
        assertThat(slices.stream().mapToInt(slice -> slice.ended).sum()).isEqualTo(1);
        assertThat(join.missing()).isZero();
    }

    @Test
    @DisplayName("a thread has left somewhat before that is written, but not before what it told itself, and is back somewhat before that is written")
    void leavingIsWrittenAfterwards() {
        ThreadJoin late = new ThreadJoin(42, 10, 4, slice -> slices.add(new Slice().set(slice)));
        late.switchedIn(100, 1);
        late.begins(200, 7, TaskState.RUNNING, 1, 1);
        late.switchedOut(300, true);
        late.switchedIn(305, 1);
        late.switchedOut(308, true);
        late.switchedIn(500, 1);
        late.ends(597, 1);
        late.switchedOut(600, false);
        late.joinUntil(1_000);

        assertThat(pieces()).containsExactly(new Piece(200, 290, 7, TaskState.RUNNING, 1),
                new Piece(290, 301, 7, TaskState.READY, Slice.NO_CORE),
                new Piece(301, 496, 7, TaskState.READY, Slice.NO_CORE), new Piece(496, 597, 7, TaskState.RUNNING, 1));
    }

    @Test
    @DisplayName("a record that comes late and with an earlier time takes nothing back of what was told")
    void lateRecord() {
        join.switchedIn(10, 0);
        join.begins(20, 1, TaskState.RUNNING, 1, 0);
        join.ends(50, 0);
        join.begins(50, 1, TaskState.WAITING_LOCK, 0, Slice.NO_CORE);
        join.joinUntil(60);
        join.switchedOut(45, true);
        join.switchedIn(70, 0);
        join.ends(80, 1);
        join.joinUntil(100);

        assertThat(pieces()).containsExactly(new Piece(20, 50, 1, TaskState.RUNNING, 0),
                new Piece(50, 70, 1, TaskState.READY, Slice.NO_CORE), new Piece(70, 80, 1, TaskState.RUNNING, 0));
    }

    @Test
    @DisplayName("a waiting task still runs until the kernel takes it off, and again when it is back")
    void waitingBeginsWhenTheThreadLeaves() {
        join.begins(10, 3, TaskState.RUNNING, 1, 0);
        join.ends(20, 0);
        join.begins(20, 3, TaskState.WAITING_IO, 0, Slice.NO_CORE);
        join.switchedOut(25, false);
        join.switchedIn(90, 1);
        join.ends(95, 0);
        join.begins(95, 3, TaskState.RUNNING, 0, 1);
        join.joinUntil(100);
        Slice now = new Slice();
        assertThat(join.goingOn(now, 100)).isTrue();
        assertThat(new Piece(now.startNs, now.endNs, now.task, now.state, now.core))
                .isEqualTo(new Piece(95, 100, 3, TaskState.RUNNING, 1));
        assertThat(pieces()).containsExactly(new Piece(10, 20, 3, TaskState.RUNNING, 0),
                new Piece(20, 25, 3, TaskState.RUNNING, 0), new Piece(25, 90, 3, TaskState.WAITING_IO, Slice.NO_CORE),
                new Piece(90, 95, 3, TaskState.RUNNING, 1));
    }

    @Test
    @DisplayName("a missing record leaves a hole and is counted, never drawn as idle or running")
    void missingRecordsLeaveHoles() {
        join.switchedIn(10, 0);
        join.begins(10, 1, TaskState.RUNNING, 1, 0);
        join.switchedOut(20, true);
        join.switchedOut(40, true);
        join.switchedIn(50, 0);
        join.switchedIn(70, 1);
        join.switchedOut(80, true);
        join.joinUntil(100);
        assertThat(pieces()).containsExactly(new Piece(10, 20, 1, TaskState.RUNNING, 0),
                new Piece(40, 50, 1, TaskState.READY, Slice.NO_CORE), new Piece(70, 80, 1, TaskState.RUNNING, 1));
        assertThat(join.missing()).isEqualTo(2);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    @DisplayName("agrees with looking at every instant, whatever comes when and however late it is told")
    void agreesWithEveryInstant(long seed) {
        Random random = new Random(seed);
        int length = 3_000;
        int[] core = new int[length];
        boolean[] preempted = new boolean[length];
        int[] task = new int[length];
        TaskState[] phase = new TaskState[length];
        int beat = 1 + random.nextInt(200);
        int nowCore = 0;
        boolean nowPreempted = false;
        int nowTask = Slice.NO_TASK;
        TaskState nowPhase = TaskState.RUNNING;
        int tasks = 0;
        join.switchedIn(0, 0);
        for (int at = 0; at < length; at++) {
            if (at > 0 && random.nextInt(20) == 0) {
                if (nowCore >= 0) {
                    nowPreempted = random.nextBoolean();
                    nowCore = Slice.NO_CORE;
                    join.switchedOut(at, nowPreempted);
                } else {
                    nowCore = random.nextInt(4);
                    join.switchedIn(at, nowCore);
                }
            } else if (at > 0 && random.nextInt(30) == 0) {
                if (nowTask != Slice.NO_TASK) {
                    join.ends(at, 0);
                }
                nowTask = random.nextInt(4) == 0 ? Slice.NO_TASK : tasks++;
                nowPhase = random.nextBoolean() ? TaskState.RUNNING : TaskState.WAITING_LOCK;
                if (nowTask != Slice.NO_TASK) {
                    join.begins(at, nowTask, nowPhase, 0, Slice.NO_CORE);
                }
            }
            core[at] = nowCore;
            preempted[at] = nowPreempted;
            task[at] = nowTask;
            phase[at] = nowPhase;
            if (at % beat == 0) {
                join.joinUntil(at);
            }
        }
        join.joinUntil(length);
        Slice last = new Slice();
        if (join.goingOn(last, length)) {
            slices.add(last);
        }
        Piece[] told = new Piece[length];
        for (Piece piece : pieces()) {
            for (long at = piece.startNs; at < piece.endNs; at++) {
                assertThat(told[(int) at]).as("one state at a time, at %s", at).isNull();
                told[(int) at] = piece;
            }
        }
        boolean carried = false;
        for (int at = 0; at < length; at++) {
            carried |= task[at] != Slice.NO_TASK;
            if (task[at] == Slice.NO_TASK && (core[at] < 0 || !carried)) {
                assertThat(told[at]).isNull();
            } else {
                TaskState expected = core[at] >= 0
                        ? TaskState.RUNNING
                        : preempted[at] ? TaskState.READY
                                : phase[at] == TaskState.RUNNING ? TaskState.INTERRUPTED : phase[at];
                assertThat(told[at]).as("at %s", at).isNotNull();
                assertThat(told[at].state).isEqualTo(expected);
                assertThat(told[at].task).isEqualTo(task[at]);
                assertThat(told[at].core).isEqualTo(core[at]);
            }
        }
        assertThat(join.missing()).isZero();
    }
}
