package corelanes.ui.lesson;

import corelanes.text.Texts;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.FiguresState;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;

/** What came of the work: what it has counted itself, and what that means. Not there for work that counts nothing. */
public final class Outcome extends VBox {

    private static final double THUMBNAILS_BELOW_PX = 4;

    /** @param figures the counts and the remark, of the whole run, wherever the play head is */
    public Outcome(FiguresState figures) {
        getStylesheets().add(StyleSheets.beside(Outcome.class, "lesson.css"));
        getStyleClass().add("outcome");
        setId("outcome");
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(Texts.beside(Outcome.class).get("outcome.accessible"));
        ThumbnailStrip thumbnails = new ThumbnailStrip(figures.thumbnails());
        setMargin(thumbnails, new Insets(THUMBNAILS_BELOW_PX, 0, 0, 0));
        getChildren().addAll(sentence("remark", figures.remarkProperty()),
                sentence("tallies", figures.talliesProperty()), thumbnails);
        visibleProperty().bind(Bindings.or(figures.remarkProperty().isNotEmpty(),
                figures.talliesProperty().isNotEmpty()));
        managedProperty().bind(visibleProperty());
    }

    private static RichSentence sentence(String id, ObservableValue<String> text) {
        RichSentence sentence = new RichSentence();
        sentence.setId(id);
        sentence.getStyleClass().add(id);
        sentence.textProperty().bind(text);
        sentence.visibleProperty().bind(text.map(words -> !words.isEmpty()));
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }
}
