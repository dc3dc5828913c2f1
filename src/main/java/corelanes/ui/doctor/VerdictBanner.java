package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.CheckupPage;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Whether class can be held with this machine: a sign, a word, and all that stands against it. */
final class VerdictBanner extends HBox {

    private static final PseudoClass LIMITED = PseudoClass.getPseudoClass("limited");
    private static final PseudoClass NOT_READY = PseudoClass.getPseudoClass("not-ready");

    private final Texts texts;
    private final StackPane sign = new StackPane();
    private final Label word = new Label();
    private final VBox words = new VBox();

    VerdictBanner(Texts texts) {
        this.texts = texts;
        setId("verdict");
        getStyleClass().add("verdict");
        setMinHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        word.getStyleClass().add("verdict-word");
        words.getStyleClass().add("verdict-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(sign, words);
    }

    /** Shows a verdict; takes no room while there is none. */
    void show(Optional<CheckupPage> page) {
        setVisible(page.isPresent());
        setManaged(page.isPresent());
        page.ifPresent(this::show);
    }

    private void show(CheckupPage page) {
        pseudoClassStateChanged(LIMITED, page.readiness() == CheckupPage.Readiness.LIMITED);
        pseudoClassStateChanged(NOT_READY, page.readiness() == CheckupPage.Readiness.NOT_READY);
        sign.getChildren().setAll(Icons.outlined(switch (page.readiness()) {
            case READY -> Feather.CHECK_CIRCLE;
            case LIMITED -> Feather.ALERT_TRIANGLE;
            case NOT_READY -> Feather.X_CIRCLE;
        }));
        word.setText(texts.get("readiness." + page.readiness()));
        words.getChildren().setAll(word);
        if (page.reasons().isEmpty()) {
            words.getChildren().add(line(page.verdict()));
        }
        page.reasons().forEach(reason -> words.getChildren().add(line(texts.get("reason", reason))));
        setAccessibleText(word.getText() + ". " + page.verdict());
    }

    private static Label line(String text) {
        Label line = new Label(WholeFigures.in(text));
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }
}
