package corelanes.ui.kit;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kordamp.ikonli.IkonResolverProvider;

/** The typeface Inter, which the style sheets name; where it cannot be loaded, JavaFX takes the system's own. */
final class Typeface {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Bold.otf");

    private Typeface() {}

    /**
     * Makes the typeface known to JavaFX, and has icons loaded in the same way; a second call changes nothing.
     *
     * @param folder where their files are kept, if anywhere
     */
    static void load(Optional<Path> folder) {
        FontFiles fonts = new FontFiles(folder);
        IkonResolverProvider.getInstance(fonts);
        for (String file : FILES) {
            URL font = Typeface.class.getResource(FOLDER + file);
            if (font != null) {
                fonts.load(font, 0);
            }
        }
    }
}
