package corelanes.workload;

import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Holds a task to the rules of marks: it computes or waits, never both, and waits only for what it may. By one thread. */
final class WatchedMarker implements Marker {

    private final AtomicBoolean stopping;
    private final List<TaskState> waits = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private boolean waiting;
    private long ticks;

    WatchedMarker(AtomicBoolean stopping) {
        this.stopping = stopping;
    }

    /** For a task that nobody stops. */
    WatchedMarker() {
        this(new AtomicBoolean());
    }

    @Override
    public boolean tick() {
        ticks++;
        if (waiting) {
            broken.add("computed while it waited");
        }
        return !stopping.get();
    }

    @Override
    public void waiting(TaskState state) {
        if (waiting) {
            broken.add("waited while it waited");
        }
        if (!state.isWaiting()) {
            broken.add("waited for " + state);
        }
        waiting = true;
        waits.add(state);
    }

    @Override
    public void resumed() {
        if (!waiting) {
            broken.add("resumed without having waited");
        }
        waiting = false;
    }

    /** What the task waited for, one entry for each wait. */
    List<TaskState> waits() {
        return waits;
    }

    long ticks() {
        return ticks;
    }

    /** What was against the rules, also that the task ended while it waited. */
    List<String> broken() {
        if (waiting) {
            broken.add("ended while it waited");
        }
        return broken;
    }
}
