package corelanes.ui.kit;

import corelanes.text.Texts;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** The looks there are, as items of a menu of which one is chosen. */
public final class ThemeItems {

    private ThemeItems() {}

    /** An item for each look. */
    public static List<RadioMenuItem> of(Theme theme) {
        Texts texts = Texts.beside(ThemeItems.class);
        ToggleGroup group = new ToggleGroup();
        return Arrays.stream(Theme.Choice.values()).map(choice -> {
            RadioMenuItem item = new RadioMenuItem(texts.get("theme." + choice));
            item.setToggleGroup(group);
            item.setOnAction(_ -> theme.choiceProperty().set(choice));
            theme.choiceProperty().subscribe(now -> item.setSelected(now == choice));
            return item;
        }).toList();
    }

    /** The same in a menu of their own, within another. */
    public static Menu menu(Theme theme) {
        Menu menu = new Menu(Texts.beside(ThemeItems.class).get("theme.menu"));
        menu.setId("theme-menu");
        menu.getItems().addAll(of(theme));
        return menu;
    }
}
