package corelanes.storage;

import java.io.IOException;

/** A file could not be written; the message is one sentence for a person. What stood there before is unchanged. */
public final class FileNotWrittenException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence which file, and why not
     * @param cause    what the system said
     */
    public FileNotWrittenException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
