package corelanes.ui.charts;

import eu.hansolo.tilesfx.Tile;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A TilesFX tile that looks like our cards: title, a big number with its unit, and a note. TilesFX's own skins scale
 * their letters with the tile's height, too small to read at this one, and hold their colours in Java, out of reach of the theme.
 */
final class FigureTileSkin extends SkinBase<Tile> {

    FigureTileSkin(Tile tile) {
        super(tile);
        Label title = label("tile-title");
        title.textProperty().bind(tile.titleProperty());
        Label value = label("tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.textProperty().bind(tile.descriptionProperty());
        Label unit = label("tile-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        unit.textProperty().bind(tile.unitProperty());
        HBox number = new HBox(value, unit);
        number.getStyleClass().add("tile-number");
        Label note = label("tile-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.textProperty().bind(tile.textProperty());
        VBox content = new VBox(title, number, note);
        content.getStyleClass().add("tile-content");
        VBox.setVgrow(note, Priority.ALWAYS);
        getChildren().add(content);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
