package corelanes.ui.pulse;

import corelanes.analysis.Instant;
import corelanes.analysis.Speedup;
import corelanes.trace.TraceSnapshot;
import corelanes.ui.state.FiguresState;
import corelanes.ui.state.Moment;
import corelanes.ui.state.Phase;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Says in two numbers and a sentence what is going on at the play head. */
final class MomentDesk {

    /** A core that ran a task so shortly before is drawn as running: no eye could tell, ns on the screen. */
    private static final long BLINK_NS = 50_000_000L;

    private final FiguresState figures;
    private final Function<Moment, String> narrator;
    private final SteadySentence sentence = new SteadySentence();

    MomentDesk(FiguresState figures, Function<Moment, String> narrator) {
        this.figures = figures;
        this.narrator = narrator;
    }

    /** Nothing is going on, and the next sentence is shown at once. */
    void clear() {
        figures.inProgressProperty().set(0);
        figures.runningProperty().set(0);
        sentence.forget();
    }

    /** The next sentence is shown at once. */
    void forget() {
        sentence.forget();
    }

    /** Shows the place of the play head at {@code nowNs} of the screen's clock; {@code speedup} is what may be said of it. */
    void show(TraceSnapshot snapshot, PlayHead head, Optional<Speedup.Measured> speedup, long nowNs) {
        long blinkNs = Math.round(BLINK_NS / head.slowdown());
        Instant instant = Instant.of(snapshot, head.headNs(), Math.round(PlayHead.CROSSING_NS / head.slowdown()),
                blinkNs);
        Moment moment = new Moment(head.phase(), instant, snapshot.coresAtOnce(),
                speedup.map(known -> OptionalDouble.of(known.times())).orElse(OptionalDouble.empty()),
                speedup.filter(known -> known.disturbance().level().isMarked()).isPresent());
        String now = narrator.apply(moment);
        String shown = sentence.settle(now, nowNs);
        // While a sentence stands a little longer than its instant, so do the numbers beside it: both are of one instant.
        if (shown.equals(now)) {
            figures.inProgressProperty().set(instant.inProgress());
            figures.runningProperty().set(instant.running());
        }
        figures.sentenceProperty().set(shown);
        figures.paceProperty().set(Pace.describe(head.slowdown(), head.phase() == Phase.STROBE));
    }
}
