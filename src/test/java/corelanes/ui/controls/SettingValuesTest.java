package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Setting;
import corelanes.ui.kit.Fx;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class SettingValuesTest extends PanelStory {

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
}
