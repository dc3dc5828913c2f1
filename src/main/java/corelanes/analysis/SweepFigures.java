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
        Optional<Double> reference = reference(byThreads);
        List<SweepPoint> points = byThreads.entrySet().stream().map(entry -> {
            List<SweepRun> counted = counted(entry.getValue());
            return new SweepPoint(entry.getKey(), entry.getValue(), counted,
                    reference.map(ns -> counted.stream().map(run -> ns / run.fact().nsPerTask()).toList())
                            .orElse(List.of()));
        }).toList();
        return new SweepFigures(points, SweepTrust.of(points));
    }

    /** Time of a task by one worker on one core, ns. */
    private static Optional<Double> reference(Map<Integer, List<SweepRun>> byThreads) {
        List<SweepRun> alone = byThreads.getOrDefault(1, List.of()).stream()
                .filter(run -> run.fact().isOneWorkerOnOneCore()).toList();
        return Spread.of(counted(alone).stream().map(run -> run.fact().nsPerTask()).toList()).map(Spread::median);
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
     * once say nothing of them. Gunther's speaks of threads, however many there are.
     */
    public ScalingFit fit(ScalingLaw law) {
        List<Observation> observations = new ArrayList<>();
        for (SweepPoint point : points) {
            if (law == ScalingLaw.UNIVERSAL || point.threads() <= point.processors()) {
                point.speedups().forEach(times -> observations.add(new Observation(point.threads(), times)));
            }
        }
        return points.stream().allMatch(point -> point.speedups().isEmpty())
                ? new ScalingFit.Refused(law, ScalingFit.Reason.NO_SPEEDUP, 0, 0, Optional.empty())
                : ScalingFits.fit(law, observations);
    }

    /**
     * The number of threads where throughput for the latency that it costs is best: Kleinrock's power, throughput divided by latency
     * ("Power and deterministic rules of thumb for probabilistic problems in computer communications", ICC 1979). Beyond that knee
     * latency grows faster than throughput. Empty if it is at the last point: then it may as well lie beyond.
     */
    public Optional<SweepPoint> knee() {
        SweepPoint best = null;
        double most = 0;
        for (SweepPoint point : points) {
            double throughput = point.throughput().map(Spread::median).orElse(0.0);
            double latency = point.latencyS(TaskLatencies::meanNs).map(Spread::median).orElse(Double.POSITIVE_INFINITY);
            if (throughput / latency > most) {
                most = throughput / latency;
                best = point;
            }
        }
        return Optional.ofNullable(best).filter(point -> point != points.getLast());
    }
}
