package corelanes.ui.charts;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polyline;

/** How a figure has gone so far, from 0 to its highest value, without axes: its numbers are beside it. */
final class Sparkline extends Pane {

    private static final double LEAST_WIDTH_PX = 24;
    private static final double HEIGHT_PX = 22;

    private final ObservableList<Double> values;
    private final Polyline line = new Polyline();

    Sparkline(ObservableList<Double> values) {
        this.values = values;
        getStyleClass().add("sparkline");
        line.getStyleClass().add("spark");
        line.setManaged(false);
        getChildren().add(line);
        setMinSize(0, HEIGHT_PX);
        setPrefSize(LEAST_WIDTH_PX, HEIGHT_PX);
        setMaxHeight(HEIGHT_PX);
        values.addListener((ListChangeListener<Double>) _ -> requestLayout());
    }

    /** Whether there is a line to these values: they are two at least, and not all 0. */
    static boolean isDrawn(List<Double> values) {
        return values.size() > 1 && most(values) > 0;
    }

    /** The largest of them; 0 if there is none. */
    static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        if (!isDrawn(values) || getWidth() < LEAST_WIDTH_PX) {
            return;
        }
        double most = most(values);
        for (int at = 0; at < values.size(); at++) {
            line.getPoints().addAll(getWidth() * at / (values.size() - 1),
                    1 + (getHeight() - 2) * (1 - values.get(at) / most));
        }
    }
}
