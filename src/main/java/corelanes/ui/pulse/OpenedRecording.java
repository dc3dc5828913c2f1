package corelanes.ui.pulse;

import corelanes.analysis.StretchFigures;
import corelanes.run.Recording;
import corelanes.storage.RecordingFacts;
import corelanes.storage.StoredRecording.Origin;
import corelanes.storage.StoredResult;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.WindowState;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** Shows a recording that was opened: its own experiment, machine, source and figures, and none of this machine's. */
final class OpenedRecording {

    private static final int FRAMES_BEFORE = 3;
    /** From so many slices on, what reading leaves behind is tens of MB. */
    private static final int LARGE = 100_000;

    private final WindowState state;
    private final FigureTexts texts;
    private final Consumer<Runnable> beside;
    private final Runnable leftovers;
    private Optional<FutureTask<Recording>> whole = Optional.empty();
    private boolean shown;
    private int frames;
    private int available;

    /**
     * @param beside    has something done beside the FX thread
     * @param leftovers gives back the memory that reading and finding out have left behind
     */
    OpenedRecording(WindowState state, FigureTexts texts, Consumer<Runnable> beside, Runnable leftovers) {
        this.beside = beside;
        this.leftovers = leftovers;
        this.state = state;
        this.texts = texts;
    }

    /** Everything that is told without its figures: those come when they have been found out. */
    void show(FileDesk.Opened opened) {
        shown = true;
        whole = Optional.of(opened.whole());
        frames = 0;
        StoredResult result = opened.kept().result();
        RecordingFacts facts = opened.kept().facts();
        TraceSnapshot snapshot = opened.kept().snapshot();
        available = Math.max(facts.availableCores(), snapshot.coreCount());
        if (opened.kept().origin() != Origin.FOREIGN) {
            state.experiment().set(facts.experiment());
        }
        texts.clearTiles();
        texts.machine(facts.machine(), facts.java());
        texts.source(snapshot.source());
        texts.noSpeedup("speedup.opened");
        texts.recording(result.recordingCostShare(), result.dropped());
        texts.outcome(result.tallies(), result.remark());
        texts.noise(new NoiseDesk.Look(result.cores(), result.noise()));
        texts.finding(Optional.empty());
        state.figures().noticeProperty().set(result.failure().orElseGet(() -> String.join(" ", result.notices())));
    }

    /** One frame: shows the figures once they are there. @return them, at that time only */
    Optional<StretchFigures> figures() {
        // The first pictures come before them: finding them out would take a core from drawing.
        if (whole.isPresent() && frames++ == FRAMES_BEFORE) {
            beside.accept(whole.get());
        }
        Optional<Recording> recording = whole.filter(some -> some.state() == Future.State.SUCCESS)
                .map(Future::resultNow);
        if (recording.isPresent()) {
            whole = Optional.empty();
            texts.tiles(recording.get(), available);
            if (recording.get().snapshot().size() >= LARGE) {
                // Nothing runs now: the pause disturbs nothing that is measured.
                beside.accept(leftovers);
            }
        }
        return recording.map(found -> found.result().figures());
    }

    /** Whether what the window shows was opened. */
    boolean isShown() {
        return shown;
    }

    /** Something else is shown now. */
    void forget() {
        shown = false;
        whole = Optional.empty();
    }
}
