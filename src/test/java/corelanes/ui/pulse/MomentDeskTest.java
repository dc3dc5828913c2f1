package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.Moment;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The numbers and the sentence about a moment")
class MomentDeskTest {

    private static final long MS = 1_000_000;
    private static final long FRAME_NS = 16_666_667;

    private final FiguresState figures = new FiguresState();
    private final PlayHead head = new PlayHead();
    private final MomentDesk desk = new MomentDesk(figures, MomentDeskTest::said);

    private static String said(Moment moment) {
        return moment.instant().inProgress() + " in progress, " + moment.instant().running() + " running";
    }

    private void add(TraceStore store, int task, int core, TaskState state, long fromMs, long toMs) {
        Slice slice = new Slice();
        slice.task = task;
        slice.core = state == TaskState.RUNNING ? core : Slice.NO_CORE;
        slice.state = state;
        slice.startNs = fromMs * MS;
        slice.endNs = toMs * MS;
        slice.started = 1;
        slice.ended = 1;
        store.append(slice);
    }

    /** Two tasks; the second one has its core only every other time. */
    private TraceSnapshot flickering(long eachMs) {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0, 1));
        for (long at = 0; at < 4_000; at += eachMs) {
            add(store, 0, 0, TaskState.RUNNING, at, at + eachMs);
            add(store, 1, 1, at / eachMs % 2 == 0 ? TaskState.RUNNING : TaskState.WAITING_LOCK, at, at + eachMs);
        }
        return store.publish(0);
    }

    private void show(TraceSnapshot snapshot, long atMs, long nowNs) {
        head.seek(atMs * MS);
        desk.show(snapshot, head, Optional.empty(), nowNs);
    }

    private String asNumbers() {
        return figures.inProgressProperty().get() + " in progress, " + figures.runningProperty().get() + " running";
    }

    @Test
    @DisplayName("are of one instant in every frame, however fast it changes")
    void ofOneInstant() {
        TraceSnapshot snapshot = flickering(200);
        head.begin(false);
        head.recorded(snapshot.firstNs(), snapshot.lastNs());
        Random random = new Random(7);
        boolean one = false;
        boolean two = false;
        for (int frame = 0; frame < 2_000; frame++) {
            show(snapshot, random.nextInt(3_900), frame * FRAME_NS);
            assertThat(figures.sentenceProperty().get()).isEqualTo(asNumbers());
            one |= figures.runningProperty().get() == 1;
            two |= figures.runningProperty().get() == 2;
        }
        assertThat(one && two).as("both are seen").isTrue();
    }

    @Test
    @DisplayName("follow what stays within a quarter of a second, and at once after a jump")
    void follow() {
        TraceSnapshot snapshot = flickering(1_000);
        head.begin(false);
        head.recorded(snapshot.firstNs(), snapshot.lastNs());
        show(snapshot, 500, 0);
        assertThat(figures.runningProperty().get()).isEqualTo(2);
        show(snapshot, 1_500, FRAME_NS);
        for (int frame = 2; frame < 18; frame++) {
            show(snapshot, 1_500, frame * FRAME_NS);
        }
        assertThat(figures.runningProperty().get()).isEqualTo(1);
        desk.forget();
        show(snapshot, 2_500, 19 * FRAME_NS);
        assertThat(figures.runningProperty().get()).isEqualTo(2);
    }
}
