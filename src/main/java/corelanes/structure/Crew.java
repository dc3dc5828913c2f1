package corelanes.structure;

import corelanes.workload.EventLoop;

/** What a structure works for: it hands out tasks, and a seat to each worker. All methods may be called by any thread. */
public interface Crew {

    /** What {@link #nextTask()} gives when there is no more. */
    int NO_TASK = -1;

    /** The next task to be done, or {@link #NO_TASK}. */
    int nextTask();

    /**
     * The next tasks to be done: all that are left if it is known how many that are, else a batch. Each is to be asked about
     * with {@link #isWanted} before it is begun.
     *
     * @param batch how many tasks make a batch
     */
    Tasks nextTasks(int batch);

    /** Whether a task from {@link #nextTasks} is still to be done; by then the run may have been stopped or shortened. */
    boolean isWanted(int task);

    /** A place for the calling thread, which becomes a worker; it leaves the seat at its end. A loop takes one for each task. */
    Seat arrive();

    /** Something happened to a thread of the structure that nobody expected; the run ends. Throws nothing. */
    void broken(Throwable unexpected);

    /**
     * Tasks with successive numbers.
     *
     * @param first the first one's number
     * @param count how many; 0 if there are no more
     */
    record Tasks(int first, int count) {}

    /** A worker's place. Used by that worker alone. */
    interface Seat {

        /** Does a task, from its beginning to its end, on the calling thread. What breaks in it ends the run. */
        void carry(int task);

        /**
         * Begins a task on a loop, whose thread is the calling one.
         *
         * @param whenEnded called once by the loop's thread when the task is over, perhaps before this method returns; not
         *                  called any more after {@link #abandon}
         */
        void begin(int task, EventLoop loop, Runnable whenEnded);

        /** The loop ends: a task that was begun here and is not over ends unfinished. */
        void abandon();

        /** The worker goes. What breaks meanwhile ends the run. */
        void leave();
    }
}
