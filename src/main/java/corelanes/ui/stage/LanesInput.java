package corelanes.ui.stage;

import corelanes.layout.TimeRange;
import corelanes.ui.state.Commands;
import corelanes.ui.state.StageState;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Hands on the lanes: wheel, pinch, drag (with Shift it measures), clicks; on the axis they move the play head. */
final class LanesInput {

    /** What dragging does, as it was begun. */
    private enum Hand {
        MOVES_VIEW, MOVES_HEAD, MEASURES
    }

    private static final double NOTCH_PX = 40;
    private static final double ZOOM_PER_NOTCH = 1.25;
    private static final double DRAG_FROM_PX = 3;

    private final LanesPane pane;
    private final StageState stage;
    private final Commands commands;
    private final Navigation navigation;
    private double pressedXPx;
    private double draggedXPx;
    private boolean dragging;
    private Hand hand = Hand.MOVES_VIEW;

    LanesInput(LanesPane pane, StageState stage, Commands commands, Navigation navigation, LanesKeys keys) {
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
        pane.setOnMouseExited(_ -> {
            pane.hover().gone();
            pane.overlays().pointer(-1, pane.getWidth());
        });
        pane.setOnKeyPressed(keys::key);
    }

    private void hover(MouseEvent event) {
        pane.hover().moved(event.getX(), event.getY(), pane.getWidth(), pane.getHeight());
        pane.overlays().pointer(event.getX(), pane.getWidth());
    }

    /** Where on the plot a pointer is: 0 is its left edge, 1 its right one. */
    private double place(double xPx) {
        StageGeometry at = pane.frame().geometry();
        return Math.clamp((xPx - at.plotLeftPx()) / at.plotWidthPx(), 0, 1);
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
            StageGeometry at = pane.frame().geometry();
            pane.requestFocus();
            pressedXPx = event.getX();
            draggedXPx = event.getX();
            dragging = false;
            boolean onAxis = event.getY() < at.lanesTopPx() && event.getX() >= at.plotLeftPx();
            hand = onAxis ? Hand.MOVES_HEAD : event.isShiftDown() ? Hand.MEASURES : Hand.MOVES_VIEW;
        }
    }

    private void dragged(MouseEvent event) {
        if (!event.isPrimaryButtonDown()) {
            return;
        }
        if (!dragging && Math.abs(event.getX() - pressedXPx) >= DRAG_FROM_PX) {
            dragging = true;
            pane.setCursor(hand == Hand.MOVES_VIEW ? Cursor.CLOSED_HAND : Cursor.H_RESIZE);
            pane.hover().gone();
        }
        if (dragging) {
            switch (hand) {
                case MOVES_VIEW -> navigation
                        .pan((draggedXPx - event.getX()) / pane.frame().geometry().plotWidthPx());
                case MOVES_HEAD -> seek(event.getX());
                case MEASURES -> stage.measuredProperty()
                        .set(TimeRange.between(timeNs(pressedXPx), timeNs(event.getX())));
            }
            draggedXPx = event.getX();
        }
        event.consume();
    }

    private long timeNs(double xPx) {
        StageGeometry at = pane.frame().geometry();
        return pane.frame().deviceScale().timeNs(
                (Math.clamp(xPx, at.plotLeftPx(), at.plotRightPx()) - at.plotLeftPx()) * pane.frame().outputScale());
    }

    private void seek(double xPx) {
        if (!stage.snapshotProperty().get().isEmpty()) {
            commands.seek(timeNs(xPx));
        }
    }

    private void released(MouseEvent event) {
        if (dragging) {
            pane.setCursor(Cursor.DEFAULT);
            // The card would cover what has just been measured.
            if (hand != Hand.MEASURES) {
                hover(event);
            }
        } else if (event.getButton() == MouseButton.PRIMARY && hand == Hand.MOVES_HEAD) {
            seek(event.getX());
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            navigation.fit(commands);
        } else if (event.getButton() == MouseButton.PRIMARY) {
            select(event);
        }
        dragging = false;
        event.consume();
    }

    /** A click on a group's heading folds the group. One on a task follows it; one beside all tasks follows none and measures nothing. */
    private void select(MouseEvent event) {
        if (pane.folding().isFoldedAt(event.getY())) {
            return;
        }
        int task = pane.hover().taskAt(event.getX(), event.getY());
        stage.selectedTaskProperty().set(task);
        if (task < 0) {
            stage.measuredProperty().set(TimeRange.NONE);
        }
    }
}
