package corelanes.workload;

import corelanes.trace.TaskState;

/** What a workload tells of itself while it works. Called by the worker alone; none of it blocks or allocates. */
public interface Marker {

    /**
     * "I am computing." To be called every few µs while computing.
     *
     * @return whether to go on; false once the run is being stopped, and then the task returns at once
     */
    boolean tick();

    /** "I am about to wait" for what {@code state} says. */
    void waiting(TaskState state);

    /** "I have what I waited for." */
    void resumed();
}
