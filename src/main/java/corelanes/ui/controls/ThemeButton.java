package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.Theme;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** Changes light to dark or back at a click; its context menu also offers to follow the system. */
final class ThemeButton extends Button {

    ThemeButton(Theme theme) {
        Texts texts = Texts.beside(ThemeButton.class);
        setId("theme");
        getStyleClass().add("square-button");
        setGraphic(Icons.halfMoon());
        setTooltip(new Tooltip(texts.get("theme.switch.tip")));
        setAccessibleText(texts.get("theme.switch"));
        setOnAction(_ -> theme.switchOver());
        setContextMenu(choices(theme, texts));
    }

    private static ContextMenu choices(Theme theme, Texts texts) {
        ContextMenu menu = new ContextMenu();
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : Theme.Choice.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + choice));
            item.setToggleGroup(group);
            item.setOnAction(_ -> theme.choiceProperty().set(choice));
            theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        return menu;
    }
}
