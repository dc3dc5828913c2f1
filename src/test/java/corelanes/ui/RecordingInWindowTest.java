package corelanes.ui;

import static corelanes.ui.ShownWindow.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.experiment.WorkloadKind;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.UnfinishedRuns;
import corelanes.storage.LanesFile;
import corelanes.storage.LanesJournal;
import corelanes.storage.Recordings;
import corelanes.storage.StoredRecording;
import corelanes.storage.StoredTraces;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.controls.TopBar;
import corelanes.ui.kit.Fx;
import corelanes.ui.pulse.EarlyReading;
import corelanes.ui.state.FileCommands.Kind;
import corelanes.ui.state.FileState;
import corelanes.ui.state.Phase;
import corelanes.ui.state.SweepState.Progress;
import corelanes.ui.state.WindowState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The window, with a recording in a file")
class RecordingInWindowTest {

    private final List<Integer> cores = Machine.findProbe().availableCores();
    @TempDir
    private Path folder;
    private Path file;
    private StoredRecording recording;
    private MainWindow window;
    private Fx shown;
    private ShownWindow screen;

    @BeforeEach
    void save() throws IOException {
        file = folder.resolve("somewhere else.lanes");
        recording = StoredTraces.ofAnotherMachine();
        LanesFile.write(recording, file);
        Fx.start();
    }

    private void makeWindow() {
        screen = new ShownWindow(() -> new MainWindow(cores, MachineCache.none(),
                Optional.of(folder.resolve("state")), Opening.RECORDING));
        window = screen.window();
        shown = screen.shown();
    }

    private void openWindow() {
        makeWindow();
        Fx.run(() -> window.open(new EarlyReading(file)));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private WindowState state() {
        return window.state();
    }

    private void untilShown() {
        until(() -> state().play().phaseProperty().get() == Phase.RESTING
                && state().stage().snapshotProperty().get().size() == recording.snapshot().size());
    }

    @Test
    @DisplayName("shows the recording's experiment, machine and source, and runs nothing")
    void showsItsOwn() {
        openWindow();
        untilShown();
        assertThat(Fx.<String>call(() -> state().figures().machineProperty().get())).contains("64 cores · Plan 9")
                .contains("Java 31");
        assertThat(Fx.<String>call(() -> state().figures().sourceProperty().get())).contains("Recorded");
        assertThat(Fx.<String>call(() -> state().files().shownProperty().get())).contains("somewhere else.lanes");
        assertThat(Fx.<Integer>call(() -> state().experiment().threadsProperty().get())).isEqualTo(7);
        assertThat(Fx.<String>call(() -> state().figures().remarkProperty().get())).isEqualTo("Remark: 1,000 pages.");
        until(() -> state().figures().speedupProperty().get().note().contains("not compared"));
        long frames = window.pulse().frames();
        until(() -> window.pulse().frames() > frames + 60);
        assertThat(Fx.<Boolean>call(() -> state().play().workingProperty().get())).isFalse();
    }

    @Test
    @DisplayName("keeps as much room above and below the lanes as the bars take that come after their first picture")
    void keepsRoom() {
        makeWindow();
        assertThat(Fx.all(window.root(), TopBar.class)).as("later").isEmpty();
        double aboveBefore = Fx.call(this::heightAbove);
        double belowBefore = Fx.call(this::heightBelow);
        Fx.run(() -> window.open(new EarlyReading(file)));
        untilShown();
        screen.untilComplete();
        Fx.run(() -> window.root().layout());
        assertThat(Fx.all(window.root(), TopBar.class)).hasSize(1);
        assertThat(Fx.<Double>call(this::heightAbove)).as("above").isCloseTo(aboveBefore, within(1.0));
        assertThat(Fx.<Double>call(this::heightBelow)).as("below").isCloseTo(belowBefore, within(1.0));
        assertThat(Fx.<Boolean>call(() -> shown.find(".minimap-seen", Node.class).isVisible())).isTrue();
    }

    private double heightAbove() {
        return Fx.all(window.root(), BorderPane.class).getFirst().getTop().getLayoutBounds().getHeight();
    }

    private double heightBelow() {
        return shown.find(".transport-place", Node.class).getLayoutBounds().getHeight();
    }

    @Test
    @DisplayName("gives the keys to the lanes of what was opened, whatever had them before")
    void keysOfTheLanes() throws IOException {
        openWindow();
        assertThat(Fx.<Node>call(() -> window.root().getScene().getFocusOwner()).getStyleClass())
                .as("before anything is shown").contains("lanes-pane");
        untilShown();
        Path other = folder.resolve("other.lanes");
        LanesFile.write(recording, other);
        Fx.run(() -> window.commands().files().open(other));
        until(() -> state().files().shownProperty().get().contains("other.lanes"));
        Node lanes = Fx.call(() -> window.root().getScene().getFocusOwner());
        assertThat(lanes.getStyleClass()).contains("lanes-pane");
        // The bar with it is made after the first picture.
        screen.untilComplete();
        shown.focus(shown.find("#file", Node.class));
        Fx.run(() -> window.commands().files().open(file));
        until(() -> state().files().shownProperty().get().contains("somewhere else"));
        assertThat(Fx.<Node>call(() -> window.root().getScene().getFocusOwner())).isSameAs(lanes);
    }

    @Test
    @DisplayName("goes back to this machine when an experiment is run")
    void runsAgain() {
        openWindow();
        untilShown();
        Fx.run(() -> state().experiment().tasksProperty().set(2));
        Fx.run(window.commands()::run);
        until(() -> state().files().shownProperty().get().isEmpty());
        until(() -> state().files().savableProperty().get() && !state().play().workingProperty().get());
        assertThat(Fx.<String>call(() -> state().figures().machineProperty().get())).doesNotContain("Plan 9");
        Path saved = folder.resolve("mine.lanes");
        Fx.run(() -> window.commands().files().save(saved));
        until(() -> state().files().noteProperty().get().text().contains("mine.lanes"));
        assertThat(saved).exists();
        until(() -> state().files().recent().getFirst().equals(saved));
        try (var left = Files.list(folder.resolve("state/unfinished"))) {
            assertThat(left).as("a run that ended leaves no journal").isEmpty();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }

    @Test
    @DisplayName("saves what has been recorded so far while a run goes on, and once more all of it")
    void savesDuringARun() throws IOException {
        openWindow();
        untilShown();
        Fx.run(() -> {
            state().experiment().workloadProperty().set(WorkloadKind.CPU);
            state().experiment().untilStoppedProperty().set(true);
        });
        Fx.run(window.commands()::run);
        until(() -> state().play().workingProperty().get() && state().files().savableProperty().get());
        Path soFar = folder.resolve("so far.lanes");
        Fx.run(() -> window.commands().files().save(soFar));
        until(() -> state().files().noteProperty().get().text().contains("so far.lanes"));
        assertThat(Fx.<FileState.Note>call(() -> state().files().noteProperty().get()))
                .isEqualTo(
                        new FileState.Note("Wrote " + soFar + ": what had been recorded until then. The run goes on.",
                                false));
        assertThat(Fx.<Boolean>call(() -> state().play().workingProperty().get())).as("the run goes on").isTrue();
        int size = Recordings.open(soFar).snapshot().size();
        assertThat(size).isPositive();
        until(() -> state().stage().snapshotProperty().get().size() > size);
        Fx.run(window.commands()::stop);
        until(() -> !state().play().workingProperty().get() && state().files().savableProperty().get());
        Path whole = folder.resolve("whole.lanes");
        Fx.run(() -> window.commands().files().save(whole));
        until(() -> state().files().noteProperty().get().text().equals("Wrote " + whole));
        assertThat(Recordings.open(whole).snapshot().size()).as("nothing is lost").isGreaterThan(size);
    }

    @Test
    @DisplayName("does not show, or save, runs of a sweep under the name of a recording that was opened before")
    void sweepAfterOpening() throws IOException {
        openWindow();
        untilShown();
        Fx.run(() -> {
            state().experiment().workloadProperty().set(WorkloadKind.CPU);
            state().experiment().cpuWorkNsProperty().set(3_000_000);
            state().sweep().threadsProperty().set("1, 2");
            state().sweep().repeatsProperty().set(1);
            window.commands().sweeps().start();
        });
        until(() -> state().sweep().viewProperty().get().isPresent()
                && state().sweep().progressProperty().get() == Progress.IDLE);
        assertThat(Fx.<String>call(() -> state().files().shownProperty().get())).isEmpty();
        TraceSnapshot lanes = Fx.call(() -> state().stage().snapshotProperty().get());
        Path saved = folder.resolve("of the sweep.lanes");
        Fx.run(() -> window.commands().files().save(saved));
        until(() -> state().files().noteProperty().get().text().equals("Wrote " + saved));
        assertThat(Recordings.open(saved).snapshot().firstNs()).as("what is shown").isEqualTo(lanes.firstNs());
    }

    @Test
    @DisplayName("saves and exports what was opened")
    void exports() throws IOException {
        openWindow();
        untilShown();
        Path copy = folder.resolve("copy.lanes");
        Fx.run(() -> window.commands().files().save(copy));
        for (Kind kind : Kind.values()) {
            Fx.run(() -> window.commands().files().export(kind, folder.resolve("export-" + kind)));
        }
        until(() -> !state().files().busyProperty().get() && Files.exists(folder.resolve("export-SLICES")));
        assertThat(Files.readAllBytes(copy)).isEqualTo(Files.readAllBytes(file));
        assertThat(Recordings.open(folder.resolve("export-TRACE")).facts()).isEqualTo(recording.facts());
        for (Kind kind : Kind.values()) {
            assertThat(folder.resolve("export-" + kind)).isNotEmptyFile();
        }
    }

    @Test
    @DisplayName("says in one sentence what can't be opened, and keeps showing what it showed")
    void refuses() throws IOException {
        openWindow();
        untilShown();
        Path damaged = folder.resolve("damaged.lanes");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        Fx.run(() -> window.commands().files().open(damaged));
        until(() -> state().files().noteProperty().get().refused());
        assertThat(Fx.<FileState.Note>call(() -> state().files().noteProperty().get()).text())
                .isEqualTo("The file " + damaged + " could not be opened: it is damaged (checksum);"
                        + " copy it once more from where it came from.");
        assertThat(Fx.<Boolean>call(() -> shown.find("#file-note", HBox.class).isVisible())).isTrue();
        assertThat(Fx.<String>call(() -> state().files().shownProperty().get())).contains("somewhere else");
        Fx.run(shown.find("#file-dismiss", Button.class)::fire);
        until(() -> !shown.find("#file-note", HBox.class).isVisible());
    }

    @Test
    @DisplayName("opens a file that is dropped anywhere into it, of several the first, and wants nothing else")
    void dropped() throws IOException {
        openWindow();
        untilShown();
        screen.untilComplete();
        Path other = folder.resolve("dropped.lanes");
        LanesFile.write(recording, other);
        Node anywhere = shown.find("#run", Node.class);
        DroppedFiles files = DroppedFiles.of(other, file);
        assertThat(Fx.<Boolean>call(() -> files.isWelcome(anywhere))).isTrue();
        assertThat(Fx.<String>call(() -> state().files().shownProperty().get())).as("not before it is let go of")
                .contains("somewhere else.lanes");
        assertThat(Fx.<Boolean>call(() -> files.drop(anywhere).isDropCompleted())).isTrue();
        until(() -> state().files().shownProperty().get().contains("dropped.lanes"));
        for (DroppedFiles nothing : List.of(DroppedFiles.ofText(file.toString()), DroppedFiles.of())) {
            assertThat(Fx.<Boolean>call(() -> nothing.isWelcome(anywhere))).as(nothing.toString()).isFalse();
            assertThat(Fx.<Boolean>call(() -> nothing.drop(anywhere).isDropCompleted())).isFalse();
        }
        assertThat(Fx.<Boolean>call(() -> state().files().busyProperty().get())).as("nothing is read").isFalse();
        Path damaged = Files.write(folder.resolve("damaged.lanes"), new byte[100]);
        Fx.run(() -> DroppedFiles.of(damaged).drop(anywhere));
        until(() -> state().files().noteProperty().get().refused());
        assertThat(Fx.<String>call(() -> state().files().shownProperty().get())).contains("dropped.lanes");
    }

    @Test
    @DisplayName("offers a run that was broken off, opens it as such, and forgets it when it has been saved")
    void recovers() throws IOException {
        Path unfinished = folder.resolve("state/unfinished/broken.lanes" + UnfinishedRuns.ENDING);
        Files.createDirectories(unfinished.getParent());
        try (LanesJournal journal = new LanesJournal(unfinished, recording.facts())) {
            journal.write(recording.snapshot(), recording.result());
        }
        openWindow();
        untilShown();
        until(() -> state().files().offerProperty().get().contains("in the middle of a run"));
        Fx.run(shown.find("#unfinished-open", Button.class)::fire);
        until(() -> state().files().shownProperty().get().contains("Recovered"));
        until(() -> state().files().offerProperty().get().isEmpty());
        assertThat(unfinished).exists();
        Fx.run(() -> window.commands().files().save(folder.resolve("kept.lanes")));
        until(() -> Files.exists(folder.resolve("kept.lanes")) && Files.notExists(unfinished));
    }
}
