package corelanes.workload;

/** What the tasks of a run do. One object serves all workers of a run at once. */
public interface Workload extends AutoCloseable {

    /** Gets everything ready that is not part of a task: connections, compiled code. Not recorded. */
    default void warmUp() throws WorkloadException {}

    /**
     * Does one task on the calling thread.
     *
     * @param task   its number
     * @param marker to be told what the task is doing
     * @return whether the task was done; false if the run was stopped in the middle of it
     * @throws WorkloadException    if the work failed or its result is wrong
     * @throws InterruptedException if the worker was interrupted because the run is being stopped
     */
    boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException;

    /** Lets go of servers and sockets; nothing of the workload is left behind. */
    @Override
    default void close() {}
}
