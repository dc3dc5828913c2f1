package corelanes.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The typeface Inter, which the style sheets name; where it cannot be loaded, JavaFX takes the system's own. */
final class Typeface {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Bold.otf");

    private Typeface() {}

    /** Makes the typeface known to JavaFX; a second call changes nothing. */
    static void load() {
        for (String file : FILES) {
            try (InputStream font = Typeface.class.getResourceAsStream(FOLDER + file)) {
                if (font != null) {
                    Font.loadFont(font, 0);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the typeface " + file + " cannot be read", unreadable);
            }
        }
    }
}
