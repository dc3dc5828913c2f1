package corelanes.ui.doctor;

import corelanes.text.Texts;
import corelanes.ui.state.DoctorState;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** How far the look at the machine is, or what it waits for; takes no room when neither is so. */
final class ProgressRow extends VBox {

    private final DoctorState state;
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label words = new Label();

    ProgressRow(DoctorState state, Texts texts) {
        this.state = state;
        this.texts = texts;
        setId("doctor-progress");
        getStyleClass().add("doctor-progress");
        setMinHeight(USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(state.doneProperty());
        bar.setAccessibleText(texts.get("progress.accessible"));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(words, bar);
        state.progressProperty().subscribe(this::show);
        state.stepProperty().subscribe(this::show);
    }

    private void show() {
        DoctorState.Progress progress = state.progressProperty().get();
        words.setText(switch (progress) {
            case IDLE, DONE -> "";
            case WAITING -> texts.get("progress.waiting");
            case EXAMINING -> texts.get("progress.examining", state.stepProperty().get());
            case FAILED -> texts.get("progress.failed");
        });
        bar.setVisible(progress == DoctorState.Progress.EXAMINING);
        bar.setManaged(bar.isVisible());
        setVisible(!words.getText().isEmpty());
        setManaged(isVisible());
    }
}
