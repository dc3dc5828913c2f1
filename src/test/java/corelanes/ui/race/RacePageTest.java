package corelanes.ui.race;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Difference;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.RaceState;
import corelanes.ui.state.RecordedCommands;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page with runs side by side")
class RacePageTest {

    private final RaceState state = new RaceState();
    private final RecordedCommands commands = new RecordedCommands();
    private Theme theme;
    private RacePage page;
    private Fx window;

    @BeforeEach
    void open() {
        theme = Fx.call(Theme::new);
        page = Fx.call(() -> new RacePage(state, commands.races()));
        window = Fx.show(() -> page);
        Fx.run(() -> {
            state.openProperty().set(true);
            state.differences().setAll(Difference.CORES, Difference.STRUCTURE);
            state.differenceProperty().set(Optional.of(Difference.CORES));
            state.names().setAll("one core", "2 cores");
        });
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(theme::close);
    }

    /** Two tasks, one after the other on one core or at once on two. */
    private static TraceSnapshot run(int cores) {
        TraceStore store = new TraceStore(Source.RECORDED, cores == 1 ? List.of(0) : List.of(0, 1));
        store.append(slice(0, 0, 1_000));
        store.append(slice(1, cores == 1 ? 0 : 1, cores == 1 ? 101_000 : 1_000));
        return store.publish(0);
    }

    private static Slice slice(int task, int core, long startNs) {
        Slice slice = new Slice();
        slice.startNs = startNs;
        slice.endNs = startNs + 100_000;
        slice.task = task;
        slice.core = core;
        slice.state = TaskState.RUNNING;
        slice.started = 1;
        slice.ended = 1;
        return slice;
    }

    private void showRuns() {
        Fx.run(() -> {
            state.panels().setAll(new RaceState.Panel("one core", run(1), 200_000, false),
                    new RaceState.Panel("2 cores", run(2), 100_000, false));
            state.viewportProperty().set(new Viewport(0, 200_000));
            state.headNsProperty().set(50_000);
            page.applyCss();
            page.layout();
        });
    }

    private List<String> words(String styleClass) {
        return Fx.call(() -> Fx.all(page, Label.class).stream()
                .filter(label -> label.getStyleClass().contains(styleClass)).map(Label::getText).toList());
    }

    @Test
    @DisplayName("has the pair of numbers of each run at the cursor that all share, and who has finished")
    void pairs() {
        showRuns();
        assertThat(words("race-name")).containsExactly("one core", "2 cores");
        assertThat(words("race-pair")).containsExactly("1 in progress, 1 running", "2 in progress, 2 running");
        Fx.run(() -> state.headNsProperty().set(150_000));
        assertThat(words("race-pair")).containsExactly("1 in progress, 1 running", "finished");
        assertThat(Fx.<List<Double>>call(() -> Fx.all(page, ProgressBar.class).stream().map(ProgressBar::getProgress)
                .toList())).containsExactly(0.75, 0.5);
        assertThat(Fx.<Boolean>call(() -> Fx.all(page, Label.class).stream()
                .anyMatch(label -> label.getText().equals("finished after 100 µs, a single run")))).isTrue();
    }

    @Test
    @DisplayName("says of each run where its lanes come from, and whether others disturbed it")
    void origins() {
        showRuns();
        assertThat(words("badge")).containsExactly("recorded", "", "recorded", "");
        Fx.run(() -> state.panels().set(0, new RaceState.Panel("one core", run(1), 200_000, true)));
        assertThat(words("badge")).containsExactly("recorded", "noisy", "recorded", "");
    }

    @Test
    @DisplayName("asks for the difference, the run, its end, the replay and the cursor")
    void asks() {
        showRuns();
        Fx.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<Difference> difference = (ComboBox<Difference>) page.lookup("#race-difference");
            difference.setValue(Difference.STRUCTURE);
            difference.getOnAction().handle(new ActionEvent());
            window.find("#race-start", Button.class).fire();
            window.find("#race-play", Button.class).fire();
            state.workingProperty().set(true);
            window.find("#race-start", Button.class).fire();
        });
        window.press(KeyCode.ESCAPE);
        assertThat(commands.asked).contains("choose STRUCTURE", "startRace", "playRace", "cancelRace", "closeRace");
    }

    @Test
    @DisplayName("is zoomed, moved through and played by keys at any of its lanes, all of them at once, and not beyond what there is")
    void byKeys() {
        showRuns();
        Fx.run(() -> Fx.all(page, Pane.class).stream().filter(pane -> pane.getStyleClass().contains("race-lanes"))
                .findFirst().orElseThrow().requestFocus());
        window.press(KeyCode.ADD);
        Viewport near = state.viewportProperty().get();
        assertThat(near.spanNs()).isLessThan(200_000);
        assertThat(near.startNs()).isPositive();
        for (int times = 0; times < 5; times++) {
            window.press(KeyCode.SUBTRACT);
        }
        assertThat(state.viewportProperty().get()).isEqualTo(new Viewport(0, 206_000));
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.HOME);
        window.press(KeyCode.SPACE);
        assertThat(commands.asked).contains("seekRace 52060", "seekRace 0", "playRace");
    }

    @Test
    @DisplayName("exports what has been run, and nothing before or while it runs; says what came of it")
    void exports() {
        MenuButton export = window.find("#race-export", MenuButton.class);
        assertThat(export.isDisabled()).as("nothing has been run").isTrue();
        showRuns();
        assertThat(export.isDisabled()).isFalse();
        Fx.run(() -> export.getItems().stream().filter(item -> List.of("Copy to the clipboard", "Print")
                .contains(String.valueOf(item.getText()))).forEach(MenuItem::fire));
        assertThat(commands.asked).contains("copyRace", "printRace");
        Fx.run(() -> {
            state.noticeProperty().set("Wrote race.png");
            state.workingProperty().set(true);
        });
        assertThat(words("race-words")).contains("Wrote race.png");
        assertThat(export.isDisabled()).as("runs are under way").isTrue();
    }

    @Test
    @DisplayName("remembers who is expected to be first, and nobody is where nobody is chosen")
    void expects() {
        Fx.run(() -> {
            ComboBox<?> expected = (ComboBox<?>) page.lookup("#race-expected");
            expected.getSelectionModel().select(2);
            expected.getOnAction().handle(new ActionEvent());
        });
        assertThat(state.expectedProperty().get()).isEqualTo("2 cores");
        Fx.run(() -> state.names().setAll("pool", "virtual"));
        assertThat(state.expectedProperty().get()).isEmpty();
    }
}
