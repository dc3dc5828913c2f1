package corelanes.run;

import corelanes.analysis.Disturbance;
import corelanes.analysis.OtherThreads;
import corelanes.analysis.RunFact;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.probe.Noise;
import corelanes.trace.Source;
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

    /** The same, of a run that ended early. */
    Recording failed(String sentence) {
        return new Recording(experiment, snapshot, result, Optional.of(sentence));
    }

    /** What is kept of it for comparing runs. */
    public RunFact fact() {
        return new RunFact(RunFact.Work.of(experiment), experiment.structure(), experiment.threads(),
                result.cores().size(), result.tasksDone(), result.wallNs(), result.figures().switchingShare(),
                snapshot.source(), disturbance());
    }

    /**
     * The share of the cores' time that was lost to switching, 0 … 1. Empty if the tasks did not compute: only a computing task tells
     * that it could run and had no core. Of work inside libraries only the kernel tells it.
     */
    public Optional<Double> switchingShare() {
        boolean computes = experiment.cpuWorkNs() > 0 || experiment.workload() == WorkloadKind.ALGORITHM;
        boolean inLibraries = !experiment.workload().has(Setting.CPU_WORK) && snapshot.source() == Source.RECORDED;
        return computes || inLibraries ? Optional.of(result.figures().switchingShare()) : Optional.empty();
    }

    /** What others, and this program itself, took from the run. */
    public Disturbance disturbance() {
        return NoiseMeter.disturbance(result.noise().map(this::withOwnAsRecorded), switch (experiment.workload()) {
            // The server that is called, the broker, and those who carry their replies, are part of the work.
            case HTTP, MESSAGES -> false;
            default -> true;
        });
    }

    /**
     * The kernel's record tells itself what this program's other threads had of the cores from the first task's start to the last one's
     * end. What was measured around that holds their making and unmaking too: with 64 threads on two cores a tenth of half a second; and
     * it holds what carriers of virtual threads do between two of them, which is part of the work and no disturbance.
     */
    private Noise withOwnAsRecorded(Noise measured) {
        long totalNs = result.figures().coreTime().totalNs();
        if (snapshot.source() != Source.RECORDED || totalNs == 0) {
            return measured;
        }
        double recorded = (double) OtherThreads.onCoresNs(snapshot) / totalNs;
        return new Noise(measured.othersShare(), measured.stealShare(), Math.min(measured.ownShare(), recorded));
    }
}
