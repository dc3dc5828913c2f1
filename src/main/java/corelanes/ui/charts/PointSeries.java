package corelanes.ui.charts;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The points of one number of cores and one source: what was recorded and what was inferred is never one line.
 *
 * @param cores  how many cores they had
 * @param source where their values come from
 * @param points by rising number of threads; at least one
 */
record PointSeries(int cores, Source source, List<ChartPoint> points) {

    /** What makes two points of one series. */
    private record Key(Source source, int cores) {}

    PointSeries {
        points = points.stream().sorted(Comparator.comparingInt(ChartPoint::threads)).toList();
    }

    /** The points of one workload and structure, a series for each source and number of cores, fewest cores first. */
    static List<PointSeries> of(List<ChartPoint> points, WorkloadKind workload, StructureKind structure) {
        Map<Key, List<ChartPoint>> series = points.stream()
                .filter(point -> point.workload() == workload && point.structure() == structure)
                .collect(Collectors.groupingBy(point -> new Key(point.source(), point.cores()),
                        () -> new TreeMap<>(Comparator.comparing(Key::source).thenComparing(Key::cores)),
                        Collectors.toList()));
        return series.entrySet().stream()
                .map(entry -> new PointSeries(entry.getKey().cores(), entry.getKey().source(), entry.getValue()))
                .toList();
    }

    /** Where the values of all these come from, each once. */
    static List<Origin> origins(List<PointSeries> series) {
        return series.stream().map(one -> Origin.of(one.source())).distinct().toList();
    }

    /** Whether one of the points was measured on a busy machine. */
    boolean isMarked() {
        return points.stream().anyMatch(point -> point.disturbance().level().isMarked());
    }
}
