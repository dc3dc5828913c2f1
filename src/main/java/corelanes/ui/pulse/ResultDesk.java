package corelanes.ui.pulse;

import corelanes.analysis.Disturbance;
import corelanes.run.NoiseMeter;
import corelanes.run.Recording;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.WindowState;
import java.util.Optional;

/** Carries the figures of a run to the window: while it goes on, and when it has ended. */
final class ResultDesk implements AutoCloseable {

    /** What is typical is not told from less than this, ns. */
    private static final long TYPICAL_FROM_NS = 100_000_000L;

    private final WindowState state;
    private final FigureTexts texts;
    private final ReplayDesk replay;
    private final FiguresDesk figures = new FiguresDesk();

    ResultDesk(WindowState state, FigureTexts texts, ReplayDesk replay) {
        this.state = state;
        this.texts = texts;
        this.replay = replay;
    }

    /** Another run begins. */
    void forget() {
        figures.forget();
    }

    /** The run goes on. */
    void live(SessionDesk sessions, NoiseDesk noise) {
        TraceSnapshot snapshot = state.stage().snapshotProperty().get();
        figures.ask(snapshot);
        figures.latest().ifPresent(latest -> {
            Disturbance disturbance = NoiseMeter.disturbance(noise.latest().flatMap(NoiseDesk.Look::noise), false);
            int finished = snapshot.finishedBy(latest.toNs()) - snapshot.finishedBy(latest.fromNs());
            texts.throughput(finished * 1e9 / Math.max(1, latest.spanNs()), disturbance, texts.isNew(latest));
            texts.tiles(latest, state.experiment().availableCores(), disturbance);
            if (latest.spanNs() >= TYPICAL_FROM_NS) {
                replay.typicalSlice(latest.typicalSliceNs());
            }
        });
        state.figures().noticeProperty().set(String.join(" ", sessions.notices()));
        texts.recording(sessions.recordingCostShare(), snapshot.dropped());
        texts.outcome(sessions.tallies(), Optional.empty());
        if (state.experiment().untilStoppedProperty().get()) {
            texts.noSpeedup("speedup.until-stopped");
        }
    }

    /** The run has ended. */
    void end(Recording recording) {
        figures(recording);
        texts.outcome(recording.result().tallies(), recording.result().remark());
        state.figures().noticeProperty()
                .set(recording.failure().orElseGet(() -> String.join(" ", recording.result().notices())));
    }

    /** The figures alone of a run that has ended. */
    void figures(Recording recording) {
        texts.tiles(recording, state.experiment().availableCores());
        texts.recording(recording.result().recordingCostShare(), recording.result().dropped());
    }

    @Override
    public void close() {
        figures.close();
    }
}
