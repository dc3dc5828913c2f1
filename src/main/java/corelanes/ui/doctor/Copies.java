package corelanes.ui.doctor;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Puts texts where other programs find them. */
final class Copies {

    private Copies() {}

    /** Puts a text on the system's clipboard. */
    static void copy(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
