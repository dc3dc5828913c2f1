package corelanes.ui.pulse;

import corelanes.analysis.RunFact;
import corelanes.analysis.RunLog;
import corelanes.analysis.Speedup;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import java.util.Optional;

/** Which run of one worker on one core is needed so that a run's speedup can be said. */
final class ReferenceRuns {

    /** About as long as a reference run may take, ns. */
    private static final long BUDGET_NS = 1_500_000_000L;
    private static final long LONGEST_TASK_NS = 5_000_000_000L;

    private ReferenceRuns() {}

    /**
     * The reference run that is still missing for a run; empty if there are enough, if one would take too long, if the work needs
     * more than one worker, or if it would help nobody: others that took too much from the run would take it from the reference
     * too.
     */
    static Optional<Experiment> missing(Experiment experiment, RunFact run, RunLog log) {
        boolean helps = switch (log.speedup(run)) {
            case Speedup.RunDisturbed _ -> false;
            // The newest count: one more drives out one that was slowed.
            case Speedup.Impossible _,Speedup.NoReference _,Speedup.ReferenceDisturbed _ -> true;
            case Speedup.Measured _ -> log.undisturbedReferences(run.work(), run.structure(),
                    run.source()) < RunLog.REFERENCES;
        };
        if (!helps || !Combinations.worksAlone(experiment.workload()) || taskNs(experiment) > LONGEST_TASK_NS
                || !(experiment.amount() instanceof Amount.Tasks tasks)) {
            return Optional.empty();
        }
        int affordable = Math.clamp(BUDGET_NS / Math.max(1, taskNs(experiment)), 1, tasks.count());
        return Optional.of(experiment.withThreads(1).with(new CoreChoice.Count(1)).with(new Amount.Tasks(affordable)));
    }

    private static long taskNs(Experiment experiment) {
        return experiment.cpuWorkNs() + switch (experiment.workload()) {
            case HTTP -> experiment.ioLatencyNs() + 300_000;
            default -> 0;
        };
    }
}
