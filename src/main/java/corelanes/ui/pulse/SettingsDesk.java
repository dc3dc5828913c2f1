package corelanes.ui.pulse;

import corelanes.ui.state.ExperimentState;
import javafx.beans.InvalidationListener;

/** Notices that settings have been changed, and when they have been still for a while. */
final class SettingsDesk {

    /** A change of a slider is carried out when the slider has been still for this long, ns. */
    private static final long SETTLED_NS = 40_000_000L;
    /** With no work going on, a change starts a new run after this long, ns. */
    private static final long RESTART_NS = 500_000_000L;

    private boolean changed;
    private long changedNs;

    SettingsDesk(ExperimentState experiment) {
        InvalidationListener listener = _ -> {
            changed = true;
            changedNs = System.nanoTime();
        };
        for (var setting : experiment.settings()) {
            setting.addListener(listener);
        }
    }

    /** Whether there is a change that nothing has been done about. */
    boolean isChanged() {
        return changed;
    }

    /** Whether there is one that a run under way can be told of. */
    boolean isSettled() {
        return changed && System.nanoTime() - changedNs >= SETTLED_NS;
    }

    /** Whether there is one that is worth a new run. */
    boolean isWorthARun() {
        return changed && System.nanoTime() - changedNs > RESTART_NS;
    }

    /** Something has been done about it. */
    void done() {
        changed = false;
    }
}
