package corelanes.ui.stage;

import corelanes.layout.TaskPalette;
import corelanes.layout.TimeLabels;
import corelanes.layout.TimeRange;
import corelanes.text.Texts;
import corelanes.ui.state.Commands;
import corelanes.ui.state.Phase;
import corelanes.ui.state.WindowState;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** To the start, pause or go on, to the end, again; the whole recording; where the play head is. */
final class TransportBar extends HBox implements AutoCloseable {

    private static final int HANDLE_PX = 6;
    private static final double SPACE_PX = 5;

    private final WindowState state;
    private final Texts texts;
    private final Navigation navigation;
    private final TimeLabels times = new TimeLabels();
    private final Button pause = new Button();
    private final ToggleButton loop = new ToggleButton();
    private final Minimap minimap;
    private final Label position = new Label();
    private final Text measure = new Text();
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
        // The handles reach a little over the recording's ends.
        HBox.setMargin(minimap, new Insets(0, HANDLE_PX, 0, HANDLE_PX));
        position.getStyleClass().add("position");
        position.setMinWidth(USE_PREF_SIZE);
        position.setAlignment(Pos.CENTER_RIGHT);
        pause.setOnAction(event -> commands.pauseOrGoOn());
        pause.getStyleClass().addAll("transport-button", "pause");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("transport");
        show(loop, "loop", Feather.REPEAT);
        loop.getStyleClass().addAll("transport-button", "loop");
        loop.setOnAction(_ -> commands
                .loop(loop.isSelected() ? LoopChoice.stretch(state.stage(), navigation) : TimeRange.NONE));
        Button live = button("live", Feather.RADIO, commands::live);
        live.disableProperty().bind(state.play().workingProperty().not());
        getChildren().addAll(button("to-start", Feather.SKIP_BACK, commands::toStart),
                button("step-back", Feather.CHEVRON_LEFT, () -> commands.step(false)), pause,
                button("step-on", Feather.CHEVRON_RIGHT, () -> commands.step(true)),
                button("to-end", Feather.SKIP_FORWARD, commands::toEnd),
                button("again", Feather.ROTATE_CCW, commands::playAgain), loop, live, minimap, position);
        subscriptions = Subscription.combine(
                state.play().loopProperty().subscribe(now -> loop.setSelected(!now.isEmpty())),
                state.play().pausedProperty().subscribe(now -> showPause()),
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

    private void show(ButtonBase button, String name, Feather icon) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(texts.get("transport." + name));
        String key = texts.get("key." + name);
        button.setTooltip(new Tooltip(texts.get("transport.key", texts.get("transport." + name), key)));
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
            String text = texts.get("position", times.moment(momentNs, lengthNs), times.moment(lengthNs, lengthNs));
            keepWidth(text);
            position.setText(text);
        }
    }

    /** As wide as any text of this many characters: were it not, the recording beside it would be painted anew. */
    private void keepWidth(String text) {
        if (text.length() != position.getText().length()) {
            measure.setFont(position.getFont());
            measure.setText(text.replaceAll("\\d", "0"));
            position.setPrefWidth(Math.ceil(measure.getLayoutBounds().getWidth()) + 2);
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        minimap.close();
    }
}
