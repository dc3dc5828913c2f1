package corelanes.ui.stage;

import corelanes.layout.TimeRange;
import corelanes.layout.ViewHistory;
import corelanes.layout.Viewport;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.Commands;
import corelanes.ui.state.StageState;

/** Moves the viewport by hand. It stays within the recording and a little margin, and stops following the play head. */
final class Navigation {

    private static final double MARGIN = 0.04;

    private final StageState stage;
    private final ViewHistory history = new ViewHistory();
    private long beganNs = TraceSnapshot.NOTHING.beganNs();

    Navigation(StageState stage) {
        this.stage = stage;
    }

    /** Closer ({@code factor} above 1) or farther, around a place: 0 is the left edge, 1 the right one. */
    void zoom(double factor, double place) {
        Viewport seen = stage.viewportProperty().get();
        show(seen.zoomed(factor, seen.startNs() + Math.round(place * seen.spanNs())));
    }

    /** To the right by a share of what is seen; negative to the left. */
    void pan(double share) {
        Viewport seen = stage.viewportProperty().get();
        show(seen.pannedBy(Math.round(share * seen.spanNs())));
    }

    /** The same span, with a time in its middle. */
    void centre(long timeNs) {
        long spanNs = stage.viewportProperty().get().spanNs();
        show(new Viewport(timeNs - spanNs / 2, spanNs));
    }

    /** To the start of the recording. */
    void toStart() {
        show(new Viewport(firstNs(), stage.viewportProperty().get().spanNs()));
    }

    /** To the end of the recording. */
    void toEnd() {
        long spanNs = stage.viewportProperty().get().spanNs();
        show(new Viewport(lastNs() - spanNs, spanNs));
    }

    /** Shows a stretch, moved into the recording. Nothing happens while there is no recording. */
    void show(Viewport wanted) {
        if (stage.snapshotProperty().get().isEmpty()) {
            return;
        }
        long lengthNs = lastNs() - firstNs();
        long marginNs = Math.round(MARGIN * Math.min(lengthNs, wanted.spanNs()));
        Viewport next = wanted.within(firstNs() - marginNs, lastNs() + marginNs);
        remember(next);
        look(next);
    }

    private void look(Viewport next) {
        stage.followingProperty().set(false);
        stage.viewportProperty().set(next);
    }

    private void remember(Viewport next) {
        history().moved(stage.viewportProperty().get(), next);
    }

    /** The whole recording; whoever is asked for it decides on margins. */
    void fit(Commands commands) {
        remember(Viewport.between(firstNs(), lastNs()));
        commands.fit();
    }

    /** Exactly a stretch, with a little beside it. */
    void showRange(TimeRange range) {
        long besideNs = range.lengthNs() / 8;
        show(Viewport.between(range.fromNs() - besideNs, range.toNs() + besideNs));
    }

    /** To the view before this one. */
    void back() {
        history().back(stage.viewportProperty().get()).ifPresent(this::look);
    }

    /** To the view that was left by going back. */
    void forth() {
        history().forth(stage.viewportProperty().get()).ifPresent(this::look);
    }

    /** The views of the recording that is shown. */
    ViewHistory history() {
        long nowNs = stage.snapshotProperty().get().beganNs();
        if (nowNs != beganNs) {
            // Another recording has other times.
            history.clear();
            beganNs = nowNs;
        }
        return history;
    }

    /** Start of the recording, ns: the run's origin, if that is near its first slice. */
    long firstNs() {
        TraceSnapshot snapshot = stage.snapshotProperty().get();
        long originNs = stage.originNsProperty().get();
        long firstNs = snapshot.firstNs();
        boolean near = originNs <= firstNs && firstNs - originNs < snapshot.lastNs() - firstNs;
        return near && snapshot.forgotten() == 0 ? originNs : firstNs;
    }

    /** End of the recording, ns. */
    long lastNs() {
        return stage.snapshotProperty().get().lastNs();
    }
}
