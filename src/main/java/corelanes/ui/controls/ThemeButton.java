package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.Theme;
import corelanes.ui.kit.ThemeItems;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;

/** Changes light to dark or back at a click; its context menu offers all looks there are. */
final class ThemeButton extends Button {

    ThemeButton(Theme theme) {
        Texts texts = Texts.beside(ThemeButton.class);
        setId("theme");
        getStyleClass().add("square-button");
        setGraphic(Icons.halfMoon());
        setTooltip(new Tooltip(texts.get("theme.switch.tip")));
        setAccessibleText(texts.get("theme.switch"));
        setOnAction(_ -> theme.switchOver());
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(ThemeItems.of(theme));
        setContextMenu(menu);
    }
}
