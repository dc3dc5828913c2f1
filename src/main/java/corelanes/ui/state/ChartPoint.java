package corelanes.ui.state;

import corelanes.analysis.Disturbance;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;

/**
 * Real runs of this machine with the same settings, as one point of a chart.
 *
 * @param workload    the runs' workload
 * @param structure   the runs' structure
 * @param source      where their figures come from
 * @param cores       how many cores they had
 * @param threads     how many threads they had: the horizontal place
 * @param runs        how many runs there are behind the point; 1 has no spread
 * @param median      the value, in the chart's unit
 * @param low         the smallest run's value
 * @param high        the largest run's value
 * @param disturbance the most that others took from one of them
 */
public record ChartPoint(WorkloadKind workload, StructureKind structure, Source source, int cores, int threads,
        int runs, double median, double low, double high, Disturbance disturbance) {}
