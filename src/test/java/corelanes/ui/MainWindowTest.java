package corelanes.ui;

import static corelanes.ui.ShownWindow.isSeen;
import static corelanes.ui.ShownWindow.until;
import static org.assertj.core.api.Assertions.assertThat;

import corelanes.MoreThanOne;
import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.run.Machine;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.CheckupPage;
import corelanes.ui.state.DoctorState;
import corelanes.ui.state.Phase;
import corelanes.ui.state.WindowState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The window, with real work going on")
class MainWindowTest {

    private final List<Integer> cores = Machine.findProbe().availableCores();
    private MainWindow window;
    private Fx shown;
    private ShownWindow screen;

    @BeforeEach
    void open() {
        screen = ShownWindow.opened(cores);
        window = screen.window();
        shown = screen.shown();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    private WindowState state() {
        return window.state();
    }

    private void untilWorkHasEnded() {
        until(() -> !state().play().workingProperty().get() && !state().stage().snapshotProperty().get().isEmpty());
    }

    @Test
    @DisplayName("opens running two hands: four tasks in progress on one lane, one at a time, and says so")
    void opensRunning() {
        until(() -> state().figures().inProgressProperty().get() == 4
                && state().figures().runningProperty().get() == 1);
        until(() -> state().figures().sentenceProperty().get().contains("one core means one runs at a time"));
        TraceSnapshot snapshot = Fx.call(() -> state().stage().snapshotProperty().get());
        assertThat(snapshot.coreCount()).isEqualTo(1);
        assertThat(snapshot.taskCount()).isEqualTo(4);
    }

    @Test
    @DisplayName("shows it in slow motion, bars only up to the play head, and pauses and goes on by the space bar")
    void playsInSlowMotion() {
        until(() -> state().play().slowdownProperty().get() > 1
                && state().play().phaseProperty().get() == Phase.SHOWING);
        assertThat(Fx.<Boolean>call(
                () -> state().stage().revealedUntilNsProperty().get() == state().stage().playHeadNsProperty().get()))
                .isTrue();
        assertThat(Fx.<String>call(() -> state().figures().paceProperty().get())).contains("times slower");
        shown.press(KeyCode.SPACE);
        until(() -> state().play().pausedProperty().get());
        long heldNs = Fx.call(() -> state().stage().playHeadNsProperty().get());
        long frames = window.pulse().frames();
        until(() -> window.pulse().frames() > frames + 5);
        assertThat(Fx.<Long>call(() -> state().stage().playHeadNsProperty().get())).isEqualTo(heldNs);
        shown.press(KeyCode.SPACE);
        until(() -> state().stage().playHeadNsProperty().get() > heldNs);
    }

    @Test
    @DisplayName("shows a lane for each core after one click on All cores, and the speedup with its reference, or why there is none")
    void allCores() {
        untilWorkHasEnded();
        Fx.run(() -> toggle("All cores").fire());
        until(() -> state().stage().snapshotProperty().get().coreCount() == cores.size()
                && state().stage().snapshotProperty().get().taskCount() == 4);
        untilWorkHasEnded();
        until(() -> isMeasured() || state().figures().speedupProperty().get().note().contains("run again"));
        // Where others take too much meanwhile, there is no number, and no point for it.
        assertThat(Fx.<Boolean>call(() -> hasPoint(4, cores.size()))).isEqualTo(Fx.<Boolean>call(this::isMeasured));
        assertThat(Fx.<Boolean>call(() -> hasPoint(1, 1) || !isMeasured())).isTrue();
        until(() -> state().figures().noiseProperty().get().text().contains("other load")
                || state().figures().noiseProperty().get().text().contains("not known"));
    }

    private boolean isMeasured() {
        return !state().figures().speedupProperty().get().value().equals("–");
    }

    private boolean hasPoint(int threads, int onCores) {
        return state().figures().speedups().stream()
                .anyMatch(point -> point.threads() == threads && point.cores() == onCores);
    }

    @Test
    @DisplayName("pauses by the space bar after a click too, and presses what was reached by Tab")
    void spaceAfterAClick() {
        MoreThanOne.core();
        untilWorkHasEnded();
        until(() -> state().play().phaseProperty().get() == Phase.SHOWING);
        TraceSnapshot before = Fx.call(() -> state().stage().snapshotProperty().get());
        shown.focus(toggle("All cores"));
        shown.press(KeyCode.SPACE);
        until(() -> state().play().pausedProperty().get());
        assertThat(Fx.<Integer>call(() -> state().experiment().coresProperty().get())).isOne();
        assertThat(Fx.<TraceSnapshot>call(() -> state().stage().snapshotProperty().get())).isSameAs(before);
        shown.focus(toggle("One core"));
        shown.press(KeyCode.TAB, KeyCode.SPACE);
        until(() -> state().experiment().coresProperty().get() == cores.size());
    }

    private ToggleButton toggle(String text) {
        return Fx.all(window.root(), ToggleButton.class).stream().filter(button -> text.equals(button.getText()))
                .findFirst().orElseThrow();
    }

    @Test
    @DisplayName("follows the sliders while the work goes on, without a new run, marks the change and shows it")
    void followsSliders() {
        untilWorkHasEnded();
        Fx.run(() -> {
            state().experiment().untilStoppedProperty().set(true);
            state().experiment().cpuWorkNsProperty().set(5_000_000);
            window.commands().run();
        });
        until(() -> state().play().phaseProperty().get() == Phase.STROBE);
        TraceSnapshot before = Fx.call(() -> state().stage().snapshotProperty().get());
        Fx.run(() -> state().experiment().threadsProperty().set(7));
        until(() -> !state().stage().snapshotProperty().get().marks().isEmpty());
        TraceSnapshot after = Fx.call(() -> state().stage().snapshotProperty().get());
        assertThat(after.firstNs()).as("the same run").isEqualTo(before.firstNs());
        assertThat(after.marks().getFirst().text()).contains("4 → 7");
        until(() -> {
            TraceSnapshot now = state().stage().snapshotProperty().get();
            return now.inProgressAt(now.lastNs() - 1_000) == 7;
        });
        until(() -> state().figures().paceProperty().get().contains("stroboscope"));
        Fx.run(() -> shown.find("#run", Button.class).fire());
        until(() -> state().play().phaseProperty().get() == Phase.RESTING);
    }

    @Test
    @DisplayName("rests on the whole of a run that has been shown, and plays it again by a key")
    void restsAndPlaysAgain() {
        untilWorkHasEnded();
        Fx.run(() -> window.commands().toEnd());
        until(() -> state().play().phaseProperty().get() == Phase.RESTING);
        TraceSnapshot snapshot = Fx.call(() -> state().stage().snapshotProperty().get());
        assertThat(Fx.<Long>call(() -> state().stage().viewportProperty().get().startNs()))
                .isLessThan(snapshot.firstNs());
        assertThat(Fx.<Long>call(() -> state().stage().viewportProperty().get().endNs()))
                .isGreaterThan(snapshot.lastNs());
        shown.press(KeyCode.R);
        until(() -> state().play().phaseProperty().get() == Phase.SHOWING);
    }

    @Test
    @DisplayName("goes from a whole run down to a microsecond and back by the keyboard alone")
    void microscopeByKeys() {
        untilWorkHasEnded();
        key(KeyCode.END, true, false);
        until(() -> state().play().phaseProperty().get() == Phase.RESTING);
        Viewport whole = Fx.call(() -> state().stage().viewportProperty().get());
        key(KeyCode.DOWN, true, false);
        int followed = Fx.call(() -> state().stage().selectedTaskProperty().get());
        assertThat(followed).isNotNegative();
        key(KeyCode.PERIOD, false, false);
        until(() -> state().play().pausedProperty().get());
        key(KeyCode.COMMA, false, false);
        until(() -> startsSlice(state().stage().snapshotProperty().get(), followed,
                state().stage().playHeadNsProperty().get()));
        key(KeyCode.ENTER, false, false);
        until(() -> state().stage().viewportProperty().get().spanNs() < whole.spanNs() / 2);
        for (int press = 0; press < 60; press++) {
            key(KeyCode.PLUS, false, false);
        }
        assertThat(Fx.<Viewport>call(() -> state().stage().viewportProperty().get()).spanNs())
                .isEqualTo(Viewport.SMALLEST_SPAN_NS);
        for (int press = 0; press < 80; press++) {
            key(KeyCode.LEFT, false, true);
        }
        assertThat(Fx.<Viewport>call(() -> state().stage().viewportProperty().get())).isEqualTo(whole);
    }

    private void key(KeyCode code, boolean control, boolean alt) {
        Fx.run(() -> {
            Node lanes = window.root().lookup(".lanes-pane");
            lanes.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
        });
    }

    private static boolean startsSlice(TraceSnapshot snapshot, int task, long atNs) {
        int slice = snapshot.taskLane(task).sliceAt(snapshot, atNs);
        return slice >= 0 && snapshot.startNs(slice) == atNs;
    }

    @Test
    @DisplayName("loops a stretch, and with little memory drops the oldest of a long run, says so, and comes back to the present")
    void longRunsAndLoops() {
        untilWorkHasEnded();
        Fx.run(() -> {
            state().stage().memoryMbProperty().set(1);
            state().experiment().untilStoppedProperty().set(true);
            state().experiment().cpuWorkNsProperty().set(50_000);
            window.commands().run();
        });
        until(() -> state().play().phaseProperty().get() == Phase.STROBE);
        Fx.run(() -> {
            TraceSnapshot now = state().stage().snapshotProperty().get();
            window.commands().loop(new TimeRange(now.firstNs(), now.firstNs() + 1_000_000));
        });
        until(() -> !state().play().loopProperty().get().isEmpty());
        until(() -> state().stage().snapshotProperty().get().forgotten() > 0);
        until(() -> state().figures().noticeProperty().get().contains("within 1 MB of memory"));
        TraceSnapshot kept = Fx.call(() -> state().stage().snapshotProperty().get());
        assertThat(kept.firstNs()).isEqualTo(kept.forgottenUntilNs()).isGreaterThan(kept.beganNs());
        Fx.run(() -> window.commands().live());
        until(() -> state().play().loopProperty().get().isEmpty()
                && state().stage().playHeadNsProperty().get() >= kept.firstNs());
        Fx.run(() -> window.commands().stop());
        until(() -> !state().play().workingProperty().get());
    }

    @Test
    @DisplayName("looks the machine over on a page of its own at F1, once the work has ended, and goes on at Escape")
    void doctor() {
        until(() -> state().play().phaseProperty().get() == Phase.SHOWING);
        shown.press(KeyCode.F1);
        until(() -> state().doctor().openProperty().get() && state().play().pausedProperty().get());
        until(() -> state().doctor().progressProperty().get() == DoctorState.Progress.EXAMINING);
        assertThat(Fx.<Boolean>call(() -> state().play().workingProperty().get())).isFalse();
        until(() -> state().doctor().progressProperty().get() == DoctorState.Progress.DONE);
        CheckupPage page = Fx.call(() -> state().doctor().pageProperty().get().orElseThrow());
        assertThat(page.text().replaceAll("\\s+", " ")).contains(page.verdict());
        assertThat(page.json()).contains("\"cores_available\"");
        shown.press(KeyCode.ESCAPE);
        until(() -> !state().doctor().openProperty().get() && !state().play().pausedProperty().get());
        Fx.run(() -> window.commands().openDoctor());
        assertThat(Fx.<DoctorState.Progress>call(() -> state().doctor().progressProperty().get()))
                .as("what was found is shown again").isEqualTo(DoctorState.Progress.DONE);
    }

    @Test
    @DisplayName("lets a run wait until the look at the machine has ended")
    void runsAfterTheDoctor() {
        untilWorkHasEnded();
        Fx.run(() -> window.commands().openDoctor());
        until(() -> state().doctor().progressProperty().get() == DoctorState.Progress.EXAMINING);
        TraceSnapshot before = Fx.call(() -> state().stage().snapshotProperty().get());
        Fx.run(() -> window.commands().run());
        until(() -> {
            boolean began = state().stage().snapshotProperty().get() != before;
            assertThat(began && state().doctor().progressProperty().get() == DoctorState.Progress.EXAMINING).isFalse();
            return began;
        });
    }

    @Test
    @DisplayName("says in a sentence what is wrong with a setting, and goes on being usable")
    void badSettings() {
        untilWorkHasEnded();
        Fx.run(() -> state().experiment().threadsProperty().set(0));
        until(() -> state().experiment().problemProperty().get().contains("Threads"));
        Fx.run(() -> {
            state().experiment().threadsProperty().set(2);
            state().experiment().tasksProperty().set(2);
            state().experiment().cpuWorkNsProperty().set(3_000_000);
            window.commands().run();
        });
        until(() -> state().stage().snapshotProperty().get().taskCount() == 2);
        assertThat(Fx.<String>call(() -> state().experiment().problemProperty().get())).isEmpty();
    }

    @Test
    @DisplayName("says that two tasks wait for each other while they do, and lets them go on at the press of a button")
    void breaksADeadlock() {
        untilWorkHasEnded();
        Fx.run(() -> {
            state().experiment().workloadProperty().set(corelanes.experiment.WorkloadKind.DEADLOCK);
            state().experiment().threadsProperty().set(2);
            state().experiment().tasksProperty().set(2);
            state().experiment().cpuWorkNsProperty().set(4_000_000);
            window.commands().run();
        });
        until(() -> state().figures().findingProperty().get().contains("neither can ever go on"));
        until(() -> state().stage().snapshotProperty().get().marks().size() == 1);
        assertThat(Fx.<Boolean>call(() -> state().play().workingProperty().get())).isTrue();
        Fx.run(() -> shown.find("#remedy", Button.class).fire());
        until(() -> !state().play().workingProperty().get() && state().figures().findingProperty().get().isEmpty());
        until(() -> state().figures().remarkProperty().get().contains("Task B gave up the right lock"));
        assertThat(Fx.<Integer>call(() -> state().stage().snapshotProperty().get().marks().size())).isEqualTo(2);
    }

    @Test
    @DisplayName("waits for replies in real calls, and draws the waiting as waiting")
    void callsAServer() {
        untilWorkHasEnded();
        Fx.run(() -> {
            state().experiment().workloadProperty().set(corelanes.experiment.WorkloadKind.HTTP);
            state().experiment().structureProperty().set(corelanes.experiment.StructureKind.VIRTUAL);
            state().experiment().threadsProperty().set(50);
            state().experiment().tasksProperty().set(50);
            state().experiment().cpuWorkNsProperty().set(0);
            state().experiment().ioLatencyNsProperty().set(300_000_000);
            window.commands().run();
        });
        until(() -> state().figures().inProgressProperty().get() > 25
                && state().figures().sentenceProperty().get().contains("wait for replies"));
        TraceSnapshot snapshot = Fx.call(() -> state().stage().snapshotProperty().get());
        int waiting = 0;
        for (int slice = 0; slice < snapshot.size(); slice++) {
            waiting += snapshot.state(slice) == TaskState.WAITING_IO ? 1 : 0;
        }
        assertThat(waiting).isPositive();
    }

    @Test
    @DisplayName("shows thumbnails of photographs as they are finished, and none of them beside the next experiment")
    void showsThumbnails() {
        untilWorkHasEnded();
        Fx.run(() -> {
            state().experiment().workloadProperty().set(corelanes.experiment.WorkloadKind.IMAGES);
            state().experiment().tasksProperty().set(6);
            window.commands().run();
        });
        until(() -> state().figures().thumbnails().size() == 6);
        assertThat(Fx.<List<Integer>>call(
                () -> state().figures().thumbnails().stream().map(thumbnail -> thumbnail.task()).sorted().toList()))
                .containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(Fx.<Boolean>call(() -> state().figures().thumbnails().stream()
                .noneMatch(thumbnail -> thumbnail.image().isError()))).isTrue();
        until(() -> shown.find("#thumbnails", javafx.scene.layout.Region.class).isVisible());
        Fx.run(() -> {
            state().experiment().workloadProperty().set(corelanes.experiment.WorkloadKind.CPU);
            window.commands().run();
        });
        until(() -> state().figures().thumbnails().isEmpty());
    }
}
