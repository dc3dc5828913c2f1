package corelanes.workload;

import corelanes.trace.Finding;
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
     * @return whether the task was done; false if the run was stopped in the middle of it, or the task was given up (then the
     *         work has counted it)
     * @throws WorkloadException    if the work failed or its result is wrong
     * @throws InterruptedException if the worker was interrupted because the run is being stopped
     */
    boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException;

    /**
     * Begins one task on an event loop, and returns when it has to wait; callbacks of the loop go on with it. Work that has no
     * such form is done at once, from its beginning to its end, and nothing else on the loop goes on meanwhile.
     *
     * @param task   its number
     * @param marker to be told what the task is doing, by the loop's thread
     * @param loop   calls back when a socket is ready or a time has come
     * @param ending to be told once when the task is over, perhaps before this method returns
     * @throws WorkloadException    if the work failed at once; then {@code ending} is not told
     * @throws InterruptedException if the loop was interrupted because the run is being stopped
     */
    default void begin(int task, Marker marker, EventLoop loop, Ending ending)
            throws WorkloadException, InterruptedException {
        ending.ended(perform(task, marker));
    }

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

    /** What has happened that a person should know at once, the newest; any thread may ask, and is not kept waiting. */
    default Optional<Finding> finding() {
        return Optional.empty();
    }

    /** Does what the {@link Finding#remedy()} of the newest finding says, if it has one. Any thread may ask for it. */
    default void remedy() {}

    /** What ended a thread of the work's own on which its tasks depend: they may wait for ever now. Any thread may ask. */
    default Optional<Throwable> broken() {
        return Optional.empty();
    }

    /** Lets go of servers and sockets; nothing of the workload is left behind. */
    @Override
    default void close() {}
}
