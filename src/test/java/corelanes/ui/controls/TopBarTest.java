package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Experiment;
import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.experiment.Setting;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.ExperimentState;
import corelanes.ui.state.RecordedCommands;
import corelanes.ui.state.WindowState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopBarTest {

    private final WindowState state = WindowState.fresh(List.of(0, 1, 2, 3));
    private final ExperimentState experiment = state.experiment();
    private final RecordedCommands commands = new RecordedCommands();
    private Theme theme;
    private TopBar bar;
    private Fx window;

    @BeforeEach
    void open() {
        theme = Fx.call(Theme::new);
        bar = Fx.call(() -> new TopBar(state, commands, theme, pace()));
        window = Fx.show(() -> new VBox(bar));
    }

    @AfterEach
    void close() {
        window.close();
        Fx.run(theme::close);
    }

    private static Region pace() {
        MenuButton pace = new MenuButton("Replay 1 : 50");
        pace.setAccessibleText("Pace");
        pace.setMinWidth(Region.USE_PREF_SIZE);
        return pace;
    }

    @Test
    void runsAndWhileWorkingStops() {
        Button run = window.find("#run", Button.class);
        assertThat(run.getText()).isEqualTo("Run");
        Fx.run(run::fire);
        Fx.run(() -> state.play().workingProperty().set(true));
        assertThat(run.getText()).isEqualTo("Stop");
        window.focus(run);
        window.press(KeyCode.SPACE);
        assertThat(commands.asked).containsExactly("run", "stop");
    }

    @Test
    void theCoreSwitchAsksAndFollowsTheSetting() {
        ToggleButton one = window.find("#one-core", ToggleButton.class);
        ToggleButton all = window.find("#all-cores", ToggleButton.class);
        assertThat(one.isSelected()).isTrue();
        Fx.run(all::fire);
        assertThat(commands.asked).containsExactly("runOnCores 4");
        assertThat(all.isSelected()).as("lit only once the setting says so").isFalse();
        Fx.run(() -> experiment.coresProperty().set(4));
        assertThat(all.isSelected()).isTrue();
        assertThat(one.isSelected()).isFalse();
        Fx.run(all::fire);
        assertThat(all.isSelected()).as("runs again and stays lit").isTrue();
        Fx.run(() -> experiment.coresProperty().set(2));
        assertThat(all.isSelected() || one.isSelected()).isFalse();
        Fx.run(one::fire);
        assertThat(commands.asked).containsExactly("runOnCores 4", "runOnCores 4", "runOnCores 1");
    }

    @Test
    void aPresetSetsTheExperimentAndRunsIt() {
        PresetMenu presets = window.find("#presets", PresetMenu.class);
        assertThat(presets.getText()).isEqualTo("Two hands, two pages");
        Fx.run(() -> experiment.coresProperty().set(3));
        List<Preset> some = List.of(Presets.all().getFirst(), Presets.ofName("slow-calls").orElseThrow(),
                Presets.all().getLast());
        for (Preset preset : some) {
            Fx.run(() -> experiment.threadsProperty().set(77));
            assertThat(presets.getText()).isEqualTo("Your own experiment");
            Fx.run(() -> experiment.untilStoppedProperty().set(true));
            choose(presets, preset);
            assertThat(presets.getText()).isEqualTo(preset.title());
            assertThat(preset.matches(experiment.toExperiment())).isTrue();
            assertThat(experiment.coresProperty().get()).isEqualTo(3);
        }
        assertThat(commands.asked).hasSameSizeAs(some).containsOnly("run");
    }

    /** Opens the list and moves to a preset and takes it, by keys alone. */
    private void choose(PresetMenu presets, Preset preset) {
        window.focus(presets);
        window.press(KeyCode.SPACE);
        await().until(() -> Fx.call(() -> presets.picker().isShowing()));
        window.press(KeyCode.HOME);
        for (int step = 0; step < Presets.all().indexOf(preset); step++) {
            window.press(KeyCode.DOWN);
        }
        window.press(KeyCode.ENTER);
        await().until(() -> !Fx.call(() -> presets.picker().isShowing()));
    }

    @Test
    void aPresetSaysWhatItIsAboutBeforeItIsTakenAndEscapeTakesNone() {
        PresetMenu presets = window.find("#presets", PresetMenu.class);
        window.focus(presets);
        window.press(KeyCode.SPACE);
        await().until(() -> Fx.call(() -> presets.picker().isShowing()));
        Node content = Fx.call(() -> presets.picker().getContent().getFirst());
        for (Preset preset : Presets.all()) {
            ListView<?> list = (ListView<?>) Fx.call(() -> content.lookup("#preset-list"));
            Fx.run(() -> list.getSelectionModel().select(Presets.all().indexOf(preset)));
            Fx.run(() -> ((Region) content).layout());
            List<String> words = Fx.call(() -> Fx.all(content, Label.class).stream().filter(Label::isVisible)
                    .map(Label::getText).toList());
            assertThat(words).contains(preset.title(), preset.paragraph()).containsAll(preset.lookAt())
                    .anyMatch(line -> line.contains("Threads " + Setting.THREADS.show(preset.experiment().threads())));
            for (Labeled labeled : Fx.call(() -> Fx.all(content, Labeled.class))) {
                assertThat(labeled.isTextTruncated()).as(labeled.getText()).isFalse();
            }
        }
        Experiment before = Fx.call(experiment::toExperiment);
        window.press(KeyCode.DOWN, KeyCode.ESCAPE);
        await().until(() -> !Fx.call(() -> presets.picker().isShowing()));
        assertThat(Fx.<Experiment>call(experiment::toExperiment)).isEqualTo(before);
        assertThat(commands.asked).isEmpty();
    }

    @Test
    void theDoctorIsAskedByAButton() {
        Button doctor = window.find("#doctor", Button.class);
        assertThat(doctor.getAccessibleText()).contains("F1");
        window.focus(doctor);
        window.press(KeyCode.SPACE);
        assertThat(commands.asked).containsExactly("openDoctor");
    }

    @Test
    void theThemeButtonSwitchesAndItsMenuFollowsTheSystem() {
        Button button = window.find("#theme", Button.class);
        boolean before = theme.darkProperty().get();
        Fx.run(button::fire);
        assertThat(theme.darkProperty().get()).isNotEqualTo(before);
        Fx.run(() -> button.getContextMenu().getItems().getFirst().fire());
        assertThat(theme.choiceProperty().get()).isEqualTo(Theme.Choice.SYSTEM);
    }

    @Test
    void oneCoreMachinesHaveNothingToCompare() {
        WindowState single = WindowState.fresh(List.of(0));
        CoreSwitch cores = Fx.call(() -> new CoreSwitch(single.experiment(), commands));
        assertThat(((ToggleButton) cores.getChildren().get(0)).isSelected()).isTrue();
        assertThat(cores.getChildren().get(1).isDisabled()).isTrue();
    }

    @Test
    void everythingHasANameAndNothingIsCutInANarrowWindow() {
        for (ButtonBase button : Fx.call(() -> Fx.all(bar, ButtonBase.class))) {
            boolean named = button.getAccessibleText() != null || !button.getText().isBlank();
            assertThat(named).as(button.toString()).isTrue();
        }
        Fx.run(() -> {
            bar.getScene().getRoot().applyCss();
            bar.getScene().getRoot().layout();
        });
        for (Labeled labeled : Fx.call(() -> Fx.all(bar, Labeled.class)).stream().filter(Node::isVisible).toList()) {
            assertThat(labeled.isTextTruncated()).as(labeled.toString()).isFalse();
        }
        Node last = bar.getChildren().getLast();
        assertThat(Fx.call(() -> last.getBoundsInParent().getMaxX())).isLessThanOrEqualTo(bar.getWidth());
    }
}
