package corelanes.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Who of several runs of the same job finished when.
 *
 * @param wallNs  time of each run, ns, in their order
 * @param order   the runs by their time, the fastest first
 */
public record Finish(List<Long> wallNs, List<Integer> order) {

    /** Times that differ by less than this share are no victory: runs of the same settings lie within it on a quiet machine. */
    public static final double TIE = Speedup.QUIET_NOISE;

    public Finish {
        wallNs = List.copyOf(wallNs);
        order = List.copyOf(order);
    }

    /** That of runs with these times, ns. */
    public static Finish of(List<Long> wallNs) {
        return new Finish(wallNs, IntStream.range(0, wallNs.size()).boxed()
                .sorted(Comparator.comparing(wallNs::get)).toList());
    }

    /** The run that was fastest; empty if there is none, or if the next was as fast but for noise. */
    public Optional<Integer> winner() {
        if (order.isEmpty() || order.size() > 1 && times(order.get(1)) < 1 + TIE) {
            return Optional.empty();
        }
        return Optional.of(order.getFirst());
    }

    /** How many times as long as the fastest a run took. */
    public double times(int run) {
        return (double) wallNs.get(run) / Math.max(1, wallNs.get(order.getFirst()));
    }

    /** The longest time, ns. */
    public long longestNs() {
        return wallNs.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
