package corelanes.ui.controls;

import corelanes.experiment.Setting;
import corelanes.ui.kit.Fx;
import corelanes.ui.state.ExperimentState;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The panel of an experiment in a window of its own, and how a person finds things on it. */
abstract class PanelStory {

    final ExperimentState state = new ExperimentState(4);
    Fx window;
    ExperimentPanel panel;

    @BeforeEach
    void open() {
        panel = Fx.call(() -> new ExperimentPanel(state));
        window = Fx.show(() -> panel);
    }

    @AfterEach
    void close() {
        window.close();
    }

    final void type(Setting setting, String text) {
        window.focus(field(setting));
        Fx.run(() -> {
            field(setting).setText(text);
            field(setting).fireEvent(new ActionEvent());
        });
    }

    final Slider slider(Setting setting) {
        return (Slider) panel.lookup("#slider-" + setting);
    }

    final TextField field(Setting setting) {
        return (TextField) panel.lookup("#value-" + setting);
    }

    final Label problem() {
        return (Label) panel.lookup("#problem");
    }
}
