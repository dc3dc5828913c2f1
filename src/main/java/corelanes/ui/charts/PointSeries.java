package corelanes.ui.charts;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.state.ChartPoint;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The points of one number of cores.
 *
 * @param cores  how many cores they had
 * @param points by rising number of threads; at least one
 */
record PointSeries(int cores, List<ChartPoint> points) {

    PointSeries {
        points = points.stream().sorted(Comparator.comparingInt(ChartPoint::threads)).toList();
    }

    /** The points of one workload and structure, a series for each number of cores, fewest cores first. */
    static List<PointSeries> of(List<ChartPoint> points, WorkloadKind workload, StructureKind structure) {
        TreeMap<Integer, List<ChartPoint>> byCores = points.stream()
                .filter(point -> point.workload() == workload && point.structure() == structure)
                .collect(Collectors.groupingBy(ChartPoint::cores, TreeMap::new, Collectors.toList()));
        return byCores.entrySet().stream().map(entry -> new PointSeries(entry.getKey(), entry.getValue())).toList();
    }
}
