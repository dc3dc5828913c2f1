package corelanes.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All runs of one number of threads in a sweep.
 *
 * @param threads  how many
 * @param all      every run but the warm-up, in the order they were done; at least one
 * @param counted  those whose figures count: the ones that others did not disturb, or else those they disturbed least
 * @param speedups of those that count, each against one worker on one core in its round; empty if there is none
 * @param left     speedups of those that don't count
 */
public record SweepPoint(int threads, List<SweepRun> all, List<SweepRun> counted, List<Double> speedups,
        List<Double> left) {

    public SweepPoint {
        all = List.copyOf(all);
        counted = List.copyOf(counted);
        speedups = List.copyOf(speedups);
        left = List.copyOf(left);
    }

    /** The runs that don't count, since others disturbed them more than the rest. */
    public List<SweepRun> uncounted() {
        return all.stream().filter(run -> !counted.contains(run)).toList();
    }

    /** How many cores the runs had. */
    public int cores() {
        return all.getFirst().fact().cores();
    }

    /** How many can be at work at once: what laws call processors. */
    public double processors() {
        return all.getFirst().fact().mostSpeedup();
    }

    /** A number of the runs that count; empty if none of them has it. */
    public Optional<Spread> spread(Function<SweepRun, Optional<Double>> number) {
        return Spread.of(counted.stream().map(number).flatMap(Optional::stream).toList());
    }

    /** Time of the work, s. */
    public Optional<Spread> wallS() {
        return spread(run -> Optional.of(run.fact().wallNs() / 1e9));
    }

    /** How many times sooner than by one worker on one core. */
    public Optional<Spread> speedup() {
        return Spread.of(speedups);
    }

    /** How sure the median of the speedup is, or that of the time where there is no speedup; empty if too few runs count to tell. */
    public Optional<MedianInterval> medianInterval() {
        return MedianInterval.of(speedups.isEmpty() ? counted.stream().map(run -> run.fact().wallNs() / 1e9).toList()
                : speedups);
    }

    /** The share of the work that would have to be serial for this speedup; empty for one processor, or without a speedup. */
    public Optional<Double> karpFlatt() {
        return processors() <= 1 ? Optional.empty()
                : speedup().map(times -> ScalingLaw.karpFlatt(times.median(), processors()));
    }

    /** The same of each run that counts. */
    public Optional<Spread> karpFlatts() {
        return processors() <= 1 ? Optional.empty()
                : Spread.of(speedups.stream().map(times -> ScalingLaw.karpFlatt(times, processors())).toList());
    }

    /** Share of the cores' time lost to switching. */
    public Optional<Spread> switching() {
        return spread(run -> run.costs().switching());
    }

    /** Share of the cores' time lost to others. */
    public Optional<Spread> others() {
        return spread(run -> Optional.of(run.costs().others()));
    }

    /** Share of the cores' time that recording took. */
    public Optional<Spread> recording() {
        return spread(run -> Optional.of(run.costs().recording()));
    }

    /** Switches a second. */
    public Optional<Spread> switchesPerSecond() {
        return spread(run -> Optional.of(run.costs().switches()));
    }

    /** Core time lost for each switch, ns. */
    public Optional<Spread> switchNs() {
        return spread(run -> run.costs().switchNs(run.fact().cores()));
    }

    /** Time of a hand-over of the baton, ns. */
    public Optional<Spread> handOverNs() {
        return spread(SweepRun::handOverNs);
    }

    /** What one change from thread to thread costs, ns: a hand-over where the work has them, else time lost for each switch. */
    public Optional<Spread> changeNs() {
        return handOverNs().or(this::switchNs);
    }

    /** Tasks finished a second. */
    public Optional<Spread> throughput() {
        return spread(run -> Optional.of(run.throughputPerSecond()));
    }

    /** Tasks in progress. */
    public Optional<Spread> inProgress() {
        return spread(run -> Optional.of(run.inProgress()));
    }

    /** A latency of its tasks, s. */
    public Optional<Spread> latencyS(Function<TaskLatencies, Number> which) {
        return spread(run -> run.latencies().map(times -> which.apply(times).doubleValue() / 1e9));
    }

    /** Little's law in these runs; see {@link SweepRun#little()}. */
    public Optional<Spread> little() {
        return spread(SweepRun::little);
    }

    /** Share of the time that went into handing a baton on and into finding memory cold; empty if the work has no baton. */
    public Optional<Spread> batonShare() {
        return spread(SweepRun::batonShare);
    }

    /** What others took at most from one of the runs that count; of all if none does. */
    public Disturbance disturbance() {
        List<SweepRun> asked = counted.isEmpty() ? all : counted;
        return asked.stream().map(run -> run.fact().disturbance()).reduce(Disturbance::worse)
                .orElse(Disturbance.UNKNOWN);
    }
}
