package corelanes.ui.race;

import corelanes.experiment.Durations;
import corelanes.text.Texts;
import corelanes.ui.state.RaceState;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Who finished when, as bars whose lengths are their times. */
final class FinishBars extends GridPane {

    private final Texts texts = Texts.beside(FinishBars.class);
    private final RaceState state;

    FinishBars(RaceState state) {
        this.state = state;
        getStyleClass().add("finish-bars");
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints time = new ColumnConstraints();
        getColumnConstraints().addAll(name, bar, time);
        state.headNsProperty().addListener(_ -> show());
        state.panels().addListener((InvalidationListener) _ -> show());
    }

    private void show() {
        List<RaceState.Panel> panels = state.panels();
        long longestNs = Math.max(1, panels.stream().mapToLong(RaceState.Panel::wallNs).max().orElse(1));
        if (getChildren().size() != panels.size() * 3) {
            build(panels);
        }
        long headNs = state.headNsProperty().get();
        for (int at = 0; at < panels.size(); at++) {
            long doneNs = Math.min(headNs, panels.get(at).wallNs());
            ((ProgressBar) getChildren().get(3 * at + 1)).setProgress((double) doneNs / longestNs);
            ((Label) getChildren().get(3 * at + 2)).setText(doneNs >= panels.get(at).wallNs()
                    ? texts.get("bar.finished", Durations.show(panels.get(at).wallNs()))
                    : Durations.show(doneNs / 1_000_000 * 1_000_000));
        }
    }

    private void build(List<RaceState.Panel> panels) {
        getChildren().clear();
        for (int row = 0; row < panels.size(); row++) {
            Label name = new Label(panels.get(row).name());
            name.setMinWidth(USE_PREF_SIZE);
            ProgressBar bar = new ProgressBar(0);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setAccessibleText(texts.get("bar.accessible", panels.get(row).name()));
            Label time = new Label();
            time.setMinWidth(150);
            addRow(row, name, bar, time);
        }
    }
}
