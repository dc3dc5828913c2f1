package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Effect;
import corelanes.experiment.ExampleCode;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import corelanes.ui.state.ExperimentState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentPanelTest {

    private final ExperimentState state = new ExperimentState(4);
    private Fx window;
    private ExperimentPanel panel;

    @BeforeEach
    void open() {
        panel = Fx.call(() -> new ExperimentPanel(state));
        window = Fx.show(() -> panel);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void noExplanationIsCut() {
        Theme theme = Fx.call(Theme::new);
        try (theme) {
            Fx.run(() -> window.find("#more", ToggleButton.class).setSelected(true));
            for (WorkloadKind workload : WorkloadKind.values()) {
                for (StructureKind structure : Combinations.of(workload)) {
                    Fx.run(() -> {
                        state.workloadProperty().set(workload);
                        state.structureProperty().set(structure);
                        panel.applyCss();
                        panel.layout();
                        assertThat(Fx.all(panel, Label.class))
                                .noneMatch(label -> label.isVisible() && label.isTextTruncated());
                    });
                }
            }
        }
    }

    @Test
    void keysMoveTheSliderStepByStep() {
        window.focus(slider(Setting.THREADS));
        window.press(KeyCode.RIGHT);
        assertThat(state.threadsProperty().get()).isEqualTo(6);
        window.press(KeyCode.RIGHT, KeyCode.RIGHT);
        assertThat(state.threadsProperty().get()).isEqualTo(12);
        window.press(KeyCode.LEFT);
        assertThat(state.threadsProperty().get()).isEqualTo(8);
        window.press(KeyCode.HOME);
        assertThat(state.threadsProperty().get()).isEqualTo(1);
        window.press(KeyCode.END);
        assertThat(state.threadsProperty().get()).isEqualTo(1_024);
    }

    @Test
    void aKeyLeavesATypedValueForTheNextStep() {
        Fx.run(() -> state.threadsProperty().set(5));
        window.focus(slider(Setting.THREADS));
        window.press(KeyCode.RIGHT);
        assertThat(state.threadsProperty().get()).isEqualTo(6);
        Fx.run(() -> state.threadsProperty().set(5));
        window.press(KeyCode.LEFT);
        assertThat(state.threadsProperty().get()).isEqualTo(4);
    }

    @Test
    void draggingChangesTheSettingOnlyFromStepToStep() {
        int[] changes = new int[1];
        Fx.run(() -> {
            state.threadsProperty().addListener((_, _, _) -> changes[0]++);
            for (double position = 3; position <= 5; position += 0.01) {
                slider(Setting.THREADS).setValue(position);
            }
        });
        assertThat(changes[0]).isEqualTo(2);
        assertThat(state.threadsProperty().get()).isEqualTo(8);
    }

    @Test
    void theSliderAndTheValueFollowTheSetting() {
        Fx.run(() -> state.cpuWorkNsProperty().set(2_500_000_000L));
        assertThat(slider(Setting.CPU_WORK).getValue()).isEqualTo(slider(Setting.CPU_WORK).getMax());
        assertThat(field(Setting.CPU_WORK).getText()).isEqualTo("2.5 s");
        assertThat(state.cpuWorkNsProperty().get()).isEqualTo(2_500_000_000L);
        Fx.run(() -> state.coresProperty().set(3));
        assertThat(field(Setting.CORES).getText()).isEqualTo("3 of 4");
    }

    @Test
    void aTypedValueIsTakenByEnter() {
        window.focus(field(Setting.TASKS));
        window.press(KeyCode.DIGIT7, KeyCode.DIGIT7, KeyCode.ENTER);
        assertThat(state.tasksProperty().get()).isEqualTo(77);
        assertThat(state.problemProperty().get()).isEmpty();
    }

    @Test
    void aTypedValueMayLieBeyondTheSlider() {
        type(Setting.THREADS, "4,096");
        assertThat(state.threadsProperty().get()).isEqualTo(4_096);
        type(Setting.CPU_WORK, "30s");
        assertThat(state.cpuWorkNsProperty().get()).isEqualTo(30_000_000_000L);
    }

    @Test
    void whatIsRefusedStaysAndSaysWhy() {
        type(Setting.THREADS, "5000");
        assertThat(state.threadsProperty().get()).isEqualTo(4);
        assertThat(field(Setting.THREADS).getText()).isEqualTo("5000");
        assertThat(problem().getText()).isEqualTo("Threads can be from 1 to 4,096, not 5,000.");
        assertThat(problem().isVisible()).isTrue();
        window.focus(slider(Setting.CORES));
        assertThat(field(Setting.THREADS).getText()).isEqualTo("5000");
        assertThat(problem().isVisible()).isTrue();
        type(Setting.THREADS, "50");
        assertThat(state.threadsProperty().get()).isEqualTo(50);
        assertThat(problem().isVisible()).isFalse();
    }

    @Test
    void escapeBringsTheValueBack() {
        type(Setting.CPU_WORK, "soon");
        assertThat(problem().getText()).contains("\"soon\"");
        window.press(KeyCode.ESCAPE);
        assertThat(field(Setting.CPU_WORK).getText()).isEqualTo("150 ms");
        assertThat(state.problemProperty().get()).isEmpty();
    }

    @Test
    void twoRefusedTextsAreMendedOneByOne() {
        type(Setting.THREADS, "x");
        type(Setting.TASKS, "y");
        assertThat(problem().getText()).startsWith("Tasks");
        type(Setting.TASKS, "4");
        assertThat(problem().getText()).startsWith("Threads");
        Fx.run(() -> slider(Setting.THREADS).increment());
        assertThat(state.problemProperty().get()).isEmpty();
    }

    @Test
    void settingsThatDoNotGoTogetherAreSaid() {
        Fx.run(() -> state.cpuWorkNsProperty().set(0));
        assertThat(problem().getText()).contains("CPU work");
        Fx.run(() -> state.workloadProperty().set(WorkloadKind.HTTP));
        assertThat(problem().isVisible()).isFalse();
    }

    @Test
    void latencyIsForCallsOnly() {
        assertThat(slider(Setting.IO_LATENCY).isDisabled()).isTrue();
        assertThat(field(Setting.IO_LATENCY).isDisabled()).isTrue();
        Fx.run(() -> state.workloadProperty().set(WorkloadKind.HTTP));
        assertThat(slider(Setting.IO_LATENCY).isDisabled()).isFalse();
    }

    @Test
    void whatHasNoEffectIsGreyAndSaysSo() {
        for (WorkloadKind workload : WorkloadKind.values()) {
            for (StructureKind structure : Combinations.of(workload)) {
                Fx.run(() -> {
                    state.workloadProperty().set(workload);
                    state.structureProperty().set(structure);
                });
                for (Setting setting : List.of(Setting.THREADS, Setting.IO_LATENCY, Setting.CPU_WORK)) {
                    boolean idle = Combinations.effect(workload, structure, setting) == Effect.NONE;
                    assertThat(slider(setting).isDisabled()).as("%s of %s", setting, workload).isEqualTo(idle);
                    assertThat(field(setting).isDisabled()).isEqualTo(idle);
                    assertThat(slider(setting).getAccessibleHelp()).isNotBlank();
                }
            }
        }
        Fx.run(() -> {
            state.workloadProperty().set(WorkloadKind.CPU);
            state.structureProperty().set(StructureKind.SEQUENTIAL);
        });
        assertThat(slider(Setting.THREADS).getAccessibleHelp()).isEqualTo("One worker does everything");
    }

    @Test
    void eachWorkloadHasTheRowsOfItsOwnSettingsAndNoOther() {
        for (WorkloadKind workload : WorkloadKind.values()) {
            Fx.run(() -> state.workloadProperty().set(workload));
            for (Setting setting : Setting.values()) {
                boolean shown = panel.lookup("#slider-" + setting) != null
                        || panel.lookup("#choice-" + setting) != null;
                boolean expected = setting != Setting.DURATION
                        && (setting.isCommon() || workload.settings().contains(setting));
                assertThat(shown).as("%s of %s", setting, workload).isEqualTo(expected);
            }
        }
    }

    @Test
    void everySettingMakesAnotherExperimentByItsOwnControl() {
        for (WorkloadKind workload : WorkloadKind.values()) {
            Fx.run(() -> state.workloadProperty().set(workload));
            for (Setting setting : workload.ownSettings()) {
                long before = state.toExperiment().value(setting);
                if (setting.unit() == Setting.Unit.CHOICE) {
                    ComboBox<?> words = (ComboBox<?>) panel.lookup("#choice-" + setting);
                    window.focus(words);
                    window.press(before == 0 ? KeyCode.DOWN : KeyCode.UP);
                    assertThat(words.getAccessibleText()).startsWith(setting.title() + ": ");
                } else {
                    window.focus(slider(setting));
                    window.press(KeyCode.RIGHT);
                    assertThat(slider(setting).getAccessibleText()).startsWith(setting.title() + ": ");
                }
                long after = state.toExperiment().value(setting);
                assertThat(after).as(setting.title()).isNotEqualTo(before);
                Fx.run(() -> state.property(setting).setValue(before));
                assertThat(Fx.<Long>call(() -> state.toExperiment().value(setting))).isEqualTo(before);
            }
        }
    }

    @Test
    void whatActsFromTheNextRunOnlySaysSo() {
        for (WorkloadKind workload : WorkloadKind.values()) {
            Fx.run(() -> state.workloadProperty().set(workload));
            StructureKind structure = state.structureProperty().get();
            for (Setting setting : workload.ownSettings()) {
                String help = setting.unit() == Setting.Unit.CHOICE
                        ? panel.lookup("#choice-" + setting).getAccessibleHelp()
                        : slider(setting).getAccessibleHelp();
                assertThat(help.contains("next run")).as(setting.title())
                        .isEqualTo(Combinations.effect(workload, structure, setting) == Effect.NEXT_RUN);
            }
        }
    }

    @Test
    void anotherWorkloadIsAsUsualAndComesBackAsItWasLeft() {
        Fx.run(() -> {
            state.coresProperty().set(3);
            state.threadsProperty().set(12);
            state.structureProperty().set(StructureKind.EVENT_LOOP);
        });
        for (WorkloadKind workload : WorkloadKind.values()) {
            if (workload != WorkloadKind.CPU) {
                Fx.run(() -> state.workloadProperty().set(workload));
                assertThat(Fx.<Experiment>call(state::toExperiment))
                        .isEqualTo(Experiment.usual(workload).with(new CoreChoice.Count(3)));
                assertThat(state.problemProperty().get()).isEmpty();
            }
        }
        Fx.run(() -> state.workloadProperty().set(WorkloadKind.CPU));
        assertThat(state.threadsProperty().get()).isEqualTo(12);
        assertThat(state.structureProperty().get()).isEqualTo(StructureKind.EVENT_LOOP);
    }

    @Test
    void theKeysPassOverStructuresThatDoNotGoWithTheWorkload() {
        ComboBox<?> structure = window.find("#structure", ComboBox.class);
        for (WorkloadKind workload : WorkloadKind.values()) {
            Fx.run(() -> state.workloadProperty().set(workload));
            window.focus(structure);
            Set<StructureKind> met = EnumSet.of(state.structureProperty().get());
            for (KeyCode key : List.of(KeyCode.UP, KeyCode.DOWN)) {
                for (int press = 0; press < StructureKind.values().length; press++) {
                    window.press(key);
                    met.add(state.structureProperty().get());
                }
            }
            assertThat(met).isEqualTo(Combinations.of(workload));
        }
    }

    @Test
    void structuresThatDoNotGoWithTheWorkloadAreGreyAndSayWhy() {
        Fx.run(() -> state.workloadProperty().set(WorkloadKind.PIPELINE));
        ComboBox<?> structure = window.find("#structure", ComboBox.class);
        window.focus(structure);
        Fx.run(structure::show);
        await().until(() -> !Fx.call(() -> cells(structure)).isEmpty());
        for (ListCell<?> cell : Fx.call(() -> cells(structure))) {
            StructureKind kind = (StructureKind) cell.getItem();
            boolean refused = Combinations.refusal(WorkloadKind.PIPELINE, kind).isPresent();
            assertThat(cell.getPseudoClassStates().contains(PseudoClass.getPseudoClass("refused"))).isEqualTo(refused);
            assertThat(refused ? cell.getTooltip().getText() : "")
                    .isEqualTo(Combinations.refusal(WorkloadKind.PIPELINE, kind).orElse(""));
        }
        Fx.run(structure::hide);
        assertThat(window.find("#refused-structures", Label.class).getText())
                .isEqualTo(Stream.of(StructureKind.values())
                        .flatMap(kind -> Combinations.refusal(WorkloadKind.PIPELINE, kind).stream()).distinct()
                        .collect(Collectors.joining("\n")));
    }

    private static List<ListCell<?>> cells(ComboBox<?> combo) {
        Node list = ((ComboBoxListViewSkin<?>) combo.getSkin()).getPopupContent();
        List<ListCell<?>> cells = new ArrayList<>();
        Fx.all(list, ListCell.class).stream().filter(cell -> cell.getItem() != null).forEach(cells::add);
        return cells;
    }

    @Test
    void theCodeOfTheStructureIsShownFollowsTheChoiceAndCanBeCopied() {
        Fx.run(() -> window.find("#more", ToggleButton.class).setSelected(true));
        window.focus(window.find("#show-code", Button.class));
        window.press(KeyCode.SPACE);
        MoreSection more = Fx.call(() -> Fx.all(panel, MoreSection.class).getFirst());
        Stage code = Fx.call(() -> more.code().orElseThrow().stage());
        await().until(() -> Fx.call(code::isShowing));
        TextArea lines = (TextArea) code.getScene().lookup("#code");
        for (StructureKind kind : StructureKind.values()) {
            Fx.run(() -> state.structureProperty().set(kind));
            assertThat(lines.getText()).isEqualTo(ExampleCode.of(kind));
            Fx.run(() -> ((Button) code.getScene().lookup("#copy-code")).fire());
            assertThat(Fx.<String>call(() -> Clipboard.getSystemClipboard().getString()))
                    .isEqualTo(ExampleCode.of(kind));
        }
        assertThat(lines.isEditable()).isFalse();
        await().until(() -> Fx.call(code::isFocused));
        window.press(KeyCode.ESCAPE);
        await().until(() -> !Fx.call(code::isShowing));
    }

    @Test
    void whatIsRoundedForTheEyeStaysAsItIsWhenTheFieldIsOnlyVisited() {
        Fx.run(() -> state.cpuWorkNsProperty().set(1_234_567));
        window.focus(field(Setting.CPU_WORK));
        window.focus(slider(Setting.CORES));
        assertThat(state.cpuWorkNsProperty().get()).isEqualTo(1_234_567);
    }

    @Test
    void untilStoppedNeedsNoNumberOfTasks() {
        Fx.run(() -> window.find("#until-stopped", CheckBox.class).fire());
        assertThat(state.untilStoppedProperty().get()).isTrue();
        assertThat(slider(Setting.TASKS).isDisabled()).isTrue();
        Fx.run(() -> state.untilStoppedProperty().set(false));
        assertThat(slider(Setting.TASKS).isDisabled()).isFalse();
    }

    @Test
    void theChoicesBindBothWays() {
        ComboBox<?> structure = window.find("#structure", ComboBox.class);
        Fx.run(() -> state.structureProperty().set(StructureKind.VIRTUAL));
        assertThat(structure.getValue()).isEqualTo(StructureKind.VIRTUAL);
        window.focus(window.find("#workload", ComboBox.class));
        window.press(KeyCode.DOWN);
        assertThat(state.workloadProperty().get()).isEqualTo(WorkloadKind.HTTP);
    }

    @Test
    void moreIsFoldedUntilItIsAskedFor() {
        Label words = (Label) Fx.call(() -> panel.lookup(".more-content > .label"));
        assertThat(words.getParent().isVisible()).isFalse();
        Fx.run(() -> window.find("#more", ToggleButton.class).fire());
        assertThat(words.getParent().isVisible()).isTrue();
        assertThat(words.getText()).contains("page");
    }

    @Test
    void everyControlSaysItsNameAndTheSlidersTheirValueAndUnit() {
        for (Control control : Fx.call(() -> Fx.all(panel, Control.class))) {
            if (control.isFocusTraversable() && !(control instanceof javafx.scene.control.ScrollBar)) {
                assertThat(control.getAccessibleText()).as(control.toString()).isNotBlank();
            }
        }
        assertThat(slider(Setting.CPU_WORK).getAccessibleText()).isEqualTo("CPU work per task: 150 ms");
        assertThat(slider(Setting.CORES).getAccessibleText()).isEqualTo("Cores: 1 of 4");
    }

    private void type(Setting setting, String text) {
        window.focus(field(setting));
        Fx.run(() -> {
            field(setting).setText(text);
            field(setting).fireEvent(new javafx.event.ActionEvent());
        });
    }

    private Slider slider(Setting setting) {
        return (Slider) panel.lookup("#slider-" + setting);
    }

    private TextField field(Setting setting) {
        return (TextField) panel.lookup("#value-" + setting);
    }

    private Label problem() {
        return (Label) panel.lookup("#problem");
    }
}
