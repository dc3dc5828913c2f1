package corelanes.ui.pulse;

import corelanes.analysis.StretchFigures;
import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.probe.Noise;
import corelanes.probe.SwitchCounts;
import corelanes.run.Recording;
import corelanes.run.RunResult;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recordings of runs that nobody did. */
final class Recordings {

    static final Noise QUIET = new Noise(0.01, 0, 0);
    static final Noise BUSY = new Noise(0.1, 0.02, 0);
    static final Noise TOO_BUSY = new Noise(0.35, 0, 0);

    private Recordings() {}

    /** Two hands on so many cores, all tasks done. */
    static Recording twoHands(int cores, long wallMs, Optional<Noise> noise) {
        return of(Experiment.twoHands().with(new CoreChoice.Count(cores)), wallMs, noise);
    }

    /** An experiment, all tasks done. */
    static Recording of(Experiment experiment, long wallMs, Optional<Noise> noise) {
        List<Integer> cores = experiment.cores().among(IntStream.range(0, 64).boxed().toList());
        TraceSnapshot nothing = TraceSnapshot.empty(Source.RECORDED, cores);
        int done = experiment.amount() instanceof Amount.Tasks tasks ? tasks.count() : 17;
        RunResult result = new RunResult(cores, wallMs * 1_000_000, done, StretchFigures.of(nothing),
                Optional.empty(), Optional.of(new SwitchCounts(10, 20)), 0.01, 0, noise, List.of(), Optional.empty(),
                List.of());
        return new Recording(experiment, nothing, result, Optional.empty());
    }
}
