package corelanes.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The views that were looked at before, to go back to and forth again. Small movements of a hand make one step: a view is remembered
 * when another one shows something else, or the same much closer or farther.
 */
public final class ViewHistory {

    private static final int MOST = 100;
    private static final double SAME_SPAN = 1.6;
    private static final double SAME_PLACE = 0.5;

    private final Deque<Viewport> back = new ArrayDeque<>();
    private final Deque<Viewport> forth = new ArrayDeque<>();
    private Optional<Viewport> anchor = Optional.empty();

    /** The view was moved by hand. */
    public void moved(Viewport before, Viewport after) {
        Viewport from = anchor.orElse(before);
        if (differs(from, after)) {
            push(back, from);
            forth.clear();
            anchor = Optional.of(after);
        } else {
            anchor = Optional.of(from);
        }
    }

    /** The view before this one. */
    public Optional<Viewport> back(Viewport now) {
        return step(back, forth, now);
    }

    /** The view that was left by going back. */
    public Optional<Viewport> forth(Viewport now) {
        return step(forth, back, now);
    }

    /** Whether there is a view to go back to. */
    public boolean hasBack() {
        return !back.isEmpty();
    }

    /** Whether there is a view to go forth to. */
    public boolean hasForth() {
        return !forth.isEmpty();
    }

    /** Nothing is remembered any more. */
    public void clear() {
        back.clear();
        forth.clear();
        anchor = Optional.empty();
    }

    private Optional<Viewport> step(Deque<Viewport> from, Deque<Viewport> to, Viewport now) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        push(to, now);
        Viewport next = from.pop();
        anchor = Optional.of(next);
        return Optional.of(next);
    }

    private static void push(Deque<Viewport> to, Viewport view) {
        to.push(view);
        if (to.size() > MOST) {
            to.removeLast();
        }
    }

    private static boolean differs(Viewport one, Viewport other) {
        double spans = (double) one.spanNs() / other.spanNs();
        double moved = Math.abs((double) (one.startNs() - other.startNs() + (one.spanNs() - other.spanNs()) / 2));
        return spans > SAME_SPAN || spans < 1 / SAME_SPAN
                || moved > SAME_PLACE * Math.min(one.spanNs(), other.spanNs());
    }
}
