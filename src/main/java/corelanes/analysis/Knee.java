package corelanes.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The number of threads where throughput for the latency that it costs is best: Kleinrock's power, throughput divided by latency
 * ("Power and deterministic rules of thumb for probabilistic problems in computer communications", ICC 1979). Beyond that knee
 * latency grows faster than throughput.
 *
 * @param threads by the middles of all rounds
 * @param rounds  that of each round alone; a round whose best is at the last point has that one
 */
public record Knee(int threads, Spread rounds) {

    /** Of the points of a sweep; empty if it is at the last point: then it may as well lie beyond. */
    static Optional<Knee> of(List<SweepPoint> points) {
        OptionalInt best = best(points, point -> power(point.throughput(), point.latencyS(TaskLatencies::meanNs)));
        if (best.isEmpty() || best.getAsInt() == points.getLast().threads()) {
            return Optional.empty();
        }
        return Spread.of(points.stream().flatMap(point -> point.counted().stream()).mapToInt(SweepRun::round).distinct()
                .mapToObj(round -> best(points, point -> power(point, round))).flatMapToInt(OptionalInt::stream)
                .asDoubleStream().toArray()).map(rounds -> new Knee(best.getAsInt(), rounds));
    }

    /** The power of a point. */
    @FunctionalInterface
    private interface Power {

        /** 0 if it is not known. */
        double of(SweepPoint point);
    }

    private static OptionalInt best(List<SweepPoint> points, Power power) {
        OptionalInt best = OptionalInt.empty();
        double most = 0;
        for (SweepPoint point : points) {
            if (power.of(point) > most) {
                most = power.of(point);
                best = OptionalInt.of(point.threads());
            }
        }
        return best;
    }

    private static double power(Optional<Spread> throughput, Optional<Spread> latencyS) {
        return throughput.flatMap(done -> latencyS.filter(took -> took.median() > 0)
                .map(took -> done.median() / took.median())).orElse(0.0);
    }

    private static double power(SweepPoint point, int round) {
        return point.counted().stream().filter(run -> run.round() == round).findFirst()
                .flatMap(run -> run.latencies().filter(times -> times.meanNs() > 0)
                        .map(times -> run.throughputPerSecond() / times.meanNs() * 1e9))
                .orElse(0.0);
    }
}
