package corelanes.workload;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The settings of the work that can change while it goes on; a task takes them when it begins, or oftener where it can. Any
 * thread may set them; reading allocates nothing.
 */
public final class WorkSettings {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile long[] values;
    private volatile Amount amount;

    /** Those of an experiment. */
    public WorkSettings(Experiment experiment) {
        values = valuesOf(experiment);
        amount = experiment.amount();
    }

    /**
     * With all others as usual.
     *
     * @param cpuWorkNs   CPU time a task computes for, ns
     * @param ioLatencyNs how long a call waits, ns
     */
    public WorkSettings(long cpuWorkNs, long ioLatencyNs) {
        long[] usual = Arrays.stream(Setting.values()).mapToLong(Setting::usual).toArray();
        usual[Setting.CPU_WORK.ordinal()] = cpuWorkNs;
        usual[Setting.IO_LATENCY.ordinal()] = ioLatencyNs;
        values = usual;
        amount = new Amount.Tasks((int) Setting.TASKS.usual());
    }

    /** All at once, from now on. */
    public void set(Experiment experiment) {
        values = valuesOf(experiment);
        amount = experiment.amount();
        listeners.forEach(Runnable::run);
    }

    /** Tells of each change, on the thread that makes it, which must not be held up. */
    public void whenSet(Runnable listener) {
        listeners.add(listener);
    }

    private static long[] valuesOf(Experiment experiment) {
        return Arrays.stream(Setting.values()).mapToLong(experiment::value).toArray();
    }

    /** The value of a setting now, in its unit's own measure. */
    public long value(Setting setting) {
        return values[setting.ordinal()];
    }

    /** The word that is chosen now. */
    public String word(Setting choice) {
        return choice.words().get((int) value(choice));
    }

    /** When the run is to end. */
    public Amount amount() {
        return amount;
    }

    /** CPU time a task computes for, ns. */
    public long cpuWorkNs() {
        return value(Setting.CPU_WORK);
    }

    /** How long a call waits, ns. */
    public long ioLatencyNs() {
        return value(Setting.IO_LATENCY);
    }
}
