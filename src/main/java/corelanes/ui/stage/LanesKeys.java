package corelanes.ui.stage;

import corelanes.layout.TaskOrder;
import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.Commands;
import corelanes.ui.state.StageState;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** What keys ask of the lanes. */
final class LanesKeys {

    private static final double KEY_ZOOM = 1.5;
    private static final double KEY_PAN = 0.1;
    private static final double FAR_PAN = 0.8;

    private final LanesPane pane;
    private final StageState stage;
    private final Commands commands;
    private final Navigation navigation;
    private long measuredFromNs = Long.MIN_VALUE;

    LanesKeys(LanesPane pane, StageState stage, Commands commands, Navigation navigation) {
        this.pane = pane;
        this.stage = stage;
        this.commands = commands;
        this.navigation = navigation;
    }

    /** Does what a key asks for, and consumes it; leaves other keys alone. */
    void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (!typing && !event.isMetaDown() && (event.isAltDown() ? isDoneWithAlt(event) : isDone(event))) {
            event.consume();
        }
    }

    private boolean isDoneWithAlt(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> navigation.back();
            case RIGHT, KP_RIGHT -> navigation.forth();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Where keys zoom around: the play head, or the middle if it is not seen. */
    private double watched() {
        Viewport seen = stage.viewportProperty().get();
        double place = (double) (stage.playHeadNsProperty().get() - seen.startNs()) / seen.spanNs();
        return place >= 0 && place <= 1 ? place : 0.5;
    }

    private boolean isDone(KeyEvent event) {
        double pan = event.isShiftDown() ? FAR_PAN : KEY_PAN;
        boolean control = event.isShortcutDown();
        StageGeometry at = pane.frame().geometry();
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> navigation.zoom(KEY_ZOOM, watched());
            case MINUS, SUBTRACT -> navigation.zoom(1 / KEY_ZOOM, watched());
            case LEFT, KP_LEFT -> navigation.pan(-pan);
            case RIGHT, KP_RIGHT -> navigation.pan(pan);
            case UP, KP_UP -> up(control, -1, at);
            case DOWN, KP_DOWN -> up(control, 1, at);
            case PAGE_UP -> pane.scroll().by(-at.visibleRows(), at, at.rowsTopPx());
            case PAGE_DOWN -> pane.scroll().by(at.visibleRows(), at, at.rowsTopPx());
            case HOME -> goToStart(control);
            case END -> goToEnd(control);
            case DIGIT0, NUMPAD0, F -> navigation.fit(commands);
            case SPACE -> commands.pauseOrGoOn();
            case R -> commands.playAgain();
            default -> {
                return !control && isDoneWithLetter(event);
            }
        }
        return true;
    }

    private boolean isDoneWithLetter(KeyEvent event) {
        switch (event.getCode()) {
            case PERIOD -> commands.step(true);
            case COMMA -> commands.step(false);
            case ENTER -> showSlice();
            case ESCAPE -> {
                return leave();
            }
            case M -> measure();
            case L -> commands.loop(LoopChoice.stretch(stage, navigation));
            case N -> commands.live();
            case D -> stage.othersShownProperty().set(!stage.othersShownProperty().get());
            case G -> stage.gapsMarkedProperty().set(!stage.gapsMarkedProperty().get());
            case T -> stage.tasksFoldedProperty().set(!stage.tasksFoldedProperty().get());
            case U -> pane.folding().groupByNext();
            case C -> fold(event.isShiftDown());
            case O -> stage.taskOrderProperty().set(TaskOrder
                    .values()[(stage.taskOrderProperty().get().ordinal() + 1) % TaskOrder.values().length]);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void fold(boolean all) {
        if (all) {
            pane.folding().foldAll();
        } else {
            pane.folding().foldFollowed();
        }
    }

    private void up(boolean select, int rows, StageGeometry at) {
        if (select) {
            stage.selectedTaskProperty().set(pane.frame().taskBeside(stage.selectedTaskProperty().get(), rows,
                    stage.playHeadNsProperty().get()));
        } else {
            pane.scroll().by(rows, at, at.rowsTopPx());
        }
    }

    /** The slice at the play head from edge to edge: of the task that is followed, or the shortest on a core. */
    private void showSlice() {
        TraceSnapshot snapshot = stage.snapshotProperty().get();
        long atNs = stage.playHeadNsProperty().get();
        int task = stage.selectedTaskProperty().get();
        TimeRange shortest = TimeRange.NONE;
        for (int lane = 0; lane < (task < 0 ? snapshot.coreCount() : 1); lane++) {
            int slice = (task < 0 ? snapshot.coreLane(lane) : snapshot.taskLane(task)).sliceAt(snapshot, atNs);
            if (slice >= 0) {
                TimeRange range = new TimeRange(snapshot.startNs(slice), snapshot.endNs(slice));
                shortest = shortest.isEmpty() || range.lengthNs() < shortest.lengthNs() ? range : shortest;
            }
        }
        if (!shortest.isEmpty()) {
            navigation.showRange(shortest);
        }
    }

    /** The first time marks where measuring begins, the second one where it ends: both at the play head. */
    private void measure() {
        long headNs = stage.playHeadNsProperty().get();
        if (measuredFromNs == Long.MIN_VALUE) {
            measuredFromNs = headNs;
            stage.measuredProperty().set(TimeRange.NONE);
        } else {
            stage.measuredProperty().set(TimeRange.between(measuredFromNs, headNs));
            measuredFromNs = Long.MIN_VALUE;
        }
    }

    /** @return whether there was anything to leave */
    private boolean leave() {
        boolean any = stage.selectedTaskProperty().get() >= 0 || !stage.measuredProperty().get().isEmpty();
        stage.selectedTaskProperty().set(-1);
        stage.measuredProperty().set(TimeRange.NONE);
        measuredFromNs = Long.MIN_VALUE;
        return any;
    }

    private void goToStart(boolean playHead) {
        if (playHead) {
            commands.toStart();
        } else {
            navigation.toStart();
        }
    }

    private void goToEnd(boolean playHead) {
        if (playHead) {
            commands.toEnd();
        } else {
            navigation.toEnd();
        }
    }
}
