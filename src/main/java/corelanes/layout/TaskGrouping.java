package corelanes.layout;

/** What rows of tasks are grouped by. */
public enum TaskGrouping {
    /** One list. */
    NONE,
    /** By what each of them does at the play head: how many run, how many wait for what. */
    STATE,
    /** By the thread that carried them first: which worker had which. */
    THREAD
}
