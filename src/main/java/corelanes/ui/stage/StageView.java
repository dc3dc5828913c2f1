package corelanes.ui.stage;

import corelanes.experiment.Durations;
import corelanes.layout.LaneWords;
import corelanes.text.Texts;
import corelanes.ui.kit.LatePart;
import corelanes.ui.state.Commands;
import corelanes.ui.state.Phase;
import corelanes.ui.state.SweepState;
import corelanes.ui.state.WindowState;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The card with the core lanes, the task rows and the way through the recording. Lives on the FX thread; whoever made
 * it calls {@link #paint} once a frame, and {@link #close} in the end.
 */
public final class StageView extends VBox implements AutoCloseable {

    /** As high as the bar below the lanes is in letters of the usual size. */
    private static final double TRANSPORT_PX = 32;

    private final WindowState state;
    private final Texts texts = Texts.beside(StageView.class);
    private final LanesPane lanes;
    private final LanesKeys keys;
    private final Navigation navigation;
    private final ViewMenu menu;
    private final Button back = new Button();
    private final Button forth = new Button();
    private final LatePart<TransportBar> transport;
    private final Label shown = new Label();
    private final Region card = new Region();
    private final Subscription subscriptions;
    private boolean shownDirty = true;
    private long shownSpanNs = -1;

    /**
     * All of it but the bar below the lanes, for which there is room: {@link #makeTransport()}.
     *
     * @param state    what to show; the viewport, following and the hovered task are also written
     * @param commands what buttons and keys ask for
     * @param more     items for its menu, below its own
     */
    public StageView(WindowState state, Commands commands, MenuItem... more) {
        this.state = state;
        navigation = new Navigation(state.stage());
        menu = new ViewMenu(state.stage(), texts, List.of(more));
        lanes = new LanesPane(state.stage(), texts);
        keys = new LanesKeys(lanes, state.stage(), commands, navigation);
        new LanesInput(lanes, state.stage(), commands, navigation, keys);
        transport = new LatePart<>(0, TRANSPORT_PX, () -> new TransportBar(state, commands, navigation, texts));
        transport.getStyleClass().add("transport-place");
        getStylesheets().add(Objects.requireNonNull(StageView.class.getResource("stage.css")).toExternalForm());
        getStyleClass().add("stage-view");
        VBox.setVgrow(lanes, Priority.ALWAYS);
        card.getStyleClass().add("stage-card");
        card.setManaged(false);
        card.setMouseTransparent(true);
        getChildren().addAll(card, header(), lanes, transport);
        subscriptions = state.stage().viewportProperty().subscribe(() -> shownDirty = true);
    }

    private HBox header() {
        LaneWords words = new LaneWords();
        Label title = label("stage-title", words.lanesTitle());
        Label subtitle = label("stage-subtitle", words.lanesSubtitle());
        Label hint = label("stage-shown", texts.get("shown.hint"));
        Label pace = label("stage-pace", "");
        pace.textProperty().bind(state.figures().paceProperty());
        shown.getStyleClass().add("stage-shown");
        title.setMinWidth(USE_PREF_SIZE);
        pace.setMinWidth(USE_PREF_SIZE);
        shown.setMinWidth(USE_PREF_SIZE);
        goesWhereThereIsNoRoom(subtitle);
        goesWhereThereIsNoRoom(hint);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, subtitle, space, pace, shown, hint,
                way(back, "back", Feather.ARROW_LEFT, navigation::back),
                way(forth, "forth", Feather.ARROW_RIGHT, navigation::forth), menu);
        header.getStyleClass().add("stage-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button way(Button button, String name, Feather icon, Runnable command) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("transport-button", "view-" + name);
        button.setAccessibleText(texts.get("view." + name));
        button.setTooltip(new Tooltip(texts.get("transport.key", texts.get("view." + name), texts.get("key." + name))));
        button.setOnAction(_ -> command.run());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Half a hint is worse than none. */
    private static void goesWhereThereIsNoRoom(Label label) {
        label.setMinWidth(0);
        label.opacityProperty().bind(label.textTruncatedProperty().map(truncated -> truncated ? 0 : 1));
    }

    private static Label label(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    /** Makes the way through the recording, the bar below the lanes; a second call does nothing. */
    public void makeTransport() {
        transport.make();
    }

    /** Paints what has changed since the last call; returns at once if nothing has. Call once a frame. */
    public void paint() {
        // While runs are measured there is one frame for each.
        boolean goesOn = state.sweep().progressProperty().get() != SweepState.Progress.RUNNING
                && !state.race().workingProperty().get();
        lanes.paint(state.play().phaseProperty().get() == Phase.RESTING, goesOn);
        transport.part().ifPresent(TransportBar::paint);
        if (shownDirty) {
            shownDirty = false;
            back.setDisable(!navigation.history().hasBack());
            forth.setDisable(!navigation.history().hasForth());
            long spanNs = state.stage().viewportProperty().get().spanNs();
            if (spanNs != shownSpanNs) {
                shownSpanNs = spanNs;
                shown.setText(texts.get("shown", Durations.show(spanNs)));
            }
        }
    }

    /** The lanes get the keyboard's attention. */
    @Override
    public void requestFocus() {
        lanes.requestFocus();
    }

    /** Does what a key asks of the lanes, and consumes it; for windows that hand on keys nobody else wanted. */
    public void onKey(KeyEvent event) {
        keys.key(event);
    }

    /** The card is a child and no background: a parent's background is drawn anew with whatever lies on it, a child that is covered is not. */
    @Override
    protected void layoutChildren() {
        card.resize(getWidth(), getHeight());
        super.layoutChildren();
    }

    /** No higher than the lanes can be. */
    @Override
    protected double computeMaxHeight(double width) {
        return prefHeight(width) - lanes.prefHeight(width) + lanes.maxHeight(width);
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        lanes.close();
        menu.close();
        transport.part().ifPresent(TransportBar::close);
    }
}
