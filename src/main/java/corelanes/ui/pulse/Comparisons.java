package corelanes.ui.pulse;

import corelanes.analysis.RunFact;
import corelanes.analysis.RunLog;
import corelanes.analysis.Speedup;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.Experiment;
import corelanes.run.Recording;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.FiguresState;
import java.util.List;
import java.util.Optional;

/** Holds the runs of this window against each other: the speedup of the one that is watched, and the points of the charts. */
final class Comparisons {

    /**
     * So many reference runs follow a run if they were slowed: three have a middle that a slow one can't move. Otherwise
     * one does, so that nobody has to wait for three.
     */
    private static final int MOST_REFERENCES = 3;

    private final FiguresState figures;
    private final FigureTexts texts;
    private RunLog log = RunLog.EMPTY;
    private Optional<Speedup.Measured> speedup = Optional.empty();
    private int references;

    Comparisons(FiguresState figures, FigureTexts texts) {
        this.figures = figures;
        this.texts = texts;
    }

    /**
     * How many times sooner the watched run ended than one worker on one core would have; empty until that is known, and where it
     * is more than there can be.
     */
    Optional<Speedup.Measured> speedup() {
        return speedup.filter(known -> !known.isAboveMost());
    }

    /** Another run is watched from now on. */
    void begin(Experiment experiment) {
        speedup = Optional.empty();
        showCharts(experiment);
    }

    /**
     * The watched run has ended.
     *
     * @param unchanged whether its settings stayed as they were
     * @return the reference run that is still needed, and will be done
     */
    Optional<Experiment> ended(Recording recording, boolean unchanged) {
        if (unchanged && isComplete(recording)) {
            log = log.with(recording.fact());
        }
        if (!isComparable(recording, unchanged)) {
            return Optional.empty();
        }
        references = 0;
        RunFact fact = recording.fact();
        return show(recording.experiment(), fact, ReferenceRuns.missing(recording.experiment(), fact, log));
    }

    /**
     * A reference run has ended.
     *
     * @return the one that is to follow it
     */
    Optional<Experiment> referenceEnded(Recording reference, Recording watched, boolean unchanged) {
        references++;
        if (!isComplete(reference)) {
            return Optional.empty();
        }
        log = log.with(reference.fact());
        if (!isComparable(watched, unchanged)) {
            return Optional.empty();
        }
        RunFact fact = watched.fact();
        boolean slowed = references < MOST_REFERENCES && !(log.speedup(fact) instanceof Speedup.Measured);
        return show(watched.experiment(), fact,
                slowed ? ReferenceRuns.missing(watched.experiment(), fact, log) : Optional.empty());
    }

    /** A run of a sweep has ended: one more in the charts. */
    void add(Experiment experiment, RunFact fact) {
        log = log.with(fact);
        showCharts(experiment);
        texts.speedup(log.speedup(fact), false, Combinations.worksAlone(experiment.workload()));
    }

    private static boolean isComplete(Recording recording) {
        return recording.failure().isEmpty() && recording.experiment().amount() instanceof Amount.Tasks tasks
                && recording.result().tasksDone() == tasks.count();
    }

    private boolean isComparable(Recording recording, boolean unchanged) {
        if (unchanged && isComplete(recording)) {
            return true;
        }
        showCharts(recording.experiment());
        texts.noSpeedup(whyNotComparable(recording.experiment(), unchanged));
        return false;
    }

    private static String whyNotComparable(Experiment experiment, boolean unchanged) {
        if (!Combinations.worksAlone(experiment.workload())) {
            return "speedup.together";
        }
        if (!(experiment.amount() instanceof Amount.Tasks)) {
            return "speedup.until-stopped";
        }
        return unchanged ? "speedup.failed" : "speedup.changed";
    }

    private Optional<Experiment> show(Experiment experiment, RunFact fact, Optional<Experiment> reference) {
        showCharts(experiment);
        Speedup now = log.speedup(fact);
        speedup = now instanceof Speedup.Measured known ? Optional.of(known) : Optional.empty();
        texts.speedup(now, reference.isPresent(), Combinations.worksAlone(experiment.workload()));
        return reference;
    }

    private void showCharts(Experiment experiment) {
        RunFact.Work work = RunFact.Work.of(experiment);
        figures.speedups().setAll(points(experiment, log.speedups(work, experiment.structure())));
        figures.overheads().setAll(points(experiment, log.overheads(work, experiment.structure())));
    }

    private static List<ChartPoint> points(Experiment experiment, List<RunLog.Point> points) {
        return points.stream().map(point -> new ChartPoint(experiment.workload(), experiment.structure(),
                point.source(), point.cores(), point.threads(), point.runs(), point.median(), point.low(), point.high(),
                point.disturbance())).toList();
    }
}
