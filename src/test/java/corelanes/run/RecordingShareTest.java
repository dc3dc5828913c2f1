package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.record.Collector;
import corelanes.record.WorkerRecorder;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What recording cost")
class RecordingShareTest {

    private static final double TICK_NS = 30;
    private static final int TICKS = 1_000;

    private final WorkerRecorder worker = WorkerRecorder.byTicks(Machine.findProbe(), 64, Long.MAX_VALUE);
    private final Collector collector = Collector.ofTicks(new TraceStore(Source.INFERRED, List.of(0)), 1_000_000);

    @Test
    @DisplayName("is nothing of a run that was stopped before it began, and a share of one that was not")
    void shareOfTheRun() {
        TraceSnapshot nothing = TraceSnapshot.empty(Source.INFERRED, List.of(0));
        collector.add(worker);
        worker.taskStarted(0);
        for (int tick = 0; tick < TICKS; tick++) {
            worker.tick();
        }
        worker.taskEnded();
        collector.close();
        assertThat(collector.ticks()).isGreaterThanOrEqualTo(TICKS);
        assertThat(RecordingShare.of(nothing, 1, TICK_NS, Optional.of(collector), Optional.empty())).isZero();

        TraceSnapshot run = collector.snapshot();
        double ofOne = RecordingShare.of(run, 1, TICK_NS, Optional.of(collector), Optional.empty());
        assertThat(ofOne).isEqualTo(collector.ticks() * TICK_NS / RunResult.wallNs(run));
        assertThat(RecordingShare.of(run, 2, TICK_NS, Optional.of(collector), Optional.empty())).isEqualTo(ofOne / 2);
    }
}
