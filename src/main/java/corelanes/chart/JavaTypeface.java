package corelanes.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;

/** The typeface Inter, as in the window; where it cannot be loaded, the system's own without serifs. */
public final class JavaTypeface {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";
    private static final Font PLAIN = load("Inter-Regular.otf", Font.PLAIN);
    private static final Font BOLD = load("Inter-Bold.otf", Font.BOLD);

    private JavaTypeface() {}

    /** Letters of this size, px. */
    public static Font of(boolean bold, double sizePx) {
        return (bold ? BOLD : PLAIN).deriveFont((float) sizePx);
    }

    private static Font load(String file, int otherwise) {
        try (InputStream font = JavaTypeface.class.getResourceAsStream(FOLDER + file)) {
            return font == null ? new Font(Font.SANS_SERIF, otherwise, 12) : Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException | FontFormatException unreadable) {
            return new Font(Font.SANS_SERIF, otherwise, 12);
        }
    }
}
