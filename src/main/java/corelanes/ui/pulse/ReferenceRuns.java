package corelanes.ui.pulse;

import corelanes.analysis.RunFact;
import corelanes.analysis.RunLog;
import corelanes.experiment.Amount;
import corelanes.experiment.Combinations;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import java.util.Optional;

/** Which run of one worker on one core is needed so that a run's speedup can be said. */
final class ReferenceRuns {

    /** As many as a median needs. */
    private static final int ENOUGH = 3;
    /** About as long as a reference run may take, ns. */
    private static final long BUDGET_NS = 1_500_000_000L;
    private static final long LONGEST_TASK_NS = 5_000_000_000L;

    private ReferenceRuns() {}

    /** What a run's tasks are. */
    static RunFact.Work work(Experiment experiment) {
        return new RunFact.Work(experiment.workload(), experiment.cpuWorkNs(), experiment.ioLatencyNs(),
                experiment.options());
    }

    /**
     * The reference run that is still missing for an experiment; empty if there are enough, one would take too long, or the work
     * needs more than one worker.
     */
    static Optional<Experiment> missing(Experiment experiment, RunLog log) {
        RunFact.Work work = work(experiment);
        long done = log.oneWorkerRuns(work, experiment.structure());
        if (done >= ENOUGH || !Combinations.worksAlone(experiment.workload()) || taskNs(experiment) > LONGEST_TASK_NS
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
