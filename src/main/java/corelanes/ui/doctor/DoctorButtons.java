package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.state.CheckupPage;
import corelanes.ui.state.Commands;
import corelanes.ui.state.DoctorState;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row at the bottom of the page: look again, measure working sets, copy what was found. */
final class DoctorButtons extends HBox {

    private final DoctorState state;
    private final Texts texts;
    private final Label copied = new Label();

    DoctorButtons(DoctorState state, Commands commands, Texts texts) {
        this.state = state;
        this.texts = texts;
        getStyleClass().add("doctor-buttons");
        setMinHeight(USE_PREF_SIZE);
        Button again = button("examine");
        again.getStyleClass().add("accent-button");
        again.setOnAction(_ -> commands.examine(false));
        Button workingSets = button("examine-working-sets");
        workingSets.setOnAction(_ -> commands.examine(true));
        copied.setId("copied");
        copied.getStyleClass().add("copied");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button text = copyButton("copy-text", CheckupPage::text);
        Button json = copyButton("copy-json", CheckupPage::json);
        getChildren().addAll(again, workingSets, space, copied, text, json);
        state.progressProperty().subscribe(progress -> {
            boolean busy = progress == DoctorState.Progress.EXAMINING || progress == DoctorState.Progress.WAITING;
            again.setDisable(busy);
            workingSets.setDisable(busy);
        });
        state.pageProperty().subscribe(page -> {
            text.setDisable(page.isEmpty());
            json.setDisable(page.isEmpty());
            copied.setText("");
            again.setText(texts.get(page.isEmpty() ? "examine" : "examine.again"));
        });
    }

    private Button copyButton(String key, Function<CheckupPage, String> content) {
        Button button = button(key);
        button.setOnAction(_ -> state.pageProperty().get().ifPresent(page -> {
            Copies.copy(content.apply(page));
            copied.setText(texts.get(key + ".done"));
        }));
        return button;
    }

    private Button button(String key) {
        Button button = new Button(texts.get(key));
        button.setId(key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(texts.get(key + ".tip")));
        button.setAccessibleHelp(texts.get(key + ".tip"));
        return button;
    }
}
