package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.state.FileCommands;
import corelanes.ui.state.FileState;
import java.nio.file.Path;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** Opens, saves and exports recordings. */
public final class FileMenu extends MenuButton {

    private final Texts texts = Texts.beside(FileMenu.class);

    /**
     * @param state    what there is to save, and what was opened last
     * @param commands what its entries ask for
     * @param dialogs  asks for files
     */
    public FileMenu(FileState state, FileCommands commands, FileDialogs dialogs) {
        setId("file");
        setText(texts.get("file"));
        setGraphic(Icons.outlined(Feather.FOLDER));
        setTooltip(new Tooltip(texts.get("file.tip")));
        setAccessibleText(texts.get("file.tip"));
        getStyleClass().add("file-menu");
        setMinWidth(USE_PREF_SIZE);
        MenuItem open = item("open", KeyCode.O, Feather.FOLDER);
        open.setOnAction(_ -> dialogs.open(getScene().getWindow()).ifPresent(commands::open));
        MenuItem save = item("save", KeyCode.S, Feather.SAVE);
        save.setOnAction(_ -> dialogs.save(getScene().getWindow(), state.proposedNameProperty().get())
                .ifPresent(commands::save));
        save.disableProperty().bind(state.savableProperty().not());
        MenuItem export = item("export", KeyCode.E, Feather.SHARE);
        export.setOnAction(_ -> dialogs.export(getScene().getWindow(), state.proposedNameProperty().get())
                .ifPresent(wanted -> commands.export(wanted.kind(), wanted.file())));
        export.disableProperty().bind(state.savableProperty().not());
        getItems().setAll(open, recent(state, commands), new SeparatorMenuItem(), save, export);
    }

    private MenuItem item(String key, KeyCode letter, Feather icon) {
        MenuItem item = new MenuItem(texts.get("file." + key), Icons.outlined(icon));
        item.setId("file-" + key);
        item.setAccelerator(new KeyCodeCombination(letter, KeyCombination.SHORTCUT_DOWN));
        return item;
    }

    private Menu recent(FileState state, FileCommands commands) {
        Menu menu = new Menu(texts.get("file.recent"), Icons.outlined(Feather.CLOCK));
        menu.setId("file-recent");
        InvalidationListener changed = _ -> {
            menu.getItems().setAll(state.recent().stream().map(file -> recent(file, commands)).toList());
            menu.setDisable(state.recent().isEmpty());
        };
        state.recent().addListener(changed);
        changed.invalidated(state.recent());
        return menu;
    }

    private MenuItem recent(Path file, FileCommands commands) {
        MenuItem item = new MenuItem(texts.get("file.recent.entry", file.getFileName(), file.getParent()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> commands.open(file));
        return item;
    }
}
