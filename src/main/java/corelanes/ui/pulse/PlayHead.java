package corelanes.ui.pulse;

import corelanes.layout.TimeRange;
import corelanes.layout.Viewport;
import corelanes.ui.state.Phase;

/**
 * Where the watching is: which instant of the recording is shown, and which stretch around it. Knows no clock and no toolkit:
 * it is told how much time has passed and how much has been recorded. Times in ns.
 *
 * <p>
 * A run with a set number of tasks is shown from its start to its end, and then lies there whole. A run that goes on until
 * stopped happens faster than it can be shown: so its newest stretch is shown, then the newest again, like a stroboscope.
 */
final class PlayHead {

    /** From edge to edge of the view the head takes this long on the screen, ns. */
    static final long CROSSING_NS = 5_000_000_000L;
    /** How far the head goes before the view moves along, as a share of it. */
    static final double KEPT_AT = 0.7;
    /** As it happens, the head stays this far behind the newest, so that it need not stop, ns. */
    static final long BEHIND_NS = 60_000_000L;
    /** Where a page is turned, as a share of it; the next one begins so far before its right edge. */
    private static final double PAGE = 0.95;
    private static final double MARGIN = 0.01;

    private Phase phase = Phase.EMPTY;
    private boolean goesOn;
    private long headNs;
    private long firstNs;
    private long lastNs;
    private long strobeEndNs;
    private long revealedUntilNs = Long.MAX_VALUE;
    private double slowdown = 1;
    private Viewport view = new Viewport(0, 1_000_000_000);
    private boolean following = true;
    private TimeRange loop = TimeRange.NONE;
    private boolean inPages;

    /** A new run has begun; nothing of it is recorded yet. */
    void begin(boolean untilStopped) {
        phase = Phase.PREPARING;
        goesOn = untilStopped;
        following = true;
        headNs = 0;
        loop = TimeRange.NONE;
    }

    /** Whether the view turns pages instead of gliding along with the head. */
    void turnPages(boolean pages) {
        inPages = pages;
    }

    /** From now on plays a stretch again and again; an empty one ends that. */
    void loop(TimeRange stretch) {
        if (phase == Phase.EMPTY || phase == Phase.PREPARING) {
            return;
        }
        loop = stretch;
        if (!stretch.isEmpty()) {
            phase = Phase.SHOWING;
            following = false;
            headNs = stretch.fromNs();
            revealedUntilNs = headNs;
        }
    }

    TimeRange loop() {
        return loop;
    }

    /** The run under way will go on until stopped from now on, or no longer. */
    void goOn(boolean untilStopped) {
        goesOn = untilStopped;
        if (phase == Phase.SHOWING && goesOn) {
            phase = Phase.STROBE;
            strobeEndNs = headNs + spanNs();
            follow();
        } else if (phase == Phase.STROBE && !goesOn) {
            phase = Phase.SHOWING;
            follow();
        }
    }

    /** So much has been recorded now. */
    void recorded(long newFirstNs, long newLastNs) {
        firstNs = newFirstNs;
        lastNs = newLastNs;
        // What was let go of can't be looked at any more.
        if (phase != Phase.EMPTY && phase != Phase.PREPARING && headNs < firstNs) {
            headNs = firstNs;
            revealedUntilNs = Math.max(revealedUntilNs, lastNs);
        }
        if (loop.fromNs() < firstNs) {
            loop = TimeRange.NONE;
        }
        if (phase == Phase.PREPARING && newLastNs > newFirstNs) {
            phase = goesOn ? Phase.STROBE : Phase.SHOWING;
            headNs = firstNs;
            revealedUntilNs = headNs;
            strobeEndNs = firstNs + spanNs();
            follow();
        }
    }

    /** The pace from now on: so many times slower than it happened. */
    void setSlowdown(double newSlowdown) {
        if (newSlowdown != slowdown) {
            slowdown = newSlowdown;
            strobeEndNs = headNs + spanNs();
            if (phase == Phase.SHOWING || phase == Phase.STROBE) {
                follow();
            }
        }
    }

    /** So much time has passed on the screen. {@code working}: the recording still grows. */
    void advance(long elapsedNs, boolean working) {
        switch (phase) {
            case SHOWING -> show(elapsedNs, working);
            case STROBE -> strobe(elapsedNs, working);
            case EMPTY, PREPARING, RESTING -> {
            }
        }
    }

    private void moveBy(long elapsedNs) {
        headNs = Math.min(lastNs, headNs + Math.round(elapsedNs / slowdown));
        if (!loop.isEmpty() && headNs >= Math.min(lastNs, loop.toNs())) {
            headNs = loop.fromNs();
            revealedUntilNs = headNs;
        }
        revealedUntilNs = Math.max(revealedUntilNs, headNs);
    }

    private void show(long elapsedNs, boolean working) {
        moveBy(elapsedNs);
        if (headNs >= lastNs && !working && loop.isEmpty()) {
            rest();
        } else {
            follow();
        }
    }

    private void strobe(long elapsedNs, boolean working) {
        if (!working) {
            rest();
            return;
        }
        moveBy(elapsedNs);
        if (slowdown <= 1) {
            if (lastNs - headNs > 4 * BEHIND_NS) {
                headNs = lastNs - BEHIND_NS;
                revealedUntilNs = headNs;
            }
        } else if (headNs >= strobeEndNs) {
            toNewest();
        }
        follow();
    }

    private void toNewest() {
        headNs = Math.max(firstNs, lastNs - spanNs());
        revealedUntilNs = headNs;
        strobeEndNs = headNs + spanNs();
        if (following) {
            view = new Viewport(headNs, spanNs());
        }
    }

    private long spanNs() {
        return Math.max(Viewport.SMALLEST_SPAN_NS, Math.round(CROSSING_NS / slowdown));
    }

    private void follow() {
        if (!following) {
            return;
        }
        long span = spanNs();
        boolean stepping = phase == Phase.STROBE && slowdown > 1;
        if (inPages && !stepping && view.spanNs() == span && headNs >= view.startNs()
                && headNs < view.startNs() + Math.round(span * PAGE)) {
            return;
        }
        if (inPages && !stepping) {
            view = new Viewport(Math.max(firstNs, headNs - Math.round(span * (1 - PAGE))), span);
            return;
        }
        long startNs = stepping ? strobeEndNs - span : Math.max(firstNs, headNs - Math.round(span * KEPT_AT));
        view = new Viewport(startNs, span);
    }

    /** The whole run lies there; the head is in its middle, so that the numbers speak of an instant like most. */
    void rest() {
        loop = TimeRange.NONE;
        phase = Phase.RESTING;
        headNs = firstNs + (lastNs - firstNs) / 2;
        revealedUntilNs = Long.MAX_VALUE;
        fit();
    }

    /** The view shows all there is. */
    void fit() {
        following = phase == Phase.RESTING;
        long marginNs = Math.round((lastNs - firstNs) * MARGIN);
        view = Viewport.between(firstNs - marginNs, lastNs + marginNs);
    }

    /** From the start again. */
    void playAgain() {
        if (phase != Phase.EMPTY && phase != Phase.PREPARING) {
            loop = TimeRange.NONE;
            phase = Phase.SHOWING;
            headNs = firstNs;
            revealedUntilNs = headNs;
            following = true;
            follow();
        }
    }

    /** To an instant, within the recording; the view comes along if the instant is out of it. */
    void seek(long timeNs) {
        if (phase == Phase.RESTING) {
            phase = Phase.SHOWING;
            following = false;
        }
        if (timeNs < loop.fromNs() || timeNs >= loop.toNs()) {
            loop = TimeRange.NONE;
        }
        headNs = Math.max(firstNs, Math.min(lastNs, timeNs));
        revealedUntilNs = Math.max(revealedUntilNs, headNs);
        strobeEndNs = Math.max(strobeEndNs, headNs);
        if (headNs < view.startNs() || headNs > view.endNs()) {
            view = new Viewport(headNs - view.spanNs() / 2, view.spanNs());
        }
    }

    /** To the newest: a run that goes on is shown from there, one that has ended lies there whole. */
    void toEnd(boolean working) {
        if (phase == Phase.EMPTY || phase == Phase.PREPARING) {
            return;
        }
        following = true;
        loop = TimeRange.NONE;
        if (!working) {
            rest();
        } else if (goesOn) {
            phase = Phase.STROBE;
            toNewest();
        } else {
            headNs = lastNs;
            revealedUntilNs = headNs;
            follow();
        }
    }

    /** Something was changed at that time: the showing goes on from just before it. */
    void jumpToChange(long changedNs) {
        loop = TimeRange.NONE;
        following = true;
        headNs = Math.max(firstNs, Math.min(lastNs, changedNs - spanNs() / 10));
        revealedUntilNs = headNs;
        strobeEndNs = headNs + spanNs();
        if (phase == Phase.RESTING) {
            phase = goesOn ? Phase.STROBE : Phase.SHOWING;
        }
        follow();
    }

    /** The user has moved the view. */
    void lookAt(Viewport newView) {
        view = newView;
        if (newView.startNs() >= revealedUntilNs) {
            // Who looks ahead of the play head wants to see what is there.
            revealedUntilNs = newView.endNs();
        }
        following = false;
    }

    /** The view moves along with the head again. */
    void followAgain() {
        following = true;
        if (phase == Phase.RESTING) {
            fit();
        } else {
            follow();
        }
    }

    Phase phase() {
        return phase;
    }

    long headNs() {
        return headNs;
    }

    long firstNs() {
        return firstNs;
    }

    /** Bars are drawn up to here. */
    long revealedUntilNs() {
        return revealedUntilNs;
    }

    Viewport view() {
        return view;
    }

    boolean isFollowing() {
        return following;
    }

    double slowdown() {
        return slowdown;
    }
}
