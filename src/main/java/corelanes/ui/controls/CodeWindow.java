package corelanes.ui.controls;

import corelanes.experiment.ExampleCode;
import corelanes.experiment.StructureKind;
import corelanes.text.Texts;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.ExperimentState;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * A window of its own with the core lines of Java for the chosen structure, to read and to copy. While it stays open it follows the
 * choice, so that the structures can be held against each other.
 */
final class CodeWindow {

    private static final double WIDTH_PX = 840;
    private static final double HEIGHT_PX = 520;

    private final Texts texts = Texts.beside(CodeWindow.class);
    private final Stage stage = new Stage();
    private final Label sentence = new Label();
    private final Label title = new Label();
    private final TextArea code = new TextArea();

    /** Made once; the window that {@code beside} is in becomes its owner. */
    CodeWindow(ExperimentState state, Node beside) {
        title.getStyleClass().add("card-title");
        sentence.getStyleClass().add("explanation");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        code.setId("code");
        code.setEditable(false);
        code.getStyleClass().add("code");
        VBox.setVgrow(code, Priority.ALWAYS);
        VBox content = new VBox(title, sentence, code, buttons());
        content.getStyleClass().add("code-window");
        content.getStylesheets().add(StyleSheets.beside(CodeWindow.class, "controls.css"));
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        stage.initOwner(beside.getScene().getWindow());
        stage.setScene(new Scene(content, WIDTH_PX, HEIGHT_PX));
        state.structureProperty().subscribe(this::show);
    }

    private HBox buttons() {
        Button copy = new Button(texts.get("code.copy"));
        copy.setId("copy-code");
        copy.setTooltip(new Tooltip(texts.get("code.copy.tip")));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(code.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = new Button(texts.get("code.close"));
        close.setId("close-code");
        close.setOnAction(_ -> stage.hide());
        HBox buttons = new HBox(copy, close);
        buttons.getStyleClass().add("code-buttons");
        return buttons;
    }

    private void show(StructureKind structure) {
        String name = texts.get("structure." + structure.word());
        stage.setTitle(texts.get("code.title", name));
        title.setText(stage.getTitle());
        sentence.setText(texts.get("about.structure." + structure.word()));
        code.setText(ExampleCode.of(structure));
        code.setAccessibleText(stage.getTitle());
    }

    /** Opens it, or brings it to the front. */
    void open() {
        stage.show();
        stage.toFront();
        code.requestFocus();
    }

    /** The window itself. */
    Stage stage() {
        return stage;
    }
}
