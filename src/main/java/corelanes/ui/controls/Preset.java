package corelanes.ui.controls;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import corelanes.ui.state.ExperimentState;
import java.util.List;

/**
 * An experiment with a name of its own. Its cores do not count: those are chosen beside it.
 *
 * @param key        its title is the text under {@code preset.} and this
 * @param experiment its settings; it does a set number of tasks
 */
record Preset(String key, Experiment experiment) {

    private static final long MS = 1_000_000;

    static List<Preset> all() {
        Experiment twoHands = Experiment.twoHands();
        Experiment slowCalls = twoHands.with(WorkloadKind.HTTP).with(StructureKind.VIRTUAL).withThreads(1_000)
                .with(new Amount.Tasks(1_000)).withIoLatencyNs(200 * MS).withCpuWorkNs(0);
        return List.of(new Preset("two-hands", twoHands), new Preset("slow-calls", slowCalls));
    }

    /** Sets everything but the cores. */
    void applyTo(ExperimentState state) {
        state.cpuWorkNsProperty().set(experiment.cpuWorkNs());
        state.ioLatencyNsProperty().set(experiment.ioLatencyNs());
        state.threadsProperty().set(experiment.threads());
        state.structureProperty().set(experiment.structure());
        state.workloadProperty().set(experiment.workload());
        state.untilStoppedProperty().set(false);
        state.tasksProperty().set(tasks());
    }

    /** Whether the settings are this preset's, whatever the cores; a CPU task's latency does not count either. */
    boolean matches(ExperimentState state) {
        return state.workloadProperty().get() == experiment.workload()
                && state.structureProperty().get() == experiment.structure()
                && state.threadsProperty().get() == experiment.threads()
                && state.cpuWorkNsProperty().get() == experiment.cpuWorkNs()
                && (experiment.workload() == WorkloadKind.CPU
                        || state.ioLatencyNsProperty().get() == experiment.ioLatencyNs())
                && !state.untilStoppedProperty().get() && state.tasksProperty().get() == tasks();
    }

    private int tasks() {
        return switch (experiment.amount()) {
            case Amount.Tasks tasks -> tasks.count();
            case Amount.Lasting _,Amount.UntilStopped _ -> throw new IllegalStateException("no set number of tasks");
        };
    }
}
