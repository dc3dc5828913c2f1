package corelanes.ui.stage;

import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.ui.state.StageState;

/** Which stretch is played again and again: the one that is measured or, if none is, what is seen of the recording. */
final class LoopChoice {

    private LoopChoice() {}

    static TimeRange stretch(StageState stage, Navigation navigation) {
        TimeRange measured = stage.measuredProperty().get();
        if (!measured.isEmpty()) {
            return measured;
        }
        Viewport seen = stage.viewportProperty().get();
        long fromNs = Math.max(seen.startNs(), navigation.firstNs());
        return new TimeRange(fromNs, Math.max(fromNs, Math.min(seen.endNs(), navigation.lastNs())));
    }
}
