package corelanes.workload;

import corelanes.trace.Picture;
import corelanes.trace.Tally;
import java.util.List;
import java.util.Optional;

/** What the tasks of a run do. One object serves all workers of a run at once. */
public interface Workload extends AutoCloseable {

    /** Gets everything ready that is not part of a task: connections, compiled code. Not recorded. */
    default void warmUp() throws WorkloadException {}

    /**
     * Does one task on the calling thread.
     *
     * @param task   its number; where {@link #tasksComeIn() tasks come in}, that of the worker's question for one
     * @param marker to be told what the task is doing
     * @return whether the task was done; false if the run was stopped in the middle of it
     * @throws WorkloadException    if the work failed or its result is wrong
     * @throws InterruptedException if the worker was interrupted because the run is being stopped
     */
    boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException;

    /**
     * Whether tasks come in from outside, each with a number of its own, so that a worker learns only from what it gets which one it
     * does. Then {@link #perform} waits for one, and tells the marker when it {@link Marker#begin begins} and {@link Marker#end
     * ends}; it gives back whether a task was done for the first time.
     */
    default boolean tasksComeIn() {
        return false;
    }

    /** Whether more tasks can come in, in a run with a set number of them; any thread may ask. */
    default boolean hasMore() {
        return true;
    }

    /** What the work itself has counted so far, such as lost updates; any thread may ask, also after {@link #close()}. */
    default List<Tally> tallies() {
        return List.of();
    }

    /**
     * The newest pictures that the work has made, in the order they were finished; any thread may ask, and gets the same object until
     * there is one more.
     */
    default List<Picture> pictures() {
        return List.of();
    }

    /** What came of the work, as one or two sentences for a person; empty if the figures say it all. */
    default Optional<String> remark() {
        return Optional.empty();
    }

    /** Lets go of servers and sockets; nothing of the workload is left behind. */
    @Override
    default void close() {}
}
