package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What would make a finding better, with a button that copies it. */
final class RemedyRow extends HBox {

    RemedyRow(String remedy, Texts texts) {
        getStyleClass().add("remedy");
        Label words = new Label(remedy);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = new Button();
        copy.setId("copy-remedy");
        copy.setGraphic(Icons.outlined(Feather.COPY));
        copy.getStyleClass().add("square-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setTooltip(new Tooltip(texts.get("copy.remedy")));
        copy.setAccessibleText(texts.get("copy.remedy.accessible", remedy));
        copy.setOnAction(_ -> {
            Copies.copy(remedy);
            copy.setGraphic(Icons.outlined(Feather.CHECK));
        });
        getChildren().addAll(words, copy);
    }
}
