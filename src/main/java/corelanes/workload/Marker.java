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

    /**
     * "I go into a library, where I can't tick." To be back, call {@link #tick()}, or whatever comes next. How long the task was on a
     * core in there is known where the kernel records it or the system tells; without the kernel's record, not always when.
     */
    default void library() {}

    /** "I am about to wait" for what {@code state} says. */
    void waiting(TaskState state);

    /** "I have what I waited for." */
    void resumed();

    /**
     * "This is the task that I have been waiting for, and it begins." For a workload whose {@link Workload#tasksComeIn() tasks come
     * in}: only now the worker knows which one it is. What it did since it began to wait, it did for this task.
     *
     * @param task           its number; one that was broken off before may begin again
     * @param waitingSinceNs when the worker began to wait in a queue for it, {@link System#nanoTime()}; now or later if it did not
     */
    default void begin(int task, long waitingSinceNs) {}

    /** "It is over." Follows each {@link #begin}. */
    default void end() {}
}
