package corelanes.ui.kit;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A sentence that wraps and shows the words between two pairs of asterisks strong. */
public final class RichSentence extends TextFlow {

    private final StringProperty text = new SimpleStringProperty(this, "text", "");

    /** An empty sentence. */
    public RichSentence() {
        getStyleClass().add("rich-sentence");
        setAccessibleRole(AccessibleRole.TEXT);
        text.subscribe(this::show);
    }

    /** The sentence, with its asterisks. */
    public StringProperty textProperty() {
        return text;
    }

    private void show(String line) {
        RichText rich = RichText.parse(line);
        getChildren().setAll(RichText.parse(WholeFigures.in(line)).spans().stream().map(RichSentence::toNode).toList());
        setAccessibleText(rich.plain());
    }

    private static Text toNode(RichText.Span span) {
        Text node = new Text(span.text());
        node.getStyleClass().add(span.strong() ? "strong" : "plain");
        return node;
    }
}
