package corelanes.ui.controls;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.ui.state.ExperimentState;
import java.util.stream.IntStream;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A setting that is a choice between words: its name, the words to choose from, and a line of explanation. */
final class WordRow extends VBox implements ExplainedRow {

    private final Label name;
    private final ComboBox<Integer> words;
    private final Label explanation = new Label();

    WordRow(Setting setting, ExperimentState state) {
        Property<Number> value = state.property(setting);
        name = new Label(setting.title());
        name.setMinWidth(Region.USE_PREF_SIZE);
        words = new ComboBox<>(
                FXCollections.observableArrayList(IntStream.range(0, setting.words().size()).boxed().toList()));
        words.setId("choice-" + setting.name());
        words.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer word) {
                return word == null ? "" : title(setting, word);
            }

            @Override
            public Integer fromString(String written) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox header = new HBox(name, words);
        header.getStyleClass().add("setting-header");
        explanation.getStyleClass().add("explanation");
        getStyleClass().add("setting-row");
        getChildren().addAll(header, explanation);
        value.subscribe(now -> {
            words.setValue(now.intValue());
            words.setAccessibleText(Texts.beside(WordRow.class).get("slider.accessible", setting.title(),
                    title(setting, now.intValue())));
        });
        words.valueProperty().subscribe((_, word) -> value.setValue(word.longValue()));
    }

    /** A word of a choice as a person reads it. */
    static String title(Setting setting, int word) {
        return Texts.beside(WordRow.class).get("word." + setting.name() + "." + setting.words().get(word));
    }

    @Override
    public void explain(String sentence) {
        explanation.setText(sentence);
        explanation.setVisible(!sentence.isEmpty());
        explanation.setManaged(!sentence.isEmpty());
        words.setAccessibleHelp(sentence);
    }

    @Override
    public void setUsable(boolean usable) {
        words.setDisable(!usable);
        name.setOpacity(usable ? 1 : 0.5);
    }
}
