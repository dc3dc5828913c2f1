package corelanes.ui.charts;

import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.Figure;
import corelanes.ui.state.FiguresState;
import eu.hansolo.tilesfx.Tile;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Four figures side by side: speedup, switches, time lost to switching, cores busy. */
public final class TileRow extends HBox {

    private final Texts texts = Texts.beside(TileRow.class);

    /** @param figures what the tiles show */
    public TileRow(FiguresState figures) {
        getStylesheets().add(StyleSheets.beside(TileRow.class, "charts.css"));
        getStyleClass().add("tile-row");
        getChildren().addAll(tile("speedup", figures.speedupProperty()), tile("switches", figures.switchesProperty()),
                tile("lost", figures.lostProperty()), tile("busy", figures.busyProperty()));
    }

    private Tile tile(String key, ObjectProperty<Figure> figure) {
        Tile tile = new Tile(Tile.SkinType.CUSTOM);
        tile.setSkin(new FigureTileSkin(tile));
        tile.setId("tile-" + key);
        tile.getStyleClass().add("figure-tile");
        tile.setMinSize(0, USE_PREF_SIZE);
        tile.setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.setTitle(texts.get("tile." + key));
        Tooltip meaning = new Tooltip(texts.get("tile." + key + ".meaning"));
        Tooltip.install(tile, meaning);
        figure.subscribe(now -> {
            tile.setDescription(now.value());
            tile.setUnit(now.unit());
            tile.setText(now.note());
            tile.setAccessibleText(texts.get("tile.accessible", tile.getTitle(), now.value(), now.unit(), now.note()));
        });
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }
}
