package corelanes.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a sweep says: the same work by different numbers of threads. Immutable.
 *
 * @param points a number of threads each, rising
 * @param trust  whether its numbers can be believed, and why
 */
public record SweepFigures(List<SweepPoint> points, SweepTrust trust) {

    public SweepFigures {
        points = List.copyOf(points);
    }

    /** What runs of the same work say; those of the warm-up are left out. */
    public static SweepFigures of(List<SweepRun> runs) {
        Map<Integer, List<SweepRun>> byThreads = runs.stream()
                .filter(run -> run.round() != SweepRun.WARM_UP && run.fact().wallNs() > 0 && run.fact().tasks() > 0)
                .collect(Collectors.groupingBy(run -> run.fact().threads(), TreeMap::new, Collectors.toList()));
        Baseline baseline = Baseline.of(counted(byThreads.getOrDefault(1, List.of()).stream()
                .filter(run -> run.fact().isOneWorkerOnOneCore()).toList()));
        List<SweepPoint> points = byThreads.entrySet().stream().map(entry -> {
            List<SweepRun> counted = counted(entry.getValue());
            List<SweepRun> left = entry.getValue().stream().filter(run -> !counted.contains(run)).toList();
            return new SweepPoint(entry.getKey(), entry.getValue(), counted, baseline.speedups(counted),
                    baseline.speedups(left));
        }).toList();
        return new SweepFigures(points, SweepTrust.of(points));
    }

    /** The undisturbed ones if there are any, else all from which others did not take too much. */
    private static List<SweepRun> counted(List<SweepRun> runs) {
        List<SweepRun> usable = runs.stream().filter(run -> run.fact().isUsable()).toList();
        List<SweepRun> undisturbed = usable.stream().filter(run -> !run.fact().disturbance().level().isMarked())
                .toList();
        return undisturbed.isEmpty() ? usable : undisturbed;
    }

    /** The point of a number of threads. */
    public Optional<SweepPoint> point(int threads) {
        return points.stream().filter(point -> point.threads() == threads).findFirst();
    }

    /**
     * Fits a law to the speedups. Amdahl's and Gustafson's laws speak of processors: points with more threads than can be at work at
     * once say nothing of them. Gunther's speaks of threads, however many there are. All runs are held against one baseline here, the
     * middle one: the band of a fit takes errors of runs to be their own, and a baseline of each round would be shared by its runs.
     */
    public ScalingFit fit(ScalingLaw law) {
        Optional<Double> oneNs = point(1).flatMap(one -> Baseline.of(one.counted()).middleNs());
        if (oneNs.isEmpty() || points.stream().allMatch(point -> point.speedups().isEmpty())) {
            return new ScalingFit.Refused(law, ScalingFit.Reason.NO_SPEEDUP, 0, 0, Optional.empty());
        }
        List<Observation> observations = new ArrayList<>();
        for (SweepPoint point : points) {
            if (law == ScalingLaw.UNIVERSAL || point.threads() <= point.processors()) {
                point.counted().forEach(
                        run -> observations
                                .add(new Observation(point.threads(), oneNs.get() / run.fact().nsPerTask())));
            }
        }
        return ScalingFits.fit(law, observations);
    }

    /** Where throughput for the latency that it costs is best; empty if that is at the last point. */
    public Optional<Knee> knee() {
        return Knee.of(points);
    }
}
