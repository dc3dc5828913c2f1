package corelanes.ui.charts;

import corelanes.chart.SweepChart;
import corelanes.chart.SweepDrawing;
import corelanes.chart.SweepView;
import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.KeptAttention;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.SweepCommands;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.SweepState.Progress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A page over the whole window with all charts of the newest sweep, what laws say of it, and whether it is to be trusted. Points fill
 * in while it is under way. Closed by Escape.
 */
public final class SweepPage extends StackPane {

    private static final double MARGIN_PX = 18;

    private final Texts texts = Texts.beside(SweepPage.class);
    private final SweepState state;
    private final SweepCommands commands;
    private final GridPane charts = new GridPane();
    private final VBox notes = new VBox();
    private final Label caption = new Label();
    private List<SweepChart> shown = List.of();

    /**
     * @param state    what the page shows
     * @param commands what its buttons ask for
     * @param cores    how many cores this program may use
     */
    public SweepPage(SweepState state, SweepCommands commands, int cores) {
        this.state = state;
        this.commands = commands;
        setId("sweep-page");
        getStylesheets().add(StyleSheets.beside(SweepPage.class, "charts.css"));
        getStyleClass().add("sweep-page");
        setPadding(new Insets(MARGIN_PX));
        Button close = closeButton();
        charts.getStyleClass().add("sweep-charts");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            charts.getColumnConstraints().add(half);
        }
        notes.getStyleClass().add("sweep-notes");
        ScrollPane scroll = new ScrollPane(notes);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("sweep-notes-window");
        scroll.setAccessibleText(texts.get("sweep.notes"));
        Label empty = new Label(texts.get("sweep.empty"));
        empty.getStyleClass().add("sweep-empty");
        empty.setWrapText(true);
        GuessPane guess = new GuessPane(state, cores);
        charts.visibleProperty().bind(guess.visibleProperty().not());
        empty.visibleProperty().bind(state.viewProperty().map(Optional::isEmpty).flatMap(
                none -> guess.visibleProperty().map(drawing -> none && !drawing)));
        StackPane middle = new StackPane(charts, empty, guess);
        VBox.setVgrow(middle, Priority.ALWAYS);
        HBox settings = new HBox(new SweepBar(state, commands), new SweepSettings(state, commands));
        HBox.setHgrow(settings.getChildren().getFirst(), Priority.ALWAYS);
        settings.getStyleClass().add("sweep-settings");
        VBox card = new VBox(header(close), settings, middle, scroll);
        card.getStyleClass().addAll("card-panel", "sweep-card");
        getChildren().add(card);
        // Before a menu gets the key, which would keep it.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                commands.closeCharts();
                event.consume();
            }
        });
        visibleProperty().bind(state.openProperty());
        managedProperty().bind(state.openProperty());
        KeptAttention.keep(this, state.openProperty(), close);
        state.viewProperty().subscribe(this::show);
        state.noticeProperty().subscribe(this::showNotes);
        state.progressProperty().subscribe(this::showNotes);
    }

    private HBox header(Button close) {
        Label title = new Label(texts.get("sweep.title"));
        title.getStyleClass().add("sweep-title");
        title.setMinWidth(USE_PREF_SIZE);
        caption.getStyleClass().add("sweep-words");
        caption.textProperty().bind(state.captionProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(caption.textProperty());
        caption.setTooltip(whole);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, caption, space, close);
        header.getStyleClass().add("sweep-header");
        return header;
    }

    private Button closeButton() {
        Button close = new Button();
        close.setId("sweep-close");
        close.setGraphic(Icons.outlined(Feather.X));
        close.getStyleClass().add("square-button");
        close.setTooltip(new Tooltip(texts.get("sweep.close")));
        close.setAccessibleText(texts.get("sweep.close"));
        close.setOnAction(_ -> commands.closeCharts());
        return close;
    }

    private void show(Optional<SweepView> view) {
        List<SweepChart> wanted = view.map(SweepChart::of).orElse(List.of());
        if (!wanted.equals(shown)) {
            shown = wanted;
            charts.getChildren().clear();
            charts.getRowConstraints().clear();
            for (int at = 0; at < wanted.size(); at++) {
                charts.add(new SweepChartPane(wanted.get(at), state.viewProperty()), at % 2, at / 2);
            }
            for (int row = 0; row < Math.ceilDiv(wanted.size(), 2); row++) {
                RowConstraints share = new RowConstraints();
                share.setPercentHeight(100.0 / Math.ceilDiv(wanted.size(), 2));
                charts.getRowConstraints().add(share);
            }
        }
        showNotes();
    }

    /** What is to be known of the sweep that has ended, which has more room here than in its line, and what the charts say in words. */
    private void showNotes() {
        notes.getChildren()
                .setAll(Stream.concat(
                        Stream.of(state.noticeProperty().get())
                                .filter(notice -> !notice.isEmpty() && state.progressProperty().get() == Progress.IDLE),
                        state.viewProperty().get().filter(this::saysMore).map(SweepDrawing::notes).orElse(List.of())
                                .stream())
                        .map(words -> {
                            Label note = new Label(WholeFigures.in(words));
                            note.setWrapText(true);
                            note.getStyleClass().add("sweep-note");
                            return note;
                        }).toList());
    }

    /** Before the first run that counts there is nothing to be said of runs. */
    private boolean saysMore(SweepView view) {
        return state.progressProperty().get() == Progress.IDLE || !view.figures().points().isEmpty();
    }
}
