package corelanes.run;

import corelanes.analysis.Disturbance;
import corelanes.analysis.RunFact;
import corelanes.experiment.Experiment;
import corelanes.trace.TraceSnapshot;
import java.util.Optional;

/**
 * What a session leaves.
 *
 * @param experiment as it was set at the end
 * @param snapshot   everything that was recorded
 * @param result     the numbers
 * @param failure    why the run ended early, as one sentence; empty if it did not
 */
public record Recording(Experiment experiment, TraceSnapshot snapshot, RunResult result, Optional<String> failure) {

    /** What is kept of it for comparing runs. */
    public RunFact fact() {
        return new RunFact(RunFact.Work.of(experiment), experiment.structure(), experiment.threads(),
                result.cores().size(), result.tasksDone(), result.wallNs(), result.figures().switchingShare(),
                snapshot.source(), disturbance());
    }

    /** What others, and this program itself, took from the run. */
    public Disturbance disturbance() {
        return NoiseMeter.disturbance(result.noise(), switch (experiment.workload()) {
            // The server that is called, the broker, and those who carry their replies, are part of the work.
            case HTTP, MESSAGES -> false;
            default -> true;
        });
    }
}
