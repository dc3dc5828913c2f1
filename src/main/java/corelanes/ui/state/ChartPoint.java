package corelanes.ui.state;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;

/**
 * Real runs of this machine with the same settings, as one point of a chart.
 *
 * @param workload  the runs' workload
 * @param structure the runs' structure
 * @param cores     how many cores they had
 * @param threads   how many threads they had: the horizontal place
 * @param runs      how many runs there are behind the point; 1 has no spread
 * @param median    the value, in the chart's unit
 * @param low       the smallest run's value
 * @param high      the largest run's value
 */
public record ChartPoint(WorkloadKind workload, StructureKind structure, int cores, int threads, int runs,
        double median,
        double low, double high) {}
