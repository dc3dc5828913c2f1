package corelanes.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A rounded panel with a title, a quieter note after it, room at the right of the title, and content below. */
public final class Card extends VBox {

    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox header;

    /** @param content fills the card below its title */
    public Card(Node content) {
        getStyleClass().add("card-panel");
        title.getStyleClass().add("card-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("card-note");
        note.opacityProperty().bind(note.textTruncatedProperty().map(truncated -> truncated ? 0 : 1));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header = new HBox(title, note, space);
        header.getStyleClass().add("card-header");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(header, content);
    }

    /** The title, strong. */
    public Label title() {
        return title;
    }

    /** A few quieter words after the title; they go away where they have no room. */
    public Label note() {
        return note;
    }

    /** Puts a node at the right end of the title's row. */
    public void setCorner(Node node) {
        header.getChildren().add(node);
    }
}
