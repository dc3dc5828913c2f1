package corelanes.ui.lesson;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.Commands;
import corelanes.ui.state.FiguresState;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What has happened in the work and goes on, such as a deadlock, with a button that does something about it. */
public final class FindingBar extends HBox {

    private final Texts texts = Texts.beside(FindingBar.class);

    /**
     * @param figures  what has happened; the bar is there while there is something
     * @param commands is asked for the remedy
     */
    public FindingBar(FiguresState figures, Commands commands) {
        getStylesheets().add(StyleSheets.beside(FindingBar.class, "lesson.css"));
        getStyleClass().add("finding");
        setId("finding");
        setMinHeight(USE_PREF_SIZE);
        setAccessibleText(texts.get("finding.accessible"));
        Node sign = Icons.outlined(Feather.ALERT_TRIANGLE);
        RichSentence sentence = new RichSentence();
        sentence.setMinWidth(0);
        sentence.textProperty().bind(figures.findingProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(sign, sentence, remedy(figures, commands));
        visibleProperty().bind(figures.findingProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    private Button remedy(FiguresState figures, Commands commands) {
        Button button = new Button();
        button.setId("remedy");
        button.getStyleClass().add("accent-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(figures.remedyProperty());
        figures.remedyProperty().subscribe(words -> button
                .setAccessibleText(texts.get("finding.remedy.accessible", words, figures.findingProperty().get())));
        button.visibleProperty().bind(figures.remedyProperty().isNotEmpty());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> commands.remedy());
        return button;
    }
}
