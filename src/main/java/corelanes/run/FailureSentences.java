package corelanes.run;

import corelanes.text.Texts;
import java.io.UncheckedIOException;
import java.util.MissingResourceException;
import java.util.function.Function;

/**
 * Says why a run failed. The texts are read when this is made: where a run fails for want of files or memory, they can't be read any
 * more, and whoever waits for the end of the run would wait for ever.
 */
final class FailureSentences {

    private static final String BROKEN = "session.broken";
    private static final String TASK = "task.broken";
    private static final String UNREADABLE = "session.unreadable";
    private static final String REFUSED = "session.refused";

    private final Texts texts = Texts.beside(FailureSentences.class);

    FailureSentences() {
        texts.has(BROKEN);
    }

    /** What nobody thought of; in its own words if there are no others. */
    String broken(Throwable broken) {
        return said(broken, unexpected -> texts.get(BROKEN, unexpected.toString()));
    }

    /** What nobody thought of in a task. */
    String ofTask(int task, Throwable broken) {
        return said(broken, unexpected -> texts.get(TASK, task, unexpected.toString()));
    }

    private String said(Throwable broken, Function<Throwable, String> otherwise) {
        try {
            return switch (broken) {
                case LinkageError unread -> texts.get(UNREADABLE, String.valueOf(unread.getMessage()));
                case MissingResourceException unread -> texts.get(UNREADABLE, String.valueOf(unread.getMessage()));
                case UncheckedIOException refused -> texts.get(REFUSED,
                        String.valueOf(refused.getCause().getMessage()));
                default -> otherwise.apply(broken);
            };
        } catch (RuntimeException | Error unsaid) {
            return broken.getClass().getName();
        }
    }

    /** A text of this package. */
    String of(String key, Object... arguments) {
        return texts.get(key, arguments);
    }
}
