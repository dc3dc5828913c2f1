package corelanes.ui.charts;

import corelanes.chart.ThreadsAxis;
import corelanes.text.Texts;
import corelanes.ui.kit.Badge;
import corelanes.ui.kit.Card;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.ExperimentState;
import corelanes.ui.state.Origin;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A card with the measured points of the chosen workload and structure over the number of threads. */
abstract sealed class ThreadsChart extends StackPane permits SpeedupChart, OverheadChart {

    /** With more series than this, their names are written short. */
    private static final int LONG_NAMES = 3;

    private final Texts texts = Texts.beside(ThreadsChart.class);
    private final String key;
    private final PointWords words;
    private final int availableCores;
    private final ChartPlot plot;
    private final Card card;
    private final HBox names = new HBox();

    ThreadsChart(String key, ChartUnit unit, ExperimentState experiment, ObservableList<ChartPoint> points,
            Supplier<Reference> reference) {
        this.key = key;
        words = new PointWords(unit);
        availableCores = experiment.availableCores();
        plot = new ChartPlot(unit, availableCores);
        card = new Card(plot);
        getStylesheets().add(StyleSheets.beside(ThreadsChart.class, "charts.css"));
        getStyleClass().add("threads-chart");
        card.title().setText(texts.get(key + ".title"));
        card.title().setTooltip(new Tooltip(texts.get(key + ".meaning")));
        names.getStyleClass().add("series-names");
        names.setMinWidth(USE_PREF_SIZE);
        card.setCorner(names);
        getChildren().add(card);
        InvalidationListener show = _ -> show(PointSeries.of(points, experiment.workloadProperty().get(),
                experiment.structureProperty().get()), reference.get());
        points.addListener(show);
        experiment.workloadProperty().addListener(show);
        experiment.structureProperty().addListener(show);
        show.invalidated(points);
    }

    /** The plot inside. */
    ChartPlot plot() {
        return plot;
    }

    private void show(List<PointSeries> series, Reference reference) {
        plot.show(series, reference);
        int most = series.stream().mapToInt(one -> one.points().getLast().threads()).max().orElse(1);
        List<Origin> origins = PointSeries.origins(series);
        card.note().setText(series.isEmpty() ? texts.get(key + ".note.empty")
                : texts.get(key + ".note", ThreadsAxis.upTo(most).last()));
        names.getChildren().clear();
        // The word for noise takes the room of long names.
        boolean briefly = series.size() > LONG_NAMES
                || series.size() > 1 && series.stream().anyMatch(PointSeries::isMarked);
        if (series.stream().anyMatch(PointSeries::isMarked)) {
            Label mark = name(texts.get("marked"));
            mark.setGraphic(Marker.ring());
            names.getChildren().add(mark);
        }
        if (briefly) {
            names.getChildren().add(name(texts.get("series.short")));
        }
        for (PointSeries one : series) {
            Label name = name(words.name(one, origins.size() > 1, briefly));
            name.setGraphic(Marker.shape(Marker.place(one.cores(), availableCores), false));
            names.getChildren().add(name);
        }
        if (origins.size() == 1) {
            Badge badge = new Badge();
            badge.say(origins.getFirst().word(), Badges.look(origins.getFirst()));
            names.getChildren().add(badge);
        }
        setAccessibleText(texts.get(key + ".accessible",
                series.isEmpty() ? texts.get("empty") : words.of(series)));
    }

    private static Label name(String text) {
        Label name = new Label(text);
        name.getStyleClass().add("series-name");
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }
}
