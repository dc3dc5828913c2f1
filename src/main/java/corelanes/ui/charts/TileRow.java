package corelanes.ui.charts;

import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.FiguresState;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Four figures side by side, equally wide: speedup, switches, time lost to switching, cores busy. */
public final class TileRow extends GridPane {

    private static final int TILES = 4;

    /** @param figures what the tiles show */
    public TileRow(FiguresState figures) {
        getStylesheets().add(StyleSheets.beside(TileRow.class, "charts.css"));
        getStyleClass().add("tile-row");
        setMinHeight(USE_PREF_SIZE);
        for (int column = 0; column < TILES; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / TILES);
            getColumnConstraints().add(share);
        }
        addRow(0, new FigureTile("speedup", figures.speedupProperty()),
                new FigureTile("switches", figures.switchesProperty()), new FigureTile("lost", figures.lostProperty()),
                new FigureTile("busy", figures.busyProperty()));
    }
}
