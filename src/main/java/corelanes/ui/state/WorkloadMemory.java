package corelanes.ui.state;

import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;

/**
 * Remembers for each workload how it was organised and with which numbers, since what suits one makes no sense for another. A
 * workload that is chosen for the first time is as usual; on which cores it runs stays as it is. It must be the first listener of
 * the workload, so that whoever listens after it sees settings that go together.
 */
final class WorkloadMemory implements InvalidationListener {

    private static final List<Setting> REMEMBERED = List.of(Setting.THREADS, Setting.TASKS, Setting.CPU_WORK,
            Setting.IO_LATENCY);

    /** What a workload was run with. */
    private record Last(StructureKind structure, Map<Setting, Long> values) {}

    private final ExperimentState state;
    private final Map<WorkloadKind, Last> remembered = new EnumMap<>(WorkloadKind.class);
    private WorkloadKind current;

    WorkloadMemory(ExperimentState state) {
        this.state = state;
        this.current = state.workloadProperty().get();
    }

    @Override
    public void invalidated(Observable workload) {
        WorkloadKind chosen = state.workloadProperty().get();
        if (chosen != current) {
            remembered.put(current, now());
            current = chosen;
            Last last = remembered.getOrDefault(chosen, usual(chosen));
            state.structureProperty().set(last.structure);
            last.values.forEach((setting, value) -> state.property(setting).setValue(value));
        }
    }

    private Last now() {
        Map<Setting, Long> values = new EnumMap<>(Setting.class);
        REMEMBERED.forEach(setting -> values.put(setting, state.property(setting).getValue().longValue()));
        return new Last(state.structureProperty().get(), values);
    }

    private static Last usual(WorkloadKind workload) {
        Experiment usual = Experiment.usual(workload);
        Map<Setting, Long> values = new EnumMap<>(Setting.class);
        REMEMBERED.forEach(setting -> values.put(setting, usual.value(setting)));
        return new Last(usual.structure(), values);
    }
}
