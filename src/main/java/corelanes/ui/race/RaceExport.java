package corelanes.ui.race;

import corelanes.text.Texts;
import corelanes.ui.state.RaceCommands;
import corelanes.ui.state.RaceState;
import java.io.File;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;

/** Takes the runs out of the window: as files, on the clipboard, on paper. */
final class RaceExport extends MenuButton {

    private final Texts texts = Texts.beside(RaceExport.class);
    private final RaceCommands commands;

    RaceExport(RaceState state, RaceCommands commands) {
        this.commands = commands;
        setId("race-export");
        setText(texts.get("export"));
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.get("export.tip"));
        setTooltip(new Tooltip(texts.get("export.tip")));
        disableProperty().bind(Bindings.isEmpty(state.panels()).or(state.workingProperty()));
        MenuItem copy = new MenuItem(texts.get("copy"));
        copy.setOnAction(_ -> commands.copyRace());
        MenuItem print = new MenuItem(texts.get("print"));
        print.setOnAction(_ -> commands.printRace());
        getItems().addAll(file("png"), file("svg"), file("csv"), new SeparatorMenuItem(), copy, print);
    }

    private MenuItem file(String kind) {
        MenuItem item = new MenuItem(texts.get("save." + kind));
        item.setOnAction(_ -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("save.title"));
            chooser.setInitialFileName("race." + kind);
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(texts.get("save." + kind), "*." + kind));
            Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath)
                    .ifPresent(commands::saveRace);
        });
        return item;
    }
}
