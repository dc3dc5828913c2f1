package corelanes.ui.charts;

import corelanes.ui.state.ExperimentState;
import corelanes.ui.state.FiguresState;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** The two charts side by side, equally wide. Down to 140 px high they stay readable. */
public final class ChartRow extends GridPane {

    /** So high it is at least, px. */
    public static final double LEAST_HEIGHT_PX = 140;

    private static final double USUAL_HEIGHT_PX = 215;

    /**
     * @param experiment which workload and structure are shown, and how many cores there are
     * @param figures    the measured points
     */
    public ChartRow(ExperimentState experiment, FiguresState figures) {
        setHgap(12);
        setMinHeight(LEAST_HEIGHT_PX);
        setPrefHeight(USUAL_HEIGHT_PX);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            getColumnConstraints().add(half);
        }
        RowConstraints whole = new RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        whole.setMinHeight(0);
        getRowConstraints().add(whole);
        addRow(0, new SpeedupChart(experiment, figures), new OverheadChart(experiment, figures));
    }
}
