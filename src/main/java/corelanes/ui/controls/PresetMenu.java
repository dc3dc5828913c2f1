package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.state.Commands;
import corelanes.ui.state.ExperimentState;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The named experiments; its title is the one whose settings are set now. */
final class PresetMenu extends MenuButton {

    private final Texts texts = Texts.beside(PresetMenu.class);

    PresetMenu(ExperimentState state, Commands commands) {
        setId("presets");
        getStyleClass().add("preset-menu");
        for (Preset preset : Preset.all()) {
            MenuItem item = new MenuItem(texts.get("preset." + preset.key()));
            item.setOnAction(_ -> {
                preset.applyTo(state);
                commands.run();
            });
            getItems().add(item);
        }
        InvalidationListener settled = _ -> nameFor(state);
        for (Observable setting : state.settings()) {
            setting.addListener(settled);
        }
        nameFor(state);
    }

    private void nameFor(ExperimentState state) {
        String key = Preset.all().stream().filter(preset -> preset.matches(state)).map(Preset::key).findFirst()
                .orElse("own");
        setText(texts.get("preset." + key));
        setAccessibleText(texts.get("preset.accessible", getText()));
    }
}
