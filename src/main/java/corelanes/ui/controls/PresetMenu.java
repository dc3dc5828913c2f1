package corelanes.ui.controls;

import corelanes.experiment.Experiment;
import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Preset;
import corelanes.experiment.Presets;
import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.state.Commands;
import corelanes.ui.state.ExperimentState;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** The named experiments; its title is the one whose settings are set now. */
final class PresetMenu extends Button {

    private final Texts texts = Texts.beside(PresetMenu.class);
    private final List<Preset> presets = Presets.all();
    private final ExperimentState state;
    private final Commands commands;
    private Optional<PresetPicker> picker = Optional.empty();

    PresetMenu(ExperimentState state, Commands commands) {
        this.state = state;
        this.commands = commands;
        setId("presets");
        getStyleClass().add("preset-menu");
        setGraphic(Icons.outlined(Feather.CHEVRON_DOWN));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> picker().open(this, chosen()));
        InvalidationListener settled = _ -> showName();
        for (Observable setting : state.settings()) {
            setting.addListener(settled);
        }
        showName();
    }

    /** The list that opens; made when it is first asked for. */
    PresetPicker picker() {
        PresetPicker made = picker.orElseGet(() -> new PresetPicker(presets, preset -> {
            state.set(preset);
            commands.run();
        }));
        picker = Optional.of(made);
        return made;
    }

    private void showName() {
        setText(chosen().map(Preset::title).orElse(texts.get("preset.own")));
        setAccessibleText(texts.get("preset.accessible", getText()));
        setAccessibleHelp(texts.get("preset.help"));
    }

    private Optional<Preset> chosen() {
        try {
            Experiment experiment = state.toExperiment();
            return presets.stream().filter(preset -> preset.matches(experiment)).findFirst();
        } catch (InvalidSettingException noExperiment) {
            return Optional.empty();
        }
    }
}
