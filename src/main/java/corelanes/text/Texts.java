package corelanes.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of one package: its bundle {@code messages} and the language they are formatted for. */
public final class Texts {

    /** Bundles are files: looking for a class of each name in every library takes longer than reading the file. */
    private static final ResourceBundle.Control FILES = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /**
     * Opens the bundle {@code messages} beside {@code neighbour}.
     *
     * @throws MissingResourceException if the package has no bundle
     */
    public static Texts beside(Class<?> neighbour) {
        // Numbers and words must be of one language: while English is the only bundle, numbers are English too.
        return new Texts(ResourceBundle.getBundle(neighbour.getPackageName() + ".messages", Locale.ROOT, FILES),
                Locale.ENGLISH);
    }

    /**
     * The text under {@code key}, with {@code {0}}, {@code {1}} … filled in as {@link MessageFormat} does.
     *
     * @throws MissingResourceException if the bundle has no such key
     */
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        // Most texts have nothing to fill in, and a window needs hundreds of them before it can be seen.
        return text.indexOf('{') < 0 && text.indexOf('\'') < 0 ? text
                : new MessageFormat(text, locale).format(arguments);
    }

    /** Whether the bundle has a text under {@code key}. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The language numbers and words are formatted for. */
    public Locale locale() {
        return locale;
    }
}
