package corelanes.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/** A word or two in a rounded frame, beside what they are said of. */
public final class Badge extends Label {

    /** How much a badge calls for attention. */
    public enum Look {
        /** All is as it should be. */
        FILLED,
        /** Second best: the frame alone. */
        OUTLINED,
        /** To be taken with care. */
        WARNING
    }

    private static final PseudoClass OUTLINED = PseudoClass.getPseudoClass("outlined");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    /** An empty badge, which takes no room. */
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** Says this from now on; nothing if it is empty. */
    public void say(String words, Look look) {
        setText(words);
        pseudoClassStateChanged(OUTLINED, look == Look.OUTLINED);
        pseudoClassStateChanged(WARNING, look == Look.WARNING);
    }
}
