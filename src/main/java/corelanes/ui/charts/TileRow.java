package corelanes.ui.charts;

import corelanes.experiment.TileKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.FiguresState;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Four figures side by side, equally wide; which ones is chosen with the experiment. */
public final class TileRow extends GridPane {

    private final FiguresState figures;

    /** With the figures of work that computes. @param figures what the tiles show */
    public TileRow(FiguresState figures) {
        this(figures, FXCollections.observableArrayList(TileKind.usual(WorkloadKind.CPU)));
    }

    /**
     * With those that are chosen.
     *
     * @param figures what the tiles show
     * @param chosen  which of them, in their order
     */
    public TileRow(FiguresState figures, ObservableList<TileKind> chosen) {
        this.figures = figures;
        getStylesheets().add(StyleSheets.beside(TileRow.class, "charts.css"));
        getStyleClass().add("tile-row");
        setMinHeight(USE_PREF_SIZE);
        for (int column = 0; column < TileKind.SHOWN; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / TileKind.SHOWN);
            getColumnConstraints().add(share);
        }
        chosen.addListener((ListChangeListener<TileKind>) _ -> show(chosen));
        show(chosen);
    }

    private void show(List<TileKind> chosen) {
        if (!chosen.isEmpty()) {
            getChildren().clear();
            addRow(0, chosen.stream().limit(TileKind.SHOWN)
                    .map(kind -> new FigureTile(kind.word(), figures.figure(kind), figures.trail(kind)))
                    .toArray(FigureTile[]::new));
        }
    }
}
