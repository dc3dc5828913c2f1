package corelanes.structure;

/** What a structure works for: it hands out tasks, and a seat to each worker. All methods may be called by any thread. */
public interface Crew {

    /** What {@link #nextTask()} gives when there is no more. */
    int NO_TASK = -1;

    /** The next task to be done, or {@link #NO_TASK}. */
    int nextTask();

    /** A place for the calling thread, which becomes a worker. It leaves the seat at its end. */
    Seat arrive();

    /** A worker's place. Used by that worker alone. */
    interface Seat {

        /** Does a task, from its beginning to its end, on the calling thread. */
        void carry(int task);

        /** The worker goes. */
        void leave();
    }
}
