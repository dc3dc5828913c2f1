package corelanes.ui.charts;

import corelanes.chart.SweepChart;
import corelanes.chart.SweepChartPainter;
import corelanes.chart.SweepView;
import corelanes.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/** One chart of a sweep, as large as it may be. */
final class SweepChartPane extends Pane {

    private final Texts texts = Texts.beside(SweepChartPane.class);
    private final ObservableValue<Optional<SweepView>> view;
    private final SweepChart chart;

    SweepChartPane(SweepChart chart, ObservableValue<Optional<SweepView>> view) {
        this.chart = chart;
        this.view = view;
        getStyleClass().add("sweep-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
        setPrefSize(480, 280);
        setFocusTraversable(true);
        view.subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        view.getValue().ifPresent(shown -> {
            double scale = FxPen.scaleOf(this);
            new SweepChartPainter(new FxPen(this), shown).draw(chart, 0, 4, getWidth() / scale,
                    getHeight() / scale - 4);
            List<String> points = said();
            setAccessibleText(texts.get("sweep.chart.accessible",
                    points.isEmpty() ? String.join(" ", words()) : String.join("; ", points)));
        });
        getChildren().forEach(child -> child.setManaged(false));
    }

    /** What is written where there are no points yet. */
    private List<String> words() {
        return getChildren().stream().filter(Text.class::isInstance).map(text -> ((Text) text).getText()).toList();
    }

    /** What points say of themselves. */
    private List<String> said() {
        return getChildren().stream().map(Node::getUserData).filter(String.class::isInstance)
                .map(words -> ((String) words).replace("\n", ", ")).toList();
    }
}
