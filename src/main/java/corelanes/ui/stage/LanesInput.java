package corelanes.ui.stage;

import corelanes.layout.Viewport;
import corelanes.ui.state.Commands;
import corelanes.ui.state.StageState;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Hands on the lanes: wheel, drag, pinch, click on the axis, keys. */
final class LanesInput {

    private static final double NOTCH_PX = 40;
    private static final double ZOOM_PER_NOTCH = 1.25;
    private static final double KEY_ZOOM = 1.5;
    private static final double KEY_PAN = 0.1;
    private static final double FAR_PAN = 0.8;
    private static final double DRAG_FROM_PX = 3;

    private final LanesPane pane;
    private final StageState stage;
    private final Commands commands;
    private final Navigation navigation;
    private double pressedXPx;
    private double draggedXPx;
    private boolean dragging;

    LanesInput(LanesPane pane, StageState stage, Commands commands, Navigation navigation) {
        this.pane = pane;
        this.stage = stage;
        this.commands = commands;
        this.navigation = navigation;
        pane.setOnScroll(this::scrolled);
        pane.setOnZoom(this::pinched);
        pane.setOnMousePressed(this::pressed);
        pane.setOnMouseDragged(this::dragged);
        pane.setOnMouseReleased(this::released);
        pane.setOnMouseMoved(event -> hover(event));
        pane.setOnMouseExited(event -> pane.hover().gone());
        pane.setOnKeyPressed(this::key);
    }

    private void hover(MouseEvent event) {
        pane.hover().moved(event.getX(), event.getY(), pane.getWidth(), pane.getHeight());
    }

    /** Where on the plot a pointer is: 0 is its left edge, 1 its right one. */
    private double place(double xPx) {
        StageGeometry at = pane.frame().geometry();
        return Math.clamp((xPx - at.plotLeftPx()) / at.plotWidthPx(), 0, 1);
    }

    /** Where keys zoom around: the play head, or the middle if it is not seen. */
    private double watched() {
        Viewport seen = stage.viewportProperty().get();
        double place = (double) (stage.playHeadNsProperty().get() - seen.startNs()) / seen.spanNs();
        return place >= 0 && place <= 1 ? place : 0.5;
    }

    private void scrolled(ScrollEvent event) {
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (event.isShiftDown()) {
            int steps = (int) (-delta / NOTCH_PX * 3);
            pane.scroll().by(steps == 0 ? (int) -Math.signum(delta) : steps, pane.frame().geometry(), event.getY());
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            navigation.pan(-event.getDeltaX() / pane.frame().geometry().plotWidthPx());
        } else if (event.getDeltaY() != 0) {
            navigation.zoom(Math.pow(ZOOM_PER_NOTCH, event.getDeltaY() / NOTCH_PX), place(event.getX()));
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        navigation.zoom(event.getZoomFactor(), place(event.getX()));
        event.consume();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            pane.requestFocus();
            pressedXPx = event.getX();
            draggedXPx = event.getX();
            dragging = false;
        }
    }

    private void dragged(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        if (!dragging && Math.abs(event.getX() - pressedXPx) >= DRAG_FROM_PX) {
            dragging = true;
            pane.setCursor(Cursor.CLOSED_HAND);
            pane.hover().gone();
        }
        if (dragging) {
            navigation.pan((draggedXPx - event.getX()) / pane.frame().geometry().plotWidthPx());
            draggedXPx = event.getX();
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        StageGeometry at = pane.frame().geometry();
        if (dragging) {
            pane.setCursor(Cursor.DEFAULT);
            hover(event);
        } else if (event.getButton() == MouseButton.PRIMARY && event.getY() < at.lanesTopPx()
                && event.getX() >= at.plotLeftPx() && !stage.snapshotProperty().get().isEmpty()) {
            double deviceXPx = (event.getX() - at.plotLeftPx()) * pane.frame().outputScale();
            commands.seek(pane.frame().deviceScale().timeNs(deviceXPx));
        }
        dragging = false;
        event.consume();
    }

    /** Does what a key asks for, and consumes it; leaves other keys alone. */
    void key(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown() || !isDone(event)) {
            return;
        }
        event.consume();
    }

    private boolean isDone(KeyEvent event) {
        double pan = event.isShiftDown() ? FAR_PAN : KEY_PAN;
        StageGeometry at = pane.frame().geometry();
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> navigation.zoom(KEY_ZOOM, watched());
            case MINUS, SUBTRACT -> navigation.zoom(1 / KEY_ZOOM, watched());
            case LEFT, KP_LEFT -> navigation.pan(-pan);
            case RIGHT, KP_RIGHT -> navigation.pan(pan);
            case UP, KP_UP -> pane.scroll().by(-1, at, at.rowsTopPx());
            case DOWN, KP_DOWN -> pane.scroll().by(1, at, at.rowsTopPx());
            case PAGE_UP -> pane.scroll().by(-at.visibleRows(), at, at.rowsTopPx());
            case PAGE_DOWN -> pane.scroll().by(at.visibleRows(), at, at.rowsTopPx());
            case HOME -> goToStart(event.isShortcutDown());
            case END -> goToEnd(event.isShortcutDown());
            case DIGIT0, NUMPAD0, F -> commands.fit();
            case SPACE -> commands.pauseOrGoOn();
            case R -> commands.playAgain();
            default -> {
                return false;
            }
        }
        return true;
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
