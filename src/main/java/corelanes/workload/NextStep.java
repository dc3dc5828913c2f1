package corelanes.workload;

/** What follows from the answer to a call. */
sealed interface NextStep {

    /** The task has what it called for. */
    record Answered() implements NextStep {}

    /** The same call again, after a pause in ns. */
    record Again(long pauseNs) implements NextStep {}

    /** So many failures that the task is given up. */
    record GivenUp() implements NextStep {}
}
