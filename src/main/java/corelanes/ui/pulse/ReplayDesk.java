package corelanes.ui.pulse;

import corelanes.analysis.SliceSteps;
import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.Phase;
import corelanes.ui.state.PlayState;
import corelanes.ui.state.StageState;
import java.util.OptionalLong;
import javafx.application.Platform;

/**
 * Moves the play head: with time, at its pace, and by hand, from slice to slice, in a loop, back to the present; gently, if the
 * system is set so. Carries where it is into the state that views bind to.
 */
final class ReplayDesk {

    private final StageState stage;
    private final PlayState play;
    private final PlayHead head;
    private long typicalSliceNs;
    private int marksSeen;
    private boolean writing;

    ReplayDesk(StageState stage, PlayState play, PlayHead head) {
        this.stage = stage;
        this.play = play;
        this.head = head;
        stage.viewportProperty().addListener((_, _, view) -> {
            if (!writing) {
                head.lookAt(view);
            }
        });
        stage.followingProperty().addListener((_, _, following) -> {
            if (!writing && following) {
                head.followAgain();
            }
        });
    }

    /** Once a frame: the head moves. @param working whether more is to be recorded */
    void frame(long elapsedNs, boolean working) {
        head.turnPages(Platform.getPreferences().isReducedMotion());
        int chosen = play.chosenSlowdownProperty().get();
        boolean paceKnown = chosen != PlayState.AUTOMATIC || typicalSliceNs > 0;
        head.setSlowdown(chosen != PlayState.AUTOMATIC ? chosen : Pace.automatic(typicalSliceNs));
        if (paceKnown && !play.pausedProperty().get()) {
            head.advance(elapsedNs, working);
        }
        play.loopProperty().set(head.loop());
    }

    /** How long a slice of this recording is typically, ns: the automatic pace follows it if it is another one by far. */
    void typicalSlice(long newTypicalNs) {
        boolean far = newTypicalNs > typicalSliceNs * 2 || newTypicalNs * 2 < typicalSliceNs;
        if (newTypicalNs > 0 && (typicalSliceNs == 0 || far)) {
            typicalSliceNs = newTypicalNs;
        }
    }

    /** A run begins. */
    void runBegins() {
        typicalSliceNs = 0;
        marksSeen = 0;
    }

    /** Shows a recording to which nothing will come any more. */
    void showWhole(TraceSnapshot snapshot) {
        typicalSliceNs = 0;
        marksSeen = snapshot.marks().size();
        stage.snapshotProperty().set(snapshot);
        head.begin(false);
        head.recorded(snapshot.firstNs(), Math.max(snapshot.firstNs() + 1, snapshot.lastNs()));
    }

    /** Shows what has been recorded by now, from a change that is new on; gives whether there is one. */
    boolean recorded(TraceSnapshot snapshot) {
        stage.snapshotProperty().set(snapshot);
        head.recorded(snapshot.firstNs(), snapshot.lastNs());
        boolean changed = snapshot.marks().size() > marksSeen;
        if (changed) {
            marksSeen = snapshot.marks().size();
            head.jumpToChange(snapshot.marks().getLast().atNs());
        }
        return changed;
    }

    /** Nothing of the last run is left. */
    void showNothingYet(TraceSnapshot nothing) {
        writing = true;
        stage.snapshotProperty().set(nothing);
        stage.originNsProperty().set(0);
        stage.selectedTaskProperty().set(-1);
        stage.measuredProperty().set(TimeRange.NONE);
        stage.viewportProperty().set(new Viewport(0, stage.viewportProperty().get().spanNs()));
        writing = false;
    }

    /** Shows where the head is; gives whether it has begun or ended to do something. */
    boolean show() {
        writing = true;
        TraceSnapshot shown = stage.snapshotProperty().get();
        stage.originNsProperty().set(shown.forgotten() > 0 ? shown.beganNs() : head.firstNs());
        stage.viewportProperty().set(head.view());
        stage.playHeadNsProperty().set(head.headNs());
        stage.revealedUntilNsProperty().set(head.revealedUntilNs());
        stage.followingProperty().set(head.isFollowing());
        writing = false;
        boolean another = play.phaseProperty().get() != head.phase();
        play.phaseProperty().set(head.phase());
        play.slowdownProperty().set(head.slowdown());
        return another;
    }

    void pauseOrGoOn() {
        if (head.phase() == Phase.RESTING) {
            playAgain();
        } else {
            play.pausedProperty().set(!play.pausedProperty().get());
            if (!play.pausedProperty().get()) {
                head.followAgain();
            }
        }
    }

    void playAgain() {
        play.pausedProperty().set(false);
        head.playAgain();
    }

    void toStart() {
        head.seek(head.firstNs());
    }

    void toEnd(boolean working) {
        head.toEnd(working);
    }

    /** To a time, and pauses there. */
    void seek(long timeNs) {
        play.pausedProperty().set(true);
        head.seek(timeNs);
    }

    void fit() {
        head.fit();
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
}
