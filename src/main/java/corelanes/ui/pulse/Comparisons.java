package corelanes.ui.pulse;

import corelanes.analysis.RunFact;
import corelanes.analysis.RunLog;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.Experiment;
import corelanes.run.Recording;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.FiguresState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds the runs of this window against each other: the speedup of the one that is watched, and the points of the charts. */
final class Comparisons {

    private final FiguresState figures;
    private final FigureTexts texts;
    private RunLog log = RunLog.EMPTY;
    private OptionalDouble speedup = OptionalDouble.empty();

    Comparisons(FiguresState figures, FigureTexts texts) {
        this.figures = figures;
        this.texts = texts;
    }

    /** How many times sooner the watched run ended than one worker on one core would have; empty until that is known. */
    OptionalDouble speedup() {
        return speedup;
    }

    /** Another run is watched from now on. */
    void begin(Experiment experiment) {
        speedup = OptionalDouble.empty();
        showCharts(experiment);
    }

    /**
     * The watched run has ended.
     *
     * @param unchanged whether its settings stayed as they were
     * @return the reference run that is still needed
     */
    Optional<Experiment> ended(Recording recording, boolean unchanged) {
        if (unchanged && isComplete(recording)) {
            log = log.with(SessionDesk.fact(recording));
        }
        return compare(recording, unchanged);
    }

    /** A reference run has ended. The next one waits for the end of the next run, so that nobody has to wait for three. */
    void referenceEnded(Recording reference, Recording watched, boolean unchanged) {
        if (isComplete(reference)) {
            log = log.with(SessionDesk.fact(reference));
            compare(watched, unchanged);
        }
    }

    private static boolean isComplete(Recording recording) {
        return recording.failure().isEmpty() && recording.experiment().amount() instanceof Amount.Tasks tasks
                && recording.result().tasksDone() == tasks.count();
    }

    private Optional<Experiment> compare(Recording recording, boolean unchanged) {
        Experiment experiment = recording.experiment();
        showCharts(experiment);
        if (!Combinations.worksAlone(experiment.workload())) {
            texts.noSpeedup("speedup.together");
            return Optional.empty();
        }
        if (!unchanged || !isComplete(recording)) {
            texts.noSpeedup(!(experiment.amount() instanceof Amount.Tasks)
                    ? "speedup.until-stopped"
                    : unchanged ? "speedup.failed" : "speedup.changed");
            return Optional.empty();
        }
        OptionalDouble oneWorkerNs = log.oneWorkerNsPerTask(ReferenceRuns.work(experiment), experiment.structure());
        Optional<Experiment> missing = ReferenceRuns.missing(experiment, log);
        if (oneWorkerNs.isPresent()) {
            speedup = OptionalDouble.of(oneWorkerNs.getAsDouble() / SessionDesk.fact(recording).nsPerTask());
            texts.speedup(speedup, log.oneWorkerRuns(ReferenceRuns.work(experiment), experiment.structure()));
        } else if (missing.isEmpty()) {
            texts.noSpeedup("speedup.too-long");
        } else {
            texts.speedup(OptionalDouble.empty(), 0);
        }
        return missing;
    }

    private void showCharts(Experiment experiment) {
        RunFact.Work work = ReferenceRuns.work(experiment);
        figures.speedups().setAll(points(experiment, log.speedups(work, experiment.structure())));
        figures.overheads().setAll(points(experiment, log.overheads(work, experiment.structure())));
    }

    private static List<ChartPoint> points(Experiment experiment, List<RunLog.Point> points) {
        return points.stream().map(point -> new ChartPoint(experiment.workload(), experiment.structure(), point.cores(),
                point.threads(), point.runs(), point.median(), point.low(), point.high())).toList();
    }
}
