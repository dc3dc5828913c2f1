package corelanes.ui.state;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;

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
    private final BooleanProperty untilStopped = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param availableCores how many cores this program may use: the end of the cores slider */
    public ExperimentState(int availableCores) {
        this.availableCores = availableCores;
    }

    /** How many cores this program may use. */
    public int availableCores() {
        return availableCores;
    }

    /** The work of a task. */
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

    /** What is wrong with the settings, as one sentence; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Says what is wrong with the settings; empty for nothing. */
    public void showProblem(String sentence) {
        problem.set(sentence);
    }

    /** Everything that, when it changes, makes another experiment. */
    public Observable[] settings() {
        return new Observable[] {workload, structure, threads, cores, tasks, cpuWorkNs, ioLatencyNs, untilStopped};
    }

    /**
     * The experiment the settings make.
     *
     * @throws corelanes.experiment.InvalidSettingException if they make none
     */
    public Experiment toExperiment() {
        Amount amount = untilStopped.get() ? new Amount.UntilStopped() : new Amount.Tasks(tasks.get());
        return new Experiment(workload.get(), structure.get(), threads.get(), new CoreChoice.Count(cores.get()), amount,
                cpuWorkNs.get(), ioLatencyNs.get(), SourceChoice.AUTO);
    }
}
