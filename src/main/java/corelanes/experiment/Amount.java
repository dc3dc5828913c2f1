package corelanes.experiment;

/** How much is to be done before a run ends. */
public sealed interface Amount {

    /** A set number of tasks. */
    record Tasks(int count) implements Amount {
        public Tasks {
            Setting.TASKS.require(count);
        }
    }

    /** As many tasks as start within a time; those under way then are finished. */
    record Lasting(long durationNs) implements Amount {
        public Lasting {
            Setting.DURATION.require(durationNs);
        }
    }

    /** Tasks until somebody stops the run. */
    record UntilStopped() implements Amount {}
}
