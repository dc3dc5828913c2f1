package corelanes.ui.charts;

import corelanes.ui.state.ExperimentState;
import corelanes.ui.state.FiguresState;

/** Context-switch overhead over threads, as a share of core time. */
public final class OverheadChart extends ThreadsChart {

    /**
     * @param experiment which workload and structure are shown
     * @param figures    the measured points
     */
    public OverheadChart(ExperimentState experiment, FiguresState figures) {
        super("overhead", ChartUnit.PERCENT, experiment, figures.overheads(), Reference.None::new);
    }
}
