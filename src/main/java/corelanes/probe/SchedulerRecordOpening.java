package corelanes.probe;

/** What came of asking for the kernel's own record. */
public sealed interface SchedulerRecordOpening {

    /**
     * It records from now on.
     *
     * @param record to be closed by whoever asked
     */
    record Opened(SchedulerRecord record) implements SchedulerRecordOpening {}

    /**
     * There is none here, and nothing was left open.
     *
     * @param reason why not, as one sentence
     * @param remedy the command that allows it, or a sentence that says what can be done
     */
    record Refused(String reason, String remedy) implements SchedulerRecordOpening {}
}
