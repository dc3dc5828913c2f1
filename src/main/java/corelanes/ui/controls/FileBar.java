package corelanes.ui.controls;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.FileCommands;
import corelanes.ui.state.FileState;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Above everything: which recording is shown, what came of a file, and a run that was broken off; nothing else, if there is none. */
public final class FileBar extends VBox {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Texts texts = Texts.beside(FileBar.class);

    /**
     * @param state    what the bar shows
     * @param commands what its buttons ask for
     */
    public FileBar(FileState state, FileCommands commands) {
        getStylesheets().add(StyleSheets.beside(FileBar.class, "controls.css"));
        getStyleClass().add("file-bars");
        setMinHeight(USE_PREF_SIZE);
        Button open = button("unfinished-open");
        open.setOnAction(_ -> commands.openUnfinished());
        open.getStyleClass().add("accent-button");
        Button forget = button("unfinished-forget");
        forget.setOnAction(_ -> commands.forgetUnfinished());
        HBox offer = bar("file-offer", Feather.LIFE_BUOY, state.offerProperty(), open, forget);
        Button dismiss = new Button();
        dismiss.setId("file-dismiss");
        dismiss.setGraphic(Icons.outlined(Feather.X));
        dismiss.getStyleClass().add("square-button");
        dismiss.setTooltip(new Tooltip(texts.get("file-dismiss")));
        dismiss.setAccessibleText(texts.get("file-dismiss"));
        dismiss.setOnAction(_ -> commands.dismiss());
        HBox note = bar("file-note", Feather.INFO, state.noteProperty().map(FileState.Note::text), dismiss);
        state.noteProperty().subscribe(now -> note.pseudoClassStateChanged(REFUSED, now.refused()));
        HBox shown = bar("file-shown", Feather.FILE, state.shownProperty());
        getChildren().addAll(offer, note, shown);
        BooleanExpression any = offer.visibleProperty().or(note.visibleProperty()).or(shown.visibleProperty());
        visibleProperty().bind(any);
        managedProperty().bind(any);
    }

    private HBox bar(String id, Feather icon, ObservableValue<String> words, Node... buttons) {
        RichSentence sentence = new RichSentence();
        sentence.setMinWidth(0);
        sentence.textProperty().bind(words);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox bar = new HBox(Icons.outlined(icon), sentence);
        bar.getChildren().addAll(buttons);
        bar.setId(id);
        bar.getStyleClass().add("file-bar");
        bar.setMinHeight(USE_PREF_SIZE);
        bar.setFillHeight(false);
        bar.setAccessibleText(texts.get(id));
        bar.visibleProperty().bind(words.map(text -> !text.isEmpty()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private Button button(String key) {
        Button button = new Button(texts.get(key));
        button.setId(key);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
