package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.kit.Icons;
import corelanes.ui.kit.KeptAttention;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.state.CheckupPage;
import corelanes.ui.state.Commands;
import corelanes.ui.state.DoctorState;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A card over the whole window with what a look at the machine found. It is there while {@link DoctorState#openProperty()} holds, takes
 * the keyboard's attention then, and is closed by Escape.
 */
public final class DoctorPage extends StackPane {

    private static final double WIDTH_PX = 820;
    private static final double HEIGHT_PX = 760;
    private static final double MARGIN_PX = 32;

    private final Texts texts = Texts.beside(DoctorPage.class);
    private final Commands commands;
    private final VerdictBanner verdict = new VerdictBanner(texts);
    private final FindingsView findings = new FindingsView(texts);
    private final Label machine = new Label();

    /**
     * @param state    what the page shows
     * @param commands what its buttons ask for
     */
    public DoctorPage(DoctorState state, Commands commands) {
        this.commands = commands;
        setId("doctor-page");
        getStylesheets().add(StyleSheets.beside(DoctorPage.class, "doctor.css"));
        getStyleClass().add("doctor-page");
        setPadding(new Insets(MARGIN_PX));
        Button close = closeButton();
        machine.getStyleClass().add("doctor-machine");
        ScrollPane scroll = new ScrollPane(findings);
        scroll.setFitToWidth(true);
        scroll.setId("doctor-findings");
        scroll.setAccessibleText(texts.get("findings.accessible"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox card = new VBox(header(close), verdict, new ProgressRow(state, texts), scroll,
                new DoctorButtons(state, commands, texts));
        card.getStyleClass().addAll("card-panel", "doctor-card");
        card.setMaxSize(WIDTH_PX, HEIGHT_PX);
        getChildren().add(card);
        addEventHandler(KeyEvent.KEY_PRESSED, this::closeByEscape);
        state.pageProperty().subscribe(this::show);
        visibleProperty().bind(state.openProperty());
        managedProperty().bind(state.openProperty());
        KeptAttention.keep(this, state.openProperty(), close);
    }

    private HBox header(Button close) {
        Label title = new Label(texts.get("title"));
        title.getStyleClass().add("doctor-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(Icons.outlined(Feather.ACTIVITY), title, machine, space, close);
        header.getStyleClass().add("doctor-header");
        return header;
    }

    private Button closeButton() {
        Button close = new Button();
        close.setId("doctor-close");
        close.setGraphic(Icons.outlined(Feather.X));
        close.getStyleClass().add("square-button");
        close.setTooltip(new Tooltip(texts.get("close")));
        close.setAccessibleText(texts.get("close"));
        close.setOnAction(_ -> commands.closeDoctor());
        return close;
    }

    private void closeByEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            commands.closeDoctor();
            event.consume();
        }
    }

    private void show(Optional<CheckupPage> page) {
        verdict.show(page);
        findings.show(page);
        machine.setText(page.map(CheckupPage::machine).orElse(""));
    }
}
