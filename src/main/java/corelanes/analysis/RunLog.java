package corelanes.analysis;

import corelanes.experiment.StructureKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The runs of this machine so far, and what they say when held against each other. Immutable.
 *
 * @param facts the runs, in the order they were done
 */
public record RunLog(List<RunFact> facts) {

    /** No runs. */
    public static final RunLog EMPTY = new RunLog(List.of());

    public RunLog {
        facts = List.copyOf(facts);
    }

    /**
     * Runs with the same threads and cores as one point.
     *
     * @param runs how many; 1 has no spread
     */
    public record Point(int threads, int cores, int runs, double median, double low, double high) {}

    /** This log and one more run. */
    public RunLog with(RunFact fact) {
        List<RunFact> more = new ArrayList<>(facts);
        more.add(fact);
        return new RunLog(more);
    }

    /** Median time of a task with one worker on one core, ns; empty if that was not run yet. */
    public OptionalDouble oneWorkerNsPerTask(RunFact.Work work, StructureKind structure) {
        double[] times = oneWorker(work, structure).mapToDouble(RunFact::nsPerTask).sorted().toArray();
        return times.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(median(times));
    }

    /** How many runs with one worker on one core there are. */
    public long oneWorkerRuns(RunFact.Work work, StructureKind structure) {
        return oneWorker(work, structure).count();
    }

    private Stream<RunFact> oneWorker(RunFact.Work work, StructureKind structure) {
        return facts.stream().filter(fact -> fact.work().equals(work) && fact.structure() == structure)
                .filter(fact -> fact.threads() == 1 && fact.cores() == 1);
    }

    /** Speedup of each setting tried, in times: time of the same work with one worker on one core ÷ time of the run. */
    public List<Point> speedups(RunFact.Work work, StructureKind structure) {
        OptionalDouble base = oneWorkerNsPerTask(work, structure);
        return base.isEmpty() ? List.of() : points(work, structure, fact -> base.getAsDouble() / fact.nsPerTask());
    }

    /** Lost core time of each setting tried, in percent. */
    public List<Point> overheads(RunFact.Work work, StructureKind structure) {
        return points(work, structure, fact -> fact.lostShare() * 100);
    }

    private List<Point> points(RunFact.Work work, StructureKind structure, ToDoubleFunction<RunFact> value) {
        Map<Integer, Map<Integer, List<Double>>> byCoresAndThreads = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.work().equals(work) && fact.structure() == structure) {
                byCoresAndThreads.computeIfAbsent(fact.cores(), _ -> new TreeMap<>())
                        .computeIfAbsent(fact.threads(), _ -> new ArrayList<>()).add(value.applyAsDouble(fact));
            }
        }
        List<Point> points = new ArrayList<>();
        byCoresAndThreads.forEach((cores, byThreads) -> byThreads.forEach((threads, values) -> {
            double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            points.add(new Point(threads, cores, sorted.length, median(sorted), sorted[0], sorted[sorted.length - 1]));
        }));
        return points;
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }
}
