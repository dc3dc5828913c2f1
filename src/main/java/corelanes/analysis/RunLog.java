package corelanes.analysis;

import corelanes.experiment.StructureKind;
import corelanes.trace.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The runs of this machine so far, and what they say when held against each other. Immutable.
 *
 * <p>
 * Only runs of the same work, structure and source are held against each other. Of those the quiet ones count; the ones on a busy
 * machine count, and are marked, while there are no others. Those from which others took too much never count.
 *
 * @param facts the runs, in the order they were done
 */
public record RunLog(List<RunFact> facts) {

    /** No runs. */
    public static final RunLog EMPTY = new RunLog(List.of());

    /**
     * So many of the newest runs of one worker make the reference: as many as a median needs, and the newest, since Java's compiler is
     * at work in the first ones.
     */
    public static final int REFERENCES = 3;

    public RunLog {
        facts = List.copyOf(facts);
    }

    /**
     * Runs with the same source, threads and cores as one point.
     *
     * @param runs        how many; 1 has no spread
     * @param disturbance the most that others took from one of them, or from the runs they are measured against
     */
    public record Point(Source source, int threads, int cores, int runs, double median, double low, double high,
            Disturbance disturbance) {}

    /** What one worker on one core needs for a task. */
    private record Reference(double nsPerTask, int runs, Disturbance disturbance) {}

    private record Key(Source source, int cores, int threads) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Arrays.compare(new int[] {source.ordinal(), cores, threads},
                    new int[] {other.source.ordinal(), other.cores, other.threads});
        }
    }

    private record Value(double value, Disturbance disturbance) {}

    /** This log and one more run. */
    public RunLog with(RunFact fact) {
        List<RunFact> more = new ArrayList<>(facts);
        more.add(fact);
        return new RunLog(more);
    }

    /** How many runs of one worker on one core there are that no others are known to have disturbed. */
    public long undisturbedReferences(RunFact.Work work, StructureKind structure, Source source) {
        return references(work, structure, source).stream().filter(fact -> !fact.disturbance().level().isMarked())
                .count();
    }

    /** How many times sooner a run ended than one worker on one core would have, or why that can't be said. */
    public Speedup speedup(RunFact run) {
        if (!run.isUsable()) {
            return new Speedup.RunDisturbed(run.disturbance().share());
        }
        List<RunFact> all = references(run.work(), run.structure(), run.source());
        Optional<Reference> reference = reference(all);
        if (reference.isEmpty()) {
            return all.isEmpty() ? new Speedup.NoReference()
                    : new Speedup.ReferenceDisturbed(all.getLast().disturbance().share());
        }
        double nsPerTask = reference.get().nsPerTask();
        // One worker on one core is held against its like, and may well be sooner than their middle.
        double most = run.isOneWorkerOnOneCore() ? Math.max(1, nsPerTask / run.nsPerTask()) : run.mostSpeedup();
        return Speedup.between(nsPerTask, reference.get().runs(), reference.get().disturbance(), run, most);
    }

    private List<RunFact> references(RunFact.Work work, StructureKind structure, Source source) {
        return facts.stream().filter(fact -> fact.work().equals(work) && fact.structure() == structure)
                .filter(fact -> fact.source() == source && fact.isOneWorkerOnOneCore()).toList();
    }

    private static Optional<Reference> reference(List<RunFact> all) {
        List<Value> times = best(all.stream().filter(RunFact::isUsable)
                .map(fact -> new Value(fact.nsPerTask(), fact.disturbance())).toList());
        List<Value> newest = times.subList(Math.max(0, times.size() - REFERENCES), times.size());
        return newest.isEmpty() ? Optional.empty()
                : Optional.of(new Reference(median(sorted(newest)), newest.size(), worst(newest)));
    }

    /** Speedup of each setting tried, in times: time of the same work with one worker on one core ÷ time of the run. */
    public List<Point> speedups(RunFact.Work work, StructureKind structure) {
        return points(work, structure, fact -> switch (speedup(fact)) {
            case Speedup.Measured known -> Optional.of(new Value(known.times(), known.disturbance()));
            case Speedup.NoReference _,Speedup.RunDisturbed _,Speedup.ReferenceDisturbed _,Speedup.Impossible _ ->
                Optional.empty();
        });
    }

    /** Lost core time of each setting tried, in percent. */
    public List<Point> overheads(RunFact.Work work, StructureKind structure) {
        return points(work, structure, fact -> fact.isUsable()
                ? Optional.of(new Value(fact.lostShare() * 100, fact.disturbance()))
                : Optional.empty());
    }

    private List<Point> points(RunFact.Work work, StructureKind structure, Function<RunFact, Optional<Value>> value) {
        Map<Key, List<Value>> bySetting = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.work().equals(work) && fact.structure() == structure) {
                value.apply(fact).ifPresent(found -> bySetting
                        .computeIfAbsent(new Key(fact.source(), fact.cores(), fact.threads()), _ -> new ArrayList<>())
                        .add(found));
            }
        }
        List<Point> points = new ArrayList<>();
        bySetting.forEach((key, values) -> points.add(point(key, best(values))));
        return List.copyOf(points);
    }

    private static Point point(Key key, List<Value> values) {
        double[] sorted = sorted(values);
        return new Point(key.source(), key.threads(), key.cores(), sorted.length, median(sorted), sorted[0],
                sorted[sorted.length - 1], worst(values));
    }

    /** The undisturbed ones if there are any, else all. */
    private static List<Value> best(List<Value> values) {
        List<Value> undisturbed = values.stream().filter(value -> !value.disturbance().level().isMarked()).toList();
        return undisturbed.isEmpty() ? values : undisturbed;
    }

    private static Disturbance worst(List<Value> values) {
        return values.stream().map(Value::disturbance).reduce(Disturbance::worse).orElse(Disturbance.UNKNOWN);
    }

    private static double[] sorted(List<Value> values) {
        return values.stream().mapToDouble(Value::value).sorted().toArray();
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : Arrays.stream(sorted, middle - 1, middle + 1).sum() / 2;
    }
}
