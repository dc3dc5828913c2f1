package corelanes.cli;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.run.Recording;
import corelanes.trace.Source;
import java.util.Optional;

/** The share of the cores' time that was lost to switching, where that can be said. */
final class LostShare {

    private LostShare() {}

    /**
     * 0 … 1 of the time of the allowed cores. Empty if the tasks did not compute: only a computing task tells that it could
     * run and had no core. Of work inside libraries only the kernel tells it.
     */
    static Optional<Double> of(Recording recording) {
        Experiment experiment = recording.experiment();
        boolean computes = experiment.cpuWorkNs() > 0 || experiment.workload() == WorkloadKind.ALGORITHM;
        boolean inLibraries = !experiment.workload().has(Setting.CPU_WORK)
                && recording.snapshot().source() == Source.RECORDED;
        return computes || inLibraries
                ? Optional.of(recording.result().figures().switchingShare())
                : Optional.empty();
    }
}
