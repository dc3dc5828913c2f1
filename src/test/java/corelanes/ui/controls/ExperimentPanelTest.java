package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Effect;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.kit.Fx;
import corelanes.ui.kit.Theme;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ExperimentPanelTest extends PanelStory {

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

    @Test
    void aPanelThatScrollsCutsOffNoValue() {
        Theme theme = Fx.call(() -> new Theme(Theme.Choice.LIGHT));
        Fx narrow = Fx.show(260, 400, () -> new ExperimentPanel(state));
        try (theme) {
            for (WorkloadKind workload : WorkloadKind.values()) {
                Fx.run(() -> state.workloadProperty().set(workload));
                Fx.run(() -> {
                    ScrollPane scroll = narrow.find(".scroll-pane", ScrollPane.class);
                    scroll.getScene().getRoot().applyCss();
                    scroll.getScene().getRoot().layout();
                    assertThat(((Region) scroll.getContent()).getWidth()).as("%s", workload)
                            .isLessThanOrEqualTo(scroll.getViewportBounds().getWidth());
                });
            }
        } finally {
            narrow.close();
        }
    }
}
