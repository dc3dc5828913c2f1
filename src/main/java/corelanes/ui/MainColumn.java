package corelanes.ui;

import corelanes.ui.charts.ChartRow;
import corelanes.ui.lesson.Headline;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What is beside the experiment, from top to bottom. In a low window everything moves together, and where it still has not room enough the
 * charts give way: the lanes are what is being taught. Nothing is cut.
 */
final class MainColumn extends VBox {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double GAP_PX = 12;
    private static final double SMALL_GAP_PX = 8;
    private static final double SIDE_PX = GAP_PX + 4;
    private static final double CHARTS_MOST_PX = 420;
    private static final double LOW_PX = 740;
    /** The lanes' least height has room for one; so much more there must be for each further one before charts have room. */
    private static final double LANE_PX = 12;
    private static final int LANES = 4;

    private final Region charts;
    private final double lanesPx;

    /**
     * @param above    above the headline; those that are not managed take no room
     * @param headline the lesson
     * @param below    below it
     * @param charts   the last
     * @param cores    how many lanes there can be
     */
    MainColumn(List<Node> above, Headline headline, List<Node> below, Region charts, int cores) {
        this.charts = charts;
        getStyleClass().add("main-column");
        lanesPx = (Math.min(cores, LANES) - 1) * LANE_PX;
        charts.setMinHeight(ChartRow.LEAST_HEIGHT_PX);
        charts.setMaxHeight(CHARTS_MOST_PX);
        setVgrow(charts, Priority.SOMETIMES);
        getChildren().addAll(above);
        getChildren().add(headline);
        getChildren().addAll(below);
        getChildren().add(charts);
        heightProperty().subscribe(height -> {
            boolean low = height.doubleValue() > 0 && height.doubleValue() <= LOW_PX;
            double gapPx = low ? SMALL_GAP_PX : GAP_PX;
            headline.setLow(low);
            pseudoClassStateChanged(LOW, low);
            setSpacing(gapPx);
            setPadding(new Insets(gapPx, SIDE_PX, gapPx, SIDE_PX));
        });
    }

    /** Without the charts, which can give way. */
    @Override
    protected double computeMinHeight(double width) {
        double all = super.computeMinHeight(width);
        return charts.isManaged() ? all - chartsPx() : all;
    }

    private double chartsPx() {
        return charts.minHeight(-1) + getSpacing();
    }

    @Override
    protected void layoutChildren() {
        boolean room = getHeight() >= computeMinHeight(getWidth()) + lanesPx + chartsPx();
        if (room != charts.isManaged()) {
            charts.setManaged(room);
            charts.setVisible(room);
        }
        super.layoutChildren();
    }
}
