package corelanes.ui.stage;

import corelanes.text.Texts;
import corelanes.ui.state.PlayState;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** Chooses how many times slower than it happened the play head moves. */
public final class PaceChoice extends ComboBox<Integer> {

    // Held here: a property made of a number property is forgotten by it otherwise.
    private final ObjectProperty<Integer> chosen;

    /** @param play its chosen slowdown follows this choice, and the other way round */
    public PaceChoice(PlayState play) {
        Texts texts = Texts.beside(PaceChoice.class);
        chosen = play.chosenSlowdownProperty().asObject();
        getItems().addAll(PlayState.AUTOMATIC, 1, 10, 50, 100, 1_000, 10_000, 100_000);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer slowdown) {
                return slowdown == null || slowdown == PlayState.AUTOMATIC
                        ? texts.get("pace.automatic")
                        : texts.get("pace.ratio", slowdown);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("the choice is not edited as text");
            }
        });
        getStyleClass().add("pace-choice");
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(texts.get("pace"));
        setTooltip(new Tooltip(texts.get("pace")));
        valueProperty().bindBidirectional(chosen);
    }
}
