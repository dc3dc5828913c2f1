package corelanes.ui.state;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Preset;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.TileKind;
import corelanes.experiment.Values;
import corelanes.experiment.WorkloadKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The experiment as the controls show it; every control binds both ways. */
public final class ExperimentState {

    private final int availableCores;
    private final ObjectProperty<WorkloadKind> workload = new SimpleObjectProperty<>(WorkloadKind.CPU);
    private final ObjectProperty<StructureKind> structure = new SimpleObjectProperty<>(StructureKind.POOL);
    private final IntegerProperty threads = new SimpleIntegerProperty((int) Setting.THREADS.usual());
    private final IntegerProperty cores = new SimpleIntegerProperty((int) Setting.CORES.usual());
    private final IntegerProperty tasks = new SimpleIntegerProperty((int) Setting.TASKS.usual());
    private final LongProperty cpuWorkNs = new SimpleLongProperty(Setting.CPU_WORK.usual());
    private final LongProperty ioLatencyNs = new SimpleLongProperty(Setting.IO_LATENCY.usual());
    private final Map<Setting, LongProperty> own = new EnumMap<>(Setting.class);
    private final BooleanProperty untilStopped = new SimpleBooleanProperty();
    private final ObservableList<TileKind> tiles = FXCollections
            .observableArrayList(TileKind.usual(WorkloadKind.CPU));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param availableCores how many cores this program may use: the end of the cores slider */
    public ExperimentState(int availableCores) {
        this.availableCores = availableCores;
        for (Setting setting : Setting.values()) {
            if (!setting.isCommon()) {
                own.put(setting, new SimpleLongProperty(setting.usual()));
            }
        }
        workload.addListener(new WorkloadMemory(this));
        workload.addListener((_, _, chosen) -> tiles.setAll(TileKind.usual(chosen)));
    }

    /** How many cores this program may use. */
    public int availableCores() {
        return availableCores;
    }

    /** The work of a task. When it changes, structure, threads, tasks and times become those that it had last, or the usual ones. */
    public ObjectProperty<WorkloadKind> workloadProperty() {
        return workload;
    }

    /** How the workers are organised. */
    public ObjectProperty<StructureKind> structureProperty() {
        return structure;
    }

    /** Number of workers. */
    public IntegerProperty threadsProperty() {
        return threads;
    }

    /** Number of cores the workers may use. */
    public IntegerProperty coresProperty() {
        return cores;
    }

    /** Number of tasks; unused while {@link #untilStoppedProperty()} holds. */
    public IntegerProperty tasksProperty() {
        return tasks;
    }

    /** CPU time per task, ns. */
    public LongProperty cpuWorkNsProperty() {
        return cpuWorkNs;
    }

    /** I/O latency, ns. */
    public LongProperty ioLatencyNsProperty() {
        return ioLatencyNs;
    }

    /** Whether a run goes on until it is stopped. */
    public BooleanProperty untilStoppedProperty() {
        return untilStopped;
    }

    /**
     * Any setting, in its unit's own measure; threads, cores and tasks are whole numbers of type int.
     *
     * @throws IllegalArgumentException for {@link Setting#DURATION}: in the window a run ends after its tasks, or when it is
     *                                  stopped
     */
    public Property<Number> property(Setting setting) {
        return switch (setting) {
            case THREADS -> threads;
            case CORES -> cores;
            case TASKS -> tasks;
            case CPU_WORK -> cpuWorkNs;
            case IO_LATENCY -> ioLatencyNs;
            case DURATION -> throw new IllegalArgumentException("the window has no " + setting);
            default -> own.get(setting);
        };
    }

    /** Sets everything but the cores, and that it ends after its tasks. */
    public void set(Preset preset) {
        Experiment experiment = preset.experiment();
        workload.set(experiment.workload());
        structure.set(experiment.structure());
        preset.settings().forEach(setting -> property(setting).setValue(experiment.value(setting)));
        untilStopped.set(false);
        tiles.setAll(preset.tiles());
    }

    /** The figures that are shown large, in their order. */
    public ObservableList<TileKind> tiles() {
        return tiles;
    }

    /** Sets everything as it was in a run, perhaps on another machine: of more cores than there are here, all. */
    public void set(Experiment experiment) {
        workload.set(experiment.workload());
        structure.set(experiment.structure());
        for (Setting setting : Setting.values()) {
            if (setting != Setting.DURATION && setting != Setting.CORES) {
                property(setting).setValue(experiment.value(setting));
            }
        }
        cores.set((int) Math.min(availableCores, experiment.value(Setting.CORES)));
        untilStopped.set(!(experiment.amount() instanceof Amount.Tasks));
    }

    /** What is wrong with the settings, as one sentence; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Says what is wrong with the settings; empty for nothing. */
    public void showProblem(String sentence) {
        problem.set(sentence);
    }

    /** Everything that, when it changes, makes another experiment. */
    public List<Observable> settings() {
        List<Observable> all = new ArrayList<>(
                List.of(workload, structure, threads, cores, tasks, cpuWorkNs, ioLatencyNs, untilStopped));
        all.addAll(own.values());
        return List.copyOf(all);
    }

    /**
     * The experiment the settings make.
     *
     * @throws corelanes.experiment.InvalidSettingException if they make none
     */
    public Experiment toExperiment() {
        Amount amount = untilStopped.get() ? new Amount.UntilStopped() : new Amount.Tasks(tasks.get());
        Map<Setting, Long> values = new EnumMap<>(Setting.class);
        own.forEach((setting, value) -> values.put(setting, value.get()));
        return new Experiment(workload.get(), structure.get(), threads.get(), new CoreChoice.Count(cores.get()), amount,
                cpuWorkNs.get(), ioLatencyNs.get(), SourceChoice.AUTO, new Values(values));
    }
}
