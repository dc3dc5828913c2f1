package corelanes.ui.pulse;

import corelanes.run.Recording;
import corelanes.storage.RecordingFacts;
import corelanes.storage.StoredRecording.Origin;
import corelanes.ui.state.WindowState;
import java.util.Optional;

/** Shows a recording that was opened: its own experiment, machine, source and figures, and none of this machine's. */
final class OpenedRecording {

    private final WindowState state;
    private final FigureTexts texts;

    OpenedRecording(WindowState state, FigureTexts texts) {
        this.state = state;
        this.texts = texts;
    }

    /** Everything but the lanes themselves. */
    void show(FileDesk.Opened opened) {
        Recording recording = opened.recording();
        RecordingFacts facts = opened.kept().facts();
        boolean foreign = opened.kept().origin() == Origin.FOREIGN;
        if (!foreign) {
            state.experiment().set(facts.experiment());
        }
        texts.machine(facts.machine(), facts.java());
        texts.source(recording.snapshot().source());
        texts.tiles(recording, Math.max(facts.availableCores(), recording.snapshot().coreCount()));
        texts.noSpeedup("speedup.opened");
        texts.recording(recording.result().recordingCostShare(), recording.result().dropped());
        texts.outcome(recording.result().tallies(), recording.result().remark());
        texts.noise(new NoiseDesk.Look(recording.result().cores(), recording.result().noise()));
        texts.finding(Optional.empty());
        state.figures().noticeProperty().set(
                recording.failure().orElseGet(() -> String.join(" ", recording.result().notices())));
    }
}
