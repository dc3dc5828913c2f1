package corelanes.ui.race;

import corelanes.layout.TimeScale;
import corelanes.layout.TimeTicks;
import corelanes.ui.state.RaceState;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** The time axis that all panels share: since the start of each run. */
final class RaceAxis extends Pane {

    private static final double HEIGHT_PX = 18;
    private static final double LETTER_PX = 8;

    private final RaceState state;
    private final TimeTicks ticks = new TimeTicks();

    RaceAxis(RaceState state) {
        this.state = state;
        getStyleClass().add("race-axis");
        setMinHeight(HEIGHT_PX);
        setPrefHeight(HEIGHT_PX);
        state.viewportProperty().addListener(_ -> requestLayout());
        visibleProperty().bind(Bindings.isNotEmpty(state.panels()));
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        int width = (int) getWidth();
        if (width < 2) {
            return;
        }
        ticks.plan(new TimeScale(state.viewportProperty().get(), width), 0, LETTER_PX);
        for (int tick = 0; tick < ticks.size(); tick++) {
            Text text = new Text(ticks.label(tick));
            text.getStyleClass().add("race-tick");
            text.setTextOrigin(VPos.CENTER);
            text.setManaged(false);
            getChildren().add(text);
            text.applyCss();
            double left = ticks.xPx(tick) - text.getLayoutBounds().getWidth() / 2;
            text.setX(Math.clamp(left, 0, Math.max(0, width - text.getLayoutBounds().getWidth())));
            text.setY(HEIGHT_PX / 2);
        }
    }
}
