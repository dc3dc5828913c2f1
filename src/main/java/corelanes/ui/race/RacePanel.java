package corelanes.ui.race;

import corelanes.analysis.Instant;
import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.TaskPalette;
import corelanes.layout.TimeScale;
import corelanes.layout.Viewport;
import corelanes.text.Texts;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.kit.Badge;
import corelanes.ui.state.Origin;
import corelanes.ui.state.RaceCommands;
import corelanes.ui.state.RaceState;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** The lanes of one run, drawn up to the cursor that all panels share, with its pair of numbers. */
final class RacePanel extends VBox {

    private static final double LOW_LANE_PX = 22;
    private static final double HIGH_LANE_PX = 44;
    private static final double HIGHEST_LANE_PX = 88;
    private static final int FEW_LANES = 4;
    private static final double GAP_PX = 4;
    private static final int MOST_LANES = 16;
    private static final double ZOOM = 1.2;
    private static final double MARGIN = 0.03;
    private static final int KEY_STEPS = 100;
    private static final long BLINK_NS = 2_000_000;
    private static final double FAINTEST = 0.4;

    private final Texts texts = Texts.beside(RacePanel.class);
    private final RaceState state;
    private final RaceState.Panel run;
    private final RaceCommands commands;
    private final Canvas canvas = new Canvas();
    private final Pane lanes = new Pane(canvas);
    private final Label pair = new Label();
    private final LanePlanner planner = new LanePlanner();
    private final LanePlan plan = new LanePlan();
    private final TaskPalette palette = TaskPalette.load();
    private final InvalidationListener repaint = _ -> paint();
    private final int shown;
    private double pressedX;
    private @Nullable Viewport pressedView;

    RacePanel(RaceState state, RaceState.Panel run, RaceCommands commands) {
        this.commands = commands;
        this.state = state;
        this.run = run;
        getStyleClass().add("race-panel");
        Label name = new Label(run.name());
        name.getStyleClass().add("race-name");
        pair.getStyleClass().add("race-pair");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Badge origin = new Badge();
        origin.say(Origin.of(run.snapshot().source()).word(),
                run.snapshot().source() == Source.RECORDED ? Badge.Look.FILLED : Badge.Look.OUTLINED);
        Badge mark = new Badge();
        mark.say(run.marked() ? texts.get("panel.marked") : "", Badge.Look.WARNING);
        HBox header = new HBox(name, origin, mark, space, pair);
        header.getStyleClass().add("race-row");
        shown = Math.min(MOST_LANES, Math.max(1, run.snapshot().coreCount()));
        double leastPx = shown <= FEW_LANES ? HIGH_LANE_PX : LOW_LANE_PX;
        lanes.setMinHeight(shown * (leastPx + GAP_PX));
        lanes.setPrefHeight(shown * (leastPx + GAP_PX));
        lanes.setMaxHeight(shown * (HIGHEST_LANE_PX + GAP_PX));
        VBox.setVgrow(lanes, Priority.ALWAYS);
        lanes.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        lanes.setAccessibleText(texts.get("panel.accessible", run.name()));
        canvas.widthProperty().bind(lanes.widthProperty());
        canvas.heightProperty().bind(lanes.heightProperty());
        canvas.widthProperty().addListener(repaint);
        canvas.heightProperty().addListener(repaint);
        getChildren().addAll(header, lanes);
        state.headNsProperty().addListener(repaint);
        state.viewportProperty().addListener(repaint);
        lanes.getStyleClass().add("race-lanes");
        lanes.setFocusTraversable(true);
        lanes.setAccessibleHelp(texts.get("panel.keys"));
        lanes.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        lanes.addEventHandler(ScrollEvent.SCROLL, this::zoom);
        lanes.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pressedX = event.getX();
            pressedView = state.viewportProperty().get();
        });
        lanes.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pan);
        lanes.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.isStillSincePress()) {
                commands.seekRace(timeAt(event.getX()));
                lanes.requestFocus();
            }
        });
        paint();
    }

    /** It is shown no more. */
    void close() {
        state.headNsProperty().removeListener(repaint);
        state.viewportProperty().removeListener(repaint);
    }

    private long timeAt(double x) {
        Viewport view = state.viewportProperty().get();
        return view.startNs() + Math.round(x / Math.max(1, canvas.getWidth()) * view.spanNs());
    }

    private void zoom(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, timeAt(event.getX()));
            event.consume();
        }
    }

    private void zoom(double factor, long aroundNs) {
        show(state.viewportProperty().get().zoomed(factor, aroundNs));
    }

    /** Shows a stretch in all panels, as far as there is something to see in it. */
    private void show(Viewport view) {
        long longestNs = state.panels().stream().mapToLong(RaceState.Panel::wallNs).max().orElse(run.wallNs());
        state.viewportProperty().set(view.within(0, Math.round(longestNs * (1 + MARGIN))));
    }

    private void pan(MouseEvent event) {
        if (pressedView != null) {
            double nsPerPx = pressedView.spanNs() / Math.max(1, canvas.getWidth());
            show(pressedView.pannedBy(Math.round((pressedX - event.getX()) * nsPerPx)));
        }
    }

    /** What the mouse can do, by keys. */
    private void onKey(KeyEvent event) {
        long headNs = state.headNsProperty().get();
        long stepNs = Math.max(1, state.viewportProperty().get().spanNs() / KEY_STEPS);
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(ZOOM, headNs);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM, headNs);
            case DIGIT0, NUMPAD0 -> show(new Viewport(0, Long.MAX_VALUE / 4));
            case LEFT -> commands.seekRace(Math.max(0, headNs - stepNs));
            case RIGHT -> commands.seekRace(headNs + stepNs);
            case HOME -> commands.seekRace(0);
            case SPACE -> commands.playRace();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void paint() {
        TraceSnapshot snapshot = run.snapshot();
        long headNs = state.headNsProperty().get();
        long atNs = snapshot.firstNs() + Math.min(headNs, run.wallNs());
        boolean over = headNs >= run.wallNs();
        Instant now = Instant.of(snapshot, atNs, BLINK_NS, BLINK_NS);
        pair.setText(over ? texts.get("panel.finished") : texts.get("panel.pair", now.inProgress(), now.running()));
        GraphicsContext to = canvas.getGraphicsContext2D();
        int width = (int) canvas.getWidth();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (width < 2 || snapshot.isEmpty()) {
            return;
        }
        Viewport view = state.viewportProperty().get();
        TimeScale scale = new TimeScale(view.pannedBy(snapshot.firstNs()), width);
        double lanePx = canvas.getHeight() / shown - GAP_PX;
        for (int lane = 0; lane < Math.min(MOST_LANES, snapshot.coreCount()); lane++) {
            double top = lane * (lanePx + GAP_PX);
            to.setFill(Color.gray(0.5, 0.12));
            to.fillRoundRect(0, top, width, lanePx, 5, 5);
            planner.plan(snapshot, lane, scale, atNs, plan);
            for (int entry = 0; entry < plan.size(); entry++) {
                int argb = palette.argb(plan.task(entry));
                double strength = plan.isColumn(entry) ? Math.max(FAINTEST, plan.density(entry)) : 1;
                to.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, strength));
                to.fillRect(plan.xPx(entry), top + 1, Math.max(1, plan.widthPx(entry) - 0.5), lanePx - 2);
            }
        }
        double head = scale.xPx(atNs);
        to.setFill(over ? Color.web("#009e73") : Color.gray(0.45));
        to.fillRect(head, 0, over ? 3 : 2, canvas.getHeight());
    }
}
