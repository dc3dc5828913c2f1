package corelanes.ui.race;

import corelanes.experiment.Difference;
import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.KeptAttention;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.RaceCommands;
import corelanes.ui.state.RaceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** A page over the whole window with two or three runs of the same job on one time axis. Closed by Escape; the space bar plays. */
public final class RacePage extends StackPane {

    private static final double MARGIN_PX = 18;

    private final Texts texts = Texts.beside(RacePage.class);
    private final RaceState state;
    private final RaceCommands commands;
    private final VBox panels = new VBox();
    private final List<RacePanel> shown = new ArrayList<>();

    /**
     * @param state    what the page shows
     * @param commands what its buttons ask for
     */
    public RacePage(RaceState state, RaceCommands commands) {
        this.state = state;
        this.commands = commands;
        setId("race-page");
        getStylesheets().add(StyleSheets.beside(RacePage.class, "race.css"));
        getStyleClass().add("race-page");
        setPadding(new Insets(MARGIN_PX));
        Button close = closeButton();
        Label step = new Label();
        step.textProperty().bind(state.stepProperty().map(WholeFigures::in));
        step.getStyleClass().add("race-words");
        step.setWrapText(true);
        Label notice = new Label();
        notice.textProperty().bind(state.noticeProperty().map(WholeFigures::in));
        notice.getStyleClass().add("race-words");
        notice.setWrapText(true);
        notice.visibleProperty().bind(state.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        RichSentence outcome = new RichSentence();
        outcome.getStyleClass().add("race-outcome");
        outcome.textProperty().bind(state.outcomeProperty());
        panels.getStyleClass().add("race-panels");
        ScrollPane scroll = new ScrollPane(panels);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setAccessibleText(texts.get("panels"));
        Label empty = new Label(texts.get("empty"));
        empty.getStyleClass().add("race-empty");
        empty.setWrapText(true);
        empty.visibleProperty().bind(Bindings.isEmpty(state.panels()));
        StackPane middle = new StackPane(scroll, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox card = new VBox(header(close), choices(), step, new RaceAxis(state), middle, new FinishBars(state),
                outcome, notice);
        card.getStyleClass().addAll("card-panel", "race-card");
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        visibleProperty().bind(state.openProperty());
        managedProperty().bind(state.openProperty());
        KeptAttention.keep(this, state.openProperty(), close);
        state.panels().addListener((InvalidationListener) _ -> show());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            commands.closeRace();
            event.consume();
        }
    }

    private HBox header(Button close) {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("race-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return row(title, space, close);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("race-row");
        return row;
    }

    private HBox choices() {
        ComboBox<Difference> difference = new ComboBox<>(state.differences());
        difference.setId("race-difference");
        difference.setAccessibleText(texts.get("difference"));
        difference.setConverter(new StringConverter<>() {
            @Override
            public String toString(Difference one) {
                return Optional.ofNullable(one).map(Difference::title).orElse("");
            }

            @Override
            public Difference fromString(String title) {
                throw new UnsupportedOperationException("nobody can type here");
            }
        });
        state.differenceProperty().subscribe(chosen -> chosen.ifPresent(difference::setValue));
        difference.setOnAction(_ -> Optional.ofNullable(difference.getValue())
                .filter(chosen -> !Optional.of(chosen).equals(state.differenceProperty().get()))
                .ifPresent(commands::choose));
        CheckBox together = new CheckBox(texts.get("together"));
        together.setId("race-together");
        together.selectedProperty().bindBidirectional(state.togetherProperty());
        together.setTooltip(new Tooltip(texts.get("together.tip")));
        Button start = new Button();
        start.setId("race-start");
        start.getStyleClass().add("accent-button");
        start.setMinWidth(USE_PREF_SIZE);
        state.workingProperty().subscribe(working -> start.setText(texts.get(working ? "cancel" : "start")));
        start.setOnAction(_ -> {
            if (state.workingProperty().get()) {
                commands.cancelRace();
            } else {
                commands.startRace();
            }
        });
        Button play = new Button();
        play.setId("race-play");
        play.setMinWidth(USE_PREF_SIZE);
        state.playingProperty().subscribe(playing -> play.setText(texts.get(playing ? "pause" : "play")));
        play.setOnAction(_ -> commands.playRace());
        for (Node control : List.of(difference, together)) {
            control.disableProperty().bind(state.workingProperty());
        }
        Label expect = new Label(texts.get("expect"));
        expect.setMinWidth(USE_PREF_SIZE);
        return row(difference, together, expect, expected(), start, play,
                new RaceExport(state, commands));
    }

    /** Who is expected to finish first; nobody, where nobody is asked. */
    private ComboBox<String> expected() {
        ComboBox<String> expected = new ComboBox<>();
        expected.setId("race-expected");
        expected.setAccessibleText(texts.get("expect"));
        InvalidationListener names = _ -> {
            List<String> items = new ArrayList<>(List.of(texts.get("nobody")));
            items.addAll(state.names());
            expected.getItems().setAll(items);
            expected.getSelectionModel().selectFirst();
        };
        state.names().addListener(names);
        names.invalidated(state.names());
        expected.setOnAction(_ -> state.expectedProperty().set(
                expected.getSelectionModel().getSelectedIndex() <= 0 ? "" : expected.getValue()));
        expected.disableProperty().bind(state.workingProperty());
        return expected;
    }

    private Button closeButton() {
        Button close = new Button();
        close.setId("race-close");
        close.setGraphic(Icons.outlined(Feather.X));
        close.getStyleClass().add("square-button");
        close.setTooltip(new Tooltip(texts.get("close")));
        close.setAccessibleText(texts.get("close"));
        close.setOnAction(_ -> commands.closeRace());
        return close;
    }

    private void show() {
        shown.forEach(RacePanel::close);
        shown.clear();
        state.panels().forEach(run -> shown.add(new RacePanel(state, run, commands)));
        shown.forEach(panel -> VBox.setVgrow(panel, Priority.ALWAYS));
        panels.getChildren().setAll(shown);
    }
}
