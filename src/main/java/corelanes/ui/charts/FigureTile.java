package corelanes.ui.charts;

import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.Figure;
import eu.hansolo.tilesfx.Tile;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Tooltip;

/** One figure as a tile. It grows taller rather than cut its note. */
final class FigureTile extends Tile {

    private final Texts texts = Texts.beside(FigureTile.class);

    FigureTile(String key, ObservableValue<Figure> figure) {
        super(SkinType.CUSTOM);
        setSkin(new FigureTileSkin(this));
        setId("tile-" + key);
        getStyleClass().add("figure-tile");
        setMinSize(0, USE_PREF_SIZE);
        setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        setTitle(texts.get("tile." + key));
        Tooltip.install(this, new Tooltip(texts.get("tile." + key + ".meaning")));
        figure.subscribe(this::show);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** Ours: TilesFX looks for its own beside the tile's class, which is here, and the colours in it are fixed. */
    @Override
    public String getUserAgentStylesheet() {
        return StyleSheets.beside(FigureTile.class, "charts.css");
    }

    private void show(Figure now) {
        setDescription(now.value());
        setUnit(now.unit());
        setText(now.note());
        setAccessibleText(texts.get("tile.accessible", getTitle(), now.value(), now.unit(), now.note()));
    }
}
