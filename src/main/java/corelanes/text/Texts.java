package corelanes.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of one package: its bundle {@code messages} and the language they are formatted for. */
public final class Texts {

    /** Bundles are files: looking for a class of each name in every library takes longer than reading the file. */
    private static final ResourceBundle.Control FILES = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String name;
    private final Locale locale;
    /** Read when the first text is asked for: a window that opens has many words that it says only if something goes wrong. */
    private volatile Optional<ResourceBundle> read = Optional.empty();

    private Texts(String name, Locale locale) {
        this.name = name;
        this.locale = locale;
    }

    /** The bundle {@code messages} beside {@code neighbour}. */
    public static Texts beside(Class<?> neighbour) {
        // Numbers and words must be of one language: while English is the only bundle, numbers are English too.
        return new Texts(neighbour.getPackageName() + ".messages", Locale.ENGLISH);
    }

    private ResourceBundle bundle() {
        Optional<ResourceBundle> known = read;
        if (known.isEmpty()) {
            known = Optional.of(ResourceBundle.getBundle(name, Locale.ROOT, FILES));
            read = known;
        }
        return known.get();
    }

    /**
     * The text under {@code key}, with {@code {0}}, {@code {1}} … filled in as {@link MessageFormat} does.
     *
     * @throws MissingResourceException if the bundle has no such key, or the package has no bundle
     */
    public String get(String key, Object... arguments) {
        String text = bundle().getString(key);
        // Most texts have nothing to fill in, and a window needs hundreds of them before it can be seen.
        return text.indexOf('{') < 0 && text.indexOf('\'') < 0 ? text
                : new MessageFormat(text, locale).format(arguments);
    }

    /**
     * Whether the bundle has a text under {@code key}.
     *
     * @throws MissingResourceException if the package has no bundle
     */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** The language numbers and words are formatted for. */
    public Locale locale() {
        return locale;
    }
}
