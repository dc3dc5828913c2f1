package corelanes.cli;

/** What was asked for could not be done; the message is one sentence for a person. */
final class FailedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param sentence what failed */
    FailedException(String sentence) {
        super(sentence);
    }
}
