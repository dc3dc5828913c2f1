package corelanes.experiment;

/** A setting outside its range, or settings that do not go together; the message is one sentence for a person. */
public final class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do, as a person reads it */
    public InvalidSettingException(String sentence) {
        super(sentence);
    }
}
