package corelanes.ui.charts;

import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.Commands;
import corelanes.ui.state.SweepCommands;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A line that starts a sweep, says how far it is and how long it still takes, ends it, and opens its charts. */
public final class SweepBar extends HBox {

    private final Texts texts = Texts.beside(SweepBar.class);

    /**
     * One that also opens the pages with the charts and with runs side by side.
     *
     * @param state    what it shows
     * @param commands what its buttons ask for
     */
    public SweepBar(SweepState state, Commands commands) {
        this(state, commands.sweeps(), false);
        Button race = button("open-race", "race.open");
        race.setOnAction(_ -> commands.races().openRace());
        Button charts = button("open-charts", "sweep.open");
        charts.setOnAction(_ -> commands.sweeps().openCharts());
        getChildren().addAll(race, charts);
    }

    /** One on the page with the charts. */
    SweepBar(SweepState state, SweepCommands commands) {
        this(state, commands, true);
    }

    private SweepBar(SweepState state, SweepCommands commands, boolean onPage) {
        getStylesheets().add(StyleSheets.beside(SweepBar.class, "charts.css"));
        getStyleClass().add("sweep-bar");
        Button start = button(onPage ? "page-sweep" : "sweep", "sweep.start");
        start.setOnAction(_ -> commands.start());
        start.getStyleClass().add("accent-button");
        Button cancel = button(onPage ? "page-sweep-cancel" : "sweep-cancel", "sweep.cancel");
        cancel.setOnAction(_ -> commands.cancel());
        ProgressBar share = new ProgressBar(0);
        share.setAccessibleText(texts.get("sweep.progress"));
        share.progressProperty().bind(state.shareProperty());
        Label step = new Label();
        step.getStyleClass().addAll("sweep-words", "sweep-step");
        step.setWrapText(true);
        step.textProperty().bind(state.progressProperty().flatMap(
                progress -> progress == Progress.IDLE ? state.noticeProperty() : state.stepProperty())
                .map(WholeFigures::in));
        step.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(step, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(step.textProperty());
        step.setTooltip(whole);
        getChildren().addAll(start, cancel, share, step);
        state.progressProperty().subscribe(progress -> {
            boolean working = progress != Progress.IDLE;
            // What had the focus is about to be switched off or hidden.
            boolean attended = onPage && state.openProperty().get() || start.isFocused() || cancel.isFocused();
            show(start, true);
            show(cancel, true);
            if (attended) {
                (working ? cancel : start).requestFocus();
            }
            show(start, !working);
            show(cancel, working);
            share.setVisible(working);
            share.setManaged(working);
        });
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private Button button(String id, String key) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        button.setAccessibleText(texts.get(key + ".tip"));
        return button;
    }
}
