package corelanes.storage;

import corelanes.text.Texts;
import java.io.IOException;
import java.nio.file.Path;

/** A file could not be opened as a recording; the message is one sentence for a person. Nothing has changed. */
public final class FileNotReadException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence which file, and why not */
    public FileNotReadException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** That this file could not be opened, for a reason that a content's reader gave. */
    static FileNotReadException of(Path file, UnreadableException reason) {
        return new FileNotReadException(Texts.beside(FileNotReadException.class).get("file.not-read", file,
                reason.getMessage()), reason);
    }
}
