package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where cores are permits")
class PermitTimeTest {

    private final TraceStore store = new TraceStore(Source.INFERRED, List.of());

    private void add(long startNs, long endNs, int task, TaskState state, int core) {
        Slice slice = new Slice();
        slice.startNs = startNs;
        slice.endNs = endNs;
        slice.task = task;
        slice.state = state;
        slice.core = core;
        store.append(slice);
    }

    private TraceSnapshot published(int permits) {
        store.setPermits(permits);
        return store.publish(0);
    }

    @Test
    @DisplayName("two tasks that pass one permit and run on two cores lose nothing but the hand-over")
    void oneTaskAtATimeOnTwoCores() {
        for (int turn = 0; turn < 10; turn++) {
            add(turn * 1_000L, turn * 1_000L + 990, turn % 2, TaskState.RUNNING, turn % 2);
            add(turn * 1_000L, turn * 1_000L + 1_000, 1 - turn % 2, TaskState.READY, Slice.NO_CORE);
        }
        StretchFigures figures = StretchFigures.of(published(1));
        assertThat(figures.coreTime()).isEqualTo(new CoreTime(9_900, 0, 100, 0, 0, 0));
        assertThat(figures.turns()).isEqualTo(9);
        assertThat(figures.switchingShare()).isEqualTo(0.01);
        assertThat(StretchFigures.of(published(TraceSnapshot.NO_PERMITS)).coreTime().lostNs())
                .as("as lanes, half of both cores' time was lost").isGreaterThan(9_000);
    }

    @Test
    @DisplayName("a long gap with a task ready is lost to others, and one with none ready is idle")
    void longGaps() {
        long longNs = CoreTime.LONGEST_SWITCH_NS + 1;
        add(0, 100, 0, TaskState.RUNNING, 5);
        add(100, 100 + longNs, 1, TaskState.READY, Slice.NO_CORE);
        add(100 + longNs, 200 + longNs, 1, TaskState.RUNNING, 7);
        add(700 + longNs, 800 + longNs, 2, TaskState.RUNNING, 5);
        assertThat(StretchFigures.of(published(1)).coreTime()).isEqualTo(new CoreTime(300, 0, 0, longNs, 0, 500));
        assertThat(StretchFigures.of(published(2)).coreTime().totalNs()).isEqualTo(2 * (800 + longNs));
    }

    @Test
    @DisplayName("a task that is held up and goes on is no turn")
    void heldUp() {
        add(0, 100, 3, TaskState.RUNNING, 0);
        add(150, 200, 3, TaskState.RUNNING, 1);
        add(200, 300, 4, TaskState.RUNNING, 1);
        add(250, 350, 3, TaskState.RUNNING, 0);
        assertThat(StretchFigures.of(published(2)).turns()).isZero();
        assertThat(StretchFigures.of(published(1)).turns()).isEqualTo(2);
    }

    private record Piece(int start, int end, int task, boolean running) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("every instant of every permit is counted once, as counting instant by instant does")
    void agreesWithEveryInstant(long seed) {
        Random random = new Random(seed);
        int permits = 1 + random.nextInt(4);
        int length = 2_000;
        int[] running = new int[length];
        int[] ready = new int[length];
        List<Piece> pieces = new ArrayList<>();
        for (int task = 0; task < 60; task++) {
            int start = random.nextInt(length - 150);
            Piece piece = new Piece(start, start + 1 + random.nextInt(150), task, random.nextBoolean());
            pieces.add(piece);
            for (int at = piece.start; at < piece.end; at++) {
                (piece.running ? running : ready)[at]++;
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::start));
        pieces.forEach(piece -> add(piece.start, piece.end, piece.task,
                piece.running ? TaskState.RUNNING : TaskState.READY,
                piece.running ? random.nextInt(8) : Slice.NO_CORE));
        int from = random.nextInt(200);
        int to = 1_500 + random.nextInt(400);
        long[] parts = new long[3];
        for (int at = from; at < to; at++) {
            int used = Math.min(permits, running[at]);
            int lost = Math.min(permits - used, ready[at]);
            parts[0] += used;
            parts[1] += lost;
            parts[2] += permits - used - lost;
        }
        CoreTime time = CoreTime.between(published(permits), from, to);
        assertThat(time.runningNs()).isEqualTo(parts[0]);
        assertThat(time.lostNs()).isEqualTo(parts[1]);
        assertThat(time.idleNs()).isEqualTo(parts[2]);
        assertThat(time.ownNs()).isZero();
        assertThat(time.totalNs()).isEqualTo((long) permits * (to - from));
    }
}
