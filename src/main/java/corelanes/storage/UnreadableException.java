package corelanes.storage;

import corelanes.text.Texts;
import java.io.IOException;

/** Why a content is not what it should be; the message goes on the sentence "… could not be opened: …". */
final class UnreadableException extends IOException {

    private static final long serialVersionUID = 1L;

    private UnreadableException(String reason) {
        super(reason);
    }

    /** The reason under {@code unreadable.}{@code key} of the bundle. */
    static UnreadableException because(String key, Object... facts) {
        return new UnreadableException(Texts.beside(UnreadableException.class).get("unreadable." + key, facts));
    }

    /** It is damaged; {@code where} says in a word or two what makes no sense. */
    static UnreadableException damaged(String where) {
        return because("damaged", where);
    }
}
