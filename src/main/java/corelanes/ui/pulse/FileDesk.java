package corelanes.ui.pulse;

import corelanes.doctor.ProgramVersion;
import corelanes.experiment.Experiment;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.RunJournal;
import corelanes.run.StoredRun;
import corelanes.run.UnfinishedRuns;
import corelanes.storage.LanesFile;
import corelanes.storage.RecentFiles;
import corelanes.storage.Recordings;
import corelanes.storage.StoredRecording;
import corelanes.text.Texts;
import corelanes.ui.state.FileCommands;
import corelanes.ui.state.FileState;
import corelanes.ui.state.FileState.Note;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Opens, saves and exports recordings, on a thread of its own, one wish after the other. Asked from the FX thread, which does not wait
 * for it once the window is there: what has come of a wish is looked at once a frame.
 */
final class FileDesk implements FileCommands, AutoCloseable {

    /**
     * A recording that was opened.
     *
     * @param kept  as it was in the file
     * @param whole finds out again what its slices say, once somebody has it begun
     * @param file  the file
     */
    record Opened(StoredRecording kept, FutureTask<Recording> whole, Path file) {}

    /** Opens a recording. */
    private interface Reading {
        StoredRecording read() throws IOException, InterruptedException;
    }

    /** What came of a wish. */
    private record Outcome(Note note, Optional<Opened> opened, List<Path> recent, List<Path> unfinished) {}

    private final Texts texts = Texts.beside(FileDesk.class);
    private final FileWords words = new FileWords();
    private final FileState state;
    private final RecentFiles recent;
    private final UnfinishedRuns runs;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("corelanes-files").daemon().factory());
    private final Deque<Future<Outcome>> wishes = new ArrayDeque<>();
    private Optional<StoredRecording> current = Optional.empty();
    private Supplier<Optional<Supplier<StoredRecording>>> underWay = Optional::empty;
    private Optional<Path> unfinishedShown = Optional.empty();
    private List<Path> unfinished = List.of();
    private Optional<Opened> opened = Optional.empty();

    /** @param folder where this program keeps what it can't make again; without it nothing is remembered or written down */
    FileDesk(FileState state, Optional<Path> folder) {
        this.state = state;
        this.recent = new RecentFiles(folder.map(in -> in.resolve("recent.txt")));
        this.runs = new UnfinishedRuns(folder.map(in -> in.resolve("unfinished")));
        if (folder.isPresent()) {
            wish(() -> new Outcome(Note.NONE, Optional.empty(), recent.list(), runs.found()));
        }
    }

    /** Where the next run is written down while it goes on. */
    Optional<RunJournal.Place> journal() {
        return runs.next(ProgramVersion.read());
    }

    /** A run of this window's own is shown from now on, or none. */
    void runBegins() {
        current = Optional.empty();
        underWay = Optional::empty;
        unfinishedShown = Optional.empty();
        state.shownProperty().set("");
        state.savableProperty().set(false);
    }

    /**
     * The run that is shown has recorded something and goes on: what there is can be saved.
     *
     * @param soFar finds out what there is, beside the FX thread; empty once the run has ended
     */
    void recorded(Experiment experiment, Supplier<Optional<Supplier<StoredRecording>>> soFar) {
        underWay = soFar;
        state.proposedNameProperty().set(words.proposedName(experiment, Instant.now()));
        state.savableProperty().set(true);
    }

    /** The run that is shown has ended; if it is one of a sweep, whatever was shown before is not any more. */
    void runEnded(Recording recording, Machine machine) {
        unfinishedShown = Optional.empty();
        state.shownProperty().set("");
        show(StoredRun.of(recording, machine, ProgramVersion.read(), Instant.now()));
    }

    private void show(StoredRecording kept) {
        underWay = Optional::empty;
        current = Optional.of(kept).filter(some -> !some.snapshot().isEmpty());
        state.savableProperty().set(current.isPresent());
        state.proposedNameProperty().set(words.proposedName(kept));
    }

    /** One frame: takes over what has been done since the last one. @return a recording that has been opened */
    Optional<Opened> frame() {
        while (!wishes.isEmpty() && wishes.peek().isDone()) {
            Future<Outcome> done = wishes.remove();
            if (done.state() == Future.State.SUCCESS) {
                takeOver(done.resultNow());
            } else if (done.state() == Future.State.FAILED) {
                state.noteProperty().set(new Note(texts.get("files.broken", done.exceptionNow().toString()), true));
            }
        }
        state.busyProperty().set(!wishes.isEmpty());
        Optional<Opened> now = opened;
        opened = Optional.empty();
        return now;
    }

    private void takeOver(Outcome outcome) {
        if (outcome.note != Note.NONE) {
            state.noteProperty().set(outcome.note);
        }
        if (!state.recent().equals(outcome.recent)) {
            state.recent().setAll(outcome.recent);
        }
        unfinished = outcome.unfinished.stream().filter(file -> !Optional.of(file).equals(unfinishedShown)).toList();
        state.offerProperty().set(unfinished.isEmpty() ? "" : words.offer(unfinished.getFirst()));
        outcome.opened.ifPresent(found -> {
            opened = outcome.opened;
            show(found.kept);
            state.shownProperty().set(words.shown(found.kept, found.file));
        });
    }

    /** Waits until something has come of the latest wish and of those before it, and not for longer than that. */
    void await(Duration patience) {
        if (!wishes.isEmpty()) {
            try {
                wishes.getLast().get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (ExecutionException | TimeoutException later) {
                // A frame will tell.
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void wish(Callable<Outcome> work) {
        wishes.add(thread.submit(work));
        state.busyProperty().set(true);
    }

    /** Has something done beside the FX thread. */
    void begin(Runnable work) {
        thread.execute(work);
    }

    private Outcome outcome(Note note) {
        return new Outcome(note, Optional.empty(), recent.list(), runs.found());
    }

    @Override
    public void open(Path file) {
        unfinishedShown = Optional.empty();
        wish(() -> read(file, () -> Recordings.open(file), true));
    }

    /** Shows a recording that is being read already. */
    void open(EarlyReading reading) {
        wish(() -> read(reading.file(), reading::get, true));
    }

    private Outcome read(Path file, Reading reading, boolean remembered) throws InterruptedException {
        try {
            StoredRecording kept = reading.read();
            if (remembered) {
                recent.add(file);
            }
            FutureTask<Recording> whole = new FutureTask<>(() -> StoredRun.recording(kept));
            return new Outcome(new Note("", false), Optional.of(new Opened(kept, whole, file)), recent.list(),
                    runs.found());
        } catch (IOException refused) {
            return outcome(new Note(String.valueOf(refused.getMessage()), true));
        }
    }

    @Override
    public void save(Path file) {
        Optional<Path> saved = unfinishedShown;
        write(file, kept -> {
            LanesFile.write(kept, file);
            recent.add(file);
            saved.ifPresent(UnfinishedRuns::forget);
        });
    }

    @Override
    public void export(Kind kind, Path file) {
        write(file, kept -> new RecordingExport(kept).write(kind, file));
    }

    /** Writes something of a recording. */
    private interface Writing {
        void write(StoredRecording kept) throws IOException;
    }

    private void write(Path file, Writing writing) {
        Optional<Supplier<StoredRecording>> soFar = current.isPresent() ? Optional.empty() : underWay.get();
        Optional<Supplier<StoredRecording>> source = current.<Supplier<StoredRecording>>map(kept -> () -> kept)
                .or(() -> soFar);
        if (source.isEmpty()) {
            state.noteProperty().set(new Note(texts.get("files.nothing"), true));
            return;
        }
        String written = soFar.isPresent() ? "files.written.so-far" : "files.written";
        wish(() -> {
            try {
                writing.write(source.get().get());
                return outcome(new Note(texts.get(written, file), false));
            } catch (IOException refused) {
                return outcome(new Note(String.valueOf(refused.getMessage()), true));
            }
        });
    }

    @Override
    public void openUnfinished() {
        if (!unfinished.isEmpty()) {
            Path file = unfinished.getFirst();
            unfinishedShown = Optional.of(file);
            wish(() -> read(file, () -> Recordings.open(file), false));
        }
    }

    @Override
    public void forgetUnfinished() {
        if (!unfinished.isEmpty()) {
            Path file = unfinished.getFirst();
            wish(() -> {
                UnfinishedRuns.forget(file);
                return outcome(Note.NONE);
            });
        }
    }

    @Override
    public void dismiss() {
        state.noteProperty().set(Note.NONE);
    }

    /** Ends what is being read or written; a file is then as it was. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
