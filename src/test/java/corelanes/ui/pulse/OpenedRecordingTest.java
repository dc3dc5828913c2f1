package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.run.StoredRun;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredTraces;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import corelanes.ui.state.WindowState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A recording that was opened")
class OpenedRecordingTest {

    private static final int MANY_FRAMES = 20;

    private final WindowState state = WindowState.fresh(List.of(0, 1));
    private final List<String> done = new ArrayList<>();
    private final OpenedRecording opened = new OpenedRecording(state,
            new FigureTexts(state.figures()), Runnable::run, () -> done.add("leftovers"));

    private FileDesk.Opened recording(int slices) {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        for (int turn = 0; turn < slices; turn++) {
            slice.task = turn % 4;
            slice.startNs = 10L * turn;
            slice.endNs = slice.startNs + 9;
            slice.started = turn < 4 ? 1 : 0;
            store.append(slice);
        }
        StoredRecording other = StoredTraces.ofAnotherMachine();
        StoredRecording kept = new StoredRecording(other.facts(), store.publish(0), other.result());
        return new FileDesk.Opened(kept, new FutureTask<>(() -> StoredRun.recording(kept)), Path.of("x.lanes"));
    }

    private void frames(int many) {
        for (int frame = 0; frame < many; frame++) {
            opened.figures().ifPresent(_ -> done.add("figures"));
        }
    }

    @Test
    @DisplayName("gives back once what reading a long one has left behind, after its figures")
    void givesBack() {
        opened.show(recording(100_000));
        frames(MANY_FRAMES);
        assertThat(done).containsOnlyOnce("leftovers", "figures").hasSize(2);
    }

    @Test
    @DisplayName("leaves it alone where it is little")
    void little() {
        opened.show(recording(1_000));
        frames(MANY_FRAMES);
        assertThat(done).containsExactly("figures");
    }

    @Test
    @DisplayName("holds nobody up when something else is shown by then")
    void somethingElse() {
        opened.show(recording(100_000));
        frames(2);
        opened.forget();
        frames(MANY_FRAMES);
        assertThat(done).isEmpty();
    }
}
