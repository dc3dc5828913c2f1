package corelanes.ui.controls;

import corelanes.trace.Source;
import corelanes.ui.kit.RichSentence;
import corelanes.ui.kit.StyleSheets;
import corelanes.ui.kit.WholeFigures;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.WindowState;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The bar at the bottom: where the slices come from, what others take of the cores, what recording costs, what was lost, and the
 * machine; above them a notice, if there is one.
 */
public final class StatusBar extends VBox {

    private static final PseudoClass INFERRED = PseudoClass.getPseudoClass("inferred");
    private static final PseudoClass SIMULATED = PseudoClass.getPseudoClass("simulated");

    /** @param state what the bar shows */
    public StatusBar(WindowState state) {
        FiguresState figures = state.figures();
        getStylesheets().add(StyleSheets.beside(StatusBar.class, "controls.css"));
        getStyleClass().add("status-bar-panel");
        RichSentence source = sentence(figures.sourceProperty());
        Region dot = dot(state);
        dot.visibleProperty().bind(source.visibleProperty());
        dot.managedProperty().bind(source.visibleProperty());
        HBox.setMargin(source, new Insets(0, 0, 0, -12));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(dot, source, new NoiseSign(figures), sentence(figures.recordingCostProperty()),
                sentence(figures.droppedProperty()), space, sentence(figures.machineProperty()));
        row.getStyleClass().add("status-row");
        getChildren().addAll(notice(figures), row);
    }

    private static Label notice(FiguresState figures) {
        Label notice = new Label();
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.setMinHeight(USE_PREF_SIZE);
        notice.textProperty().bind(figures.noticeProperty().map(WholeFigures::in));
        notice.visibleProperty().bind(figures.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private static RichSentence sentence(ObservableValue<String> text) {
        RichSentence sentence = new RichSentence();
        sentence.setMinWidth(USE_PREF_SIZE);
        sentence.textProperty().bind(text);
        sentence.visibleProperty().bind(text.map(words -> !words.isEmpty()));
        sentence.managedProperty().bind(sentence.visibleProperty());
        return sentence;
    }

    private static Region dot(WindowState state) {
        Region dot = new Region();
        dot.getStyleClass().add("source-dot");
        state.stage().snapshotProperty().subscribe(snapshot -> {
            dot.pseudoClassStateChanged(INFERRED, snapshot.source() == Source.INFERRED);
            dot.pseudoClassStateChanged(SIMULATED, snapshot.source() == Source.SIMULATED);
        });
        return dot;
    }
}
