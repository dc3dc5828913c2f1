package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.TimeLabels;
import corelanes.text.Texts;
import corelanes.ui.state.Commands;
import corelanes.ui.state.Phase;
import corelanes.ui.state.WindowState;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** To the start, pause or go on, to the end, again; the whole recording; where the play head is. */
final class TransportBar extends HBox implements AutoCloseable {

    private static final double SPACE_PX = 8;

    private final WindowState state;
    private final Texts texts;
    private final Navigation navigation;
    private final TimeLabels times = new TimeLabels();
    private final Button pause = new Button();
    private final Minimap minimap;
    private final Label position = new Label();
    private final Subscription subscriptions;
    private boolean positionDirty = true;
    private long shownMoment = Long.MIN_VALUE;
    private long shownLengthNs = Long.MIN_VALUE;

    TransportBar(WindowState state, Commands commands, Navigation navigation, Texts texts) {
        super(SPACE_PX);
        this.state = state;
        this.texts = texts;
        this.navigation = navigation;
        minimap = new Minimap(state.stage(), navigation, TaskPalette.load(), texts);
        HBox.setHgrow(minimap, Priority.ALWAYS);
        position.getStyleClass().add("position");
        position.setMinWidth(USE_PREF_SIZE);
        pause.setOnAction(event -> commands.pauseOrGoOn());
        pause.getStyleClass().addAll("transport-button", "pause");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("transport");
        getChildren().addAll(button("to-start", Feather.SKIP_BACK, commands::toStart), pause,
                button("to-end", Feather.SKIP_FORWARD, commands::toEnd),
                button("again", Feather.ROTATE_CCW, commands::playAgain), minimap, position);
        subscriptions = Subscription.combine(state.play().pausedProperty().subscribe(now -> showPause()),
                state.play().phaseProperty().subscribe(now -> showPause()),
                state.stage().snapshotProperty().subscribe(() -> positionDirty = true),
                state.stage().originNsProperty().subscribe(() -> positionDirty = true),
                state.stage().playHeadNsProperty().subscribe(() -> positionDirty = true));
    }

    private Button button(String name, Feather icon, Runnable command) {
        Button button = new Button();
        button.setOnAction(event -> command.run());
        button.getStyleClass().addAll("transport-button", name);
        show(button, name, icon);
        return button;
    }

    private void show(Button button, String name, Feather icon) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(texts.get("transport." + name));
        button.setTooltip(
                new Tooltip(texts.get("transport.key", texts.get("transport." + name), texts.get("key." + name))));
    }

    private void showPause() {
        Phase phase = state.play().phaseProperty().get();
        boolean still = state.play().pausedProperty().get() || phase == Phase.EMPTY || phase == Phase.RESTING;
        show(pause, still ? "play" : "pause", still ? Feather.PLAY : Feather.PAUSE);
    }

    /** Paints what has changed since the last time. */
    void paint() {
        minimap.paint();
        if (positionDirty) {
            positionDirty = false;
            showPosition();
        }
    }

    private void showPosition() {
        long headNs = state.stage().playHeadNsProperty().get();
        if (state.stage().snapshotProperty().get().isEmpty()) {
            position.setText("");
            shownMoment = Long.MIN_VALUE;
            return;
        }
        long originNs = navigation.firstNs();
        long lengthNs = Math.max(0, navigation.lastNs() - originNs);
        long momentNs = Math.clamp(headNs - originNs, 0, lengthNs);
        long stepNs = times.momentStepNs(lengthNs);
        if (momentNs / stepNs != shownMoment || lengthNs / stepNs != shownLengthNs) {
            shownMoment = momentNs / stepNs;
            shownLengthNs = lengthNs / stepNs;
            position.setText(texts.get("position", times.moment(momentNs, lengthNs), times.moment(lengthNs, lengthNs)));
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        minimap.close();
    }
}
