package corelanes.analysis;

import corelanes.text.Texts;
import java.util.Optional;

/**
 * What a change from thread to thread costs in one sweep beside what it costs in another, by the largest number of threads that both
 * have: a hand-over where the work has them, else core time lost for each switch.
 *
 * @param threads   how many threads both had
 * @param handOvers whether it is of hand-overs
 * @param oursNs    its cost in the one, ns
 * @param theirsNs  its cost in the other, more than 0, ns
 */
public record CostRatio(int threads, boolean handOvers, Spread oursNs, Spread theirsNs) {

    /** Of two sweeps of the same work; empty if they have no number of threads in common for which both know it. */
    public static Optional<CostRatio> between(SweepFigures ours, SweepFigures theirs) {
        return ours.points().reversed().stream()
                .flatMap(point -> theirs.point(point.threads()).stream().flatMap(other -> of(point, other).stream()))
                .findFirst();
    }

    private static Optional<CostRatio> of(SweepPoint ours, SweepPoint theirs) {
        boolean handOvers = ours.handOverNs().isPresent() && theirs.handOverNs().isPresent();
        Optional<Spread> one = handOvers ? ours.handOverNs() : ours.switchNs();
        Optional<Spread> other = handOvers ? theirs.handOverNs() : theirs.switchNs();
        return one.filter(found -> found.low() > 0).flatMap(first -> other.filter(found -> found.low() > 0)
                .map(second -> new CostRatio(ours.threads(), handOvers, first, second)));
    }

    /** How many times as much it costs in the one: of the medians, and what single runs leave room for. */
    public Spread times() {
        return new Spread(Math.min(oursNs.runs(), theirsNs.runs()), oursNs.median() / theirsNs.median(),
                oursNs.low() / theirsNs.high(), oursNs.high() / theirsNs.low());
    }

    /** The same in words. {@code ours} and {@code theirs}: what the two sweeps are called. */
    public String sentence(String ours, String theirs) {
        return Texts.beside(CostRatio.class).get(handOvers ? "ratio.hand-over" : "ratio.switch", threads, ours,
                oursNs.median() / 1e3, theirs, theirsNs.median() / 1e3, times().median(), times().low(),
                times().high());
    }
}
