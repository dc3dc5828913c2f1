package corelanes.layout;

/** How rows of tasks are sorted. */
public enum TaskOrder {
    /** By number: as they were handed out. */
    NUMBER,
    /** Who started first is first. */
    START,
    /** Who ran longest in what is seen is first. */
    RUNNING_TIME
}
