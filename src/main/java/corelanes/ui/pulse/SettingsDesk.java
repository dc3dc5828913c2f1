package corelanes.ui.pulse;

import corelanes.ui.state.ExperimentState;
import java.util.function.LongSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/** Notices that settings have been changed, and when they have been still for a while. */
final class SettingsDesk {

    /** A change of a slider is carried out when the slider has been still for this long, ns. */
    private static final long SETTLED_NS = 40_000_000L;
    /** With no work going on, a change starts a new run after this long, ns. */
    private static final long RESTART_NS = 500_000_000L;

    private final ExperimentState experiment;
    private final LongSupplier nanoTime;
    private boolean changed;
    private long changedNs;

    SettingsDesk(ExperimentState experiment) {
        this(experiment, System::nanoTime);
    }

    /** @param nanoTime the clock that says how long settings have been still, ns */
    SettingsDesk(ExperimentState experiment, LongSupplier nanoTime) {
        this.experiment = experiment;
        this.nanoTime = nanoTime;
        InvalidationListener listener = setting -> {
            // What has not been read since says nothing of its next change.
            if (setting instanceof ObservableValue<?> value) {
                value.getValue();
            }
            changed = true;
            changedNs = nanoTime.getAsLong();
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
        return changed && stillNs() >= SETTLED_NS;
    }

    /**
     * Whether there is one that a new run is to begin for, with no work going on. A run that would go on until it is stopped begins
     * only when it is asked for: then nothing is to be done about the change.
     */
    boolean wantsARun() {
        if (!changed || stillNs() <= RESTART_NS) {
            return false;
        }
        changed = !experiment.untilStoppedProperty().get();
        return changed;
    }

    private long stillNs() {
        return nanoTime.getAsLong() - changedNs;
    }

    /** Something has been done about it. */
    void done() {
        changed = false;
    }
}
