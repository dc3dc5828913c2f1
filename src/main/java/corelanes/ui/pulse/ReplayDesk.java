package corelanes.ui.pulse;

import corelanes.analysis.SliceSteps;
import corelanes.layout.TimeRange;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.PlayState;
import corelanes.ui.state.StageState;
import java.util.OptionalLong;
import javafx.application.Platform;

/** Moves the play head by hand: from slice to slice, in a loop, back to the present; and gently, if the system is set so. */
final class ReplayDesk {

    private final StageState stage;
    private final PlayState play;
    private final PlayHead head;

    ReplayDesk(StageState stage, PlayState play, PlayHead head) {
        this.stage = stage;
        this.play = play;
        this.head = head;
    }

    /** Once a frame, before the head moves. */
    void frame() {
        head.turnPages(Platform.getPreferences().isReducedMotion());
    }

    /** To the start of the next slice, or of the one before, and pauses there. */
    void step(boolean forwards) {
        TraceSnapshot snapshot = stage.snapshotProperty().get();
        int task = stage.selectedTaskProperty().get();
        OptionalLong to = forwards
                ? SliceSteps.next(snapshot, head.headNs(), task)
                : SliceSteps.previous(snapshot, head.headNs(), task);
        to.ifPresent(timeNs -> {
            play.pausedProperty().set(true);
            head.seek(timeNs);
        });
    }

    /** Plays a stretch again and again; an empty one ends that. */
    void loop(TimeRange stretch) {
        head.loop(stretch);
        if (!stretch.isEmpty()) {
            play.pausedProperty().set(false);
        }
    }

    /** Back to the newest, and on from there. */
    void live(boolean working) {
        play.pausedProperty().set(false);
        head.toEnd(working);
    }

    /** After the head has moved. */
    void show() {
        play.loopProperty().set(head.loop());
    }
}
