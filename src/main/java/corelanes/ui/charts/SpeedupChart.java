package corelanes.ui.charts;

import corelanes.ui.state.ExperimentState;
import corelanes.ui.state.FiguresState;

/**
 * Speedup over threads, against the ideal and against what the cores can give. For work that waits, cores are no limit:
 * there only the measured points are shown.
 */
public final class SpeedupChart extends ThreadsChart {

    /**
     * @param experiment which workload and structure are shown, and how many cores there are
     * @param figures    the measured points
     */
    public SpeedupChart(ExperimentState experiment, FiguresState figures) {
        super("speedup", ChartUnit.TIMES, experiment, figures.speedups(), () -> switch (experiment.workloadProperty()
                .get()) {
            case HTTP, MESSAGES -> new Reference.None();
            default -> new Reference.Cores(experiment.availableCores());
        });
    }
}
