package corelanes.workload;

/** To be told, once, how a task ended that was begun on an {@link EventLoop}. Called by the loop's thread. */
public interface Ending {

    /** The task is over: done, or else stopped or given up in the middle. */
    void ended(boolean done);

    /** The work failed or its result is wrong; the run ends. */
    void failed(WorkloadException why);
}
