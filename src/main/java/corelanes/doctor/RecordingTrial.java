package corelanes.doctor;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.Session;
import corelanes.run.SessionOptions;

/** Records a short run as a lesson would, to see what recording costs. */
final class RecordingTrial {

    private static final long WARM_UP_WORK_NS = 10_000_000;
    private static final long CPU_WORK_NS = 50_000_000;
    private static final int TASKS_PER_CORE = 6;

    private RecordingTrial() {}

    /**
     * Share of the cores' time that recording took: some 500 ms on all cores. A run before it is not counted: until its code is
     * compiled, recording costs many times as much.
     */
    static double costShare(Machine machine) throws InterruptedException {
        costShare(machine, WARM_UP_WORK_NS);
        return costShare(machine, CPU_WORK_NS);
    }

    private static double costShare(Machine machine, long cpuWorkNs) throws InterruptedException {
        int cores = (int) Math.min(machine.probe().availableCores().size(), Setting.CORES.largest());
        Experiment experiment = Experiment.twoHands().with(new CoreChoice.Count(cores))
                .with(new Amount.Tasks(TASKS_PER_CORE * cores)).withThreads(2 * cores).withCpuWorkNs(cpuWorkNs);
        try (Session session = Session.start(experiment, machine, SessionOptions.unwatched(0))) {
            Recording recording = session.awaitEnd();
            if (recording.failure().isPresent()) {
                throw new IllegalStateException(recording.failure().get());
            }
            return recording.result().recordingCostShare();
        }
    }
}
