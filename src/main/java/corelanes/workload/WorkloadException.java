package corelanes.workload;

/** The work could not be done; the message is one sentence for a person. */
public final class WorkloadException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param sentence what happened and what to do */
    public WorkloadException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what happened and what to do
     * @param cause    what the library said
     */
    public WorkloadException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
