package corelanes.ui.stage;

import corelanes.layout.TimeRange;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.StageState;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * What lies over the lanes: the line at the pointer with what goes on there, the stretch that is measured with its figures, and the
 * veil over what was let go of. Moving them paints nothing.
 */
final class StageOverlays {

    private static final double LINE_PX = 1;
    private static final double BESIDE_PX = 6;

    private final StageState stage;
    private final StageFrame frame;
    private final HoverTexts words;
    private final Texts texts;
    private final Region line = overlay(new Region(), "cursor-line");
    private final Label instant = overlay(new Label(), "cursor-text");
    private final Region measured = overlay(new Region(), "measured");
    private final Label figures = overlay(new Label(), "measured-text");
    private final Region forgotten = overlay(new Region(), "forgotten");
    private final Label forgottenText = overlay(new Label(), "forgotten-text");
    private double pointerXPx = -1;
    private TimeRange said = TimeRange.NONE;
    private TraceSnapshot saidOf = TraceSnapshot.NOTHING;
    private long saidForgotten = -1;

    StageOverlays(StageState stage, StageFrame frame, HoverTexts words, Texts texts) {
        this.stage = stage;
        this.frame = frame;
        this.words = words;
        this.texts = texts;
    }

    private static <T extends Node> T overlay(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setVisible(false);
        return node;
    }

    /** From the bottom to the top, under the play head. */
    List<Node> nodes() {
        return List.of(forgotten, forgottenText, measured, line, figures);
    }

    /** What is on top of all: what goes on at the pointer. */
    Node instant() {
        return instant;
    }

    /** The pointer is here, px from the pane's left edge; negative when it has gone. */
    void pointer(double xPx, double widthPx) {
        pointerXPx = xPx;
        placeCursor(widthPx);
    }

    /** After a frame. */
    void update(double widthPx, double heightPx) {
        placeCursor(widthPx);
        placeMeasured(widthPx, heightPx);
        placeForgotten();
    }

    private void placeCursor(double widthPx) {
        StageGeometry at = frame.geometry();
        boolean seen = pointerXPx >= at.plotLeftPx() && pointerXPx <= at.plotRightPx() && !frame.snapshot().isEmpty();
        line.setVisible(seen);
        instant.setVisible(false);
        if (!seen) {
            return;
        }
        long atNs = frame.deviceScale().timeNs((pointerXPx - at.plotLeftPx()) * frame.outputScale());
        // What the play head has not come to is not told either.
        instant.setVisible(atNs <= stage.revealedUntilNsProperty().get());
        long stepNs = 1;
        while (stepNs * 10 <= frame.deviceScale().nsPerPx()) {
            stepNs *= 10;
        }
        line.resizeRelocate(Math.floor(pointerXPx), at.lanesTopPx(), LINE_PX, at.bottomPx() - at.lanesTopPx());
        String now = words.instant(frame.snapshot(), atNs, stage.originNsProperty().get(), stepNs);
        if (!now.equals(instant.getText())) {
            instant.setText(now);
        }
        placeLabel(instant, pointerXPx, at.axisTopPx(), widthPx, true);
    }

    private static void placeLabel(Label label, double xPx, double yPx, double widthPx, boolean centred) {
        label.applyCss();
        double labelPx = Math.min(widthPx, Math.ceil(label.prefWidth(-1)));
        double left = centred ? xPx - labelPx / 2 : xPx;
        label.resizeRelocate(Math.round(Math.clamp(left, 0, Math.max(0, widthPx - labelPx))), Math.max(0, yPx), labelPx,
                Math.ceil(label.prefHeight(labelPx)));
    }

    private double xPx(long timeNs) {
        StageGeometry at = frame.geometry();
        return Math.clamp(at.plotLeftPx() + frame.deviceScale().xPx(timeNs) / frame.outputScale(), at.plotLeftPx(),
                at.plotRightPx());
    }

    private void placeMeasured(double widthPx, double heightPx) {
        TimeRange range = stage.measuredProperty().get();
        boolean seen = !range.isEmpty() && !frame.snapshot().isEmpty();
        measured.setVisible(seen);
        figures.setVisible(seen);
        if (!seen) {
            said = TimeRange.NONE;
            return;
        }
        StageGeometry at = frame.geometry();
        double from = xPx(range.fromNs());
        double to = xPx(range.toNs());
        measured.resizeRelocate(from, at.lanesTopPx(), Math.max(1, to - from), at.bottomPx() - at.lanesTopPx());
        if (!range.equals(said) || saidOf != frame.snapshot()) {
            said = range;
            saidOf = frame.snapshot();
            figures.setText(words.range(frame.snapshot(), range));
        }
        figures.applyCss();
        double labelHeightPx = Math.ceil(figures.prefHeight(-1));
        double labelPx = Math.ceil(figures.prefWidth(-1));
        boolean right = to + BESIDE_PX + labelPx <= widthPx;
        placeLabel(figures, right ? to + BESIDE_PX : from - BESIDE_PX - labelPx,
                Math.min(at.lanesTopPx() + BESIDE_PX, heightPx - labelHeightPx), widthPx, false);
    }

    private void placeForgotten() {
        TraceSnapshot snapshot = frame.snapshot();
        double to = snapshot.forgotten() == 0 ? 0 : xPx(snapshot.forgottenUntilNs());
        StageGeometry at = frame.geometry();
        boolean seen = to > at.plotLeftPx();
        forgotten.setVisible(seen);
        forgottenText.setVisible(seen);
        if (!seen) {
            return;
        }
        if (saidForgotten != snapshot.forgotten()) {
            saidForgotten = snapshot.forgotten();
            forgottenText.setText(texts.get("forgotten", snapshot.forgotten()));
        }
        forgotten.resizeRelocate(at.plotLeftPx(), at.lanesTopPx(), to - at.plotLeftPx(),
                at.lanesBottomPx() - at.lanesTopPx());
        placeLabel(forgottenText, at.plotLeftPx() + 2.0, at.lanesTopPx() + 2.0, at.plotRightPx(), false);
    }

    /** What the line at the pointer says; empty while there is none. */
    String instantText() {
        return instant.isVisible() ? instant.getText() : "";
    }

    /** What is said of the stretch that is measured; empty while none is. */
    String figuresText() {
        return figures.isVisible() ? figures.getText() : "";
    }

    /** What is said of what was let go of; empty while it is out of sight. */
    String forgottenWords() {
        return forgottenText.isVisible() ? forgottenText.getText() : "";
    }
}
