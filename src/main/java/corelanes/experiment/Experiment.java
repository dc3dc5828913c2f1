package corelanes.experiment;

import corelanes.text.Texts;

/**
 * One experiment: what is done, by whom, where and how much of it. Immutable; every setting is in range.
 *
 * @param workload    the work of a task
 * @param structure   how the workers are organised
 * @param threads     number of workers, or of virtual threads in progress at once
 * @param cores       where the workers may run
 * @param amount      when the run ends
 * @param cpuWorkNs   CPU time each task computes for, in ns
 * @param ioLatencyNs how long each call waits, in ns; a workload without calls leaves it unused
 * @param source      the source of slices asked for
 */
public record Experiment(WorkloadKind workload, StructureKind structure, int threads, CoreChoice cores, Amount amount,
        long cpuWorkNs, long ioLatencyNs, SourceChoice source) {

    /** @throws InvalidSettingException if a setting is out of range, or the task would do nothing at all */
    public Experiment {
        Setting.THREADS.require(threads);
        Setting.CPU_WORK.require(cpuWorkNs);
        Setting.IO_LATENCY.require(ioLatencyNs);
        if (workload == WorkloadKind.CPU && cpuWorkNs == 0) {
            throw new InvalidSettingException(Texts.beside(Experiment.class).get("experiment.nothing-to-do"));
        }
    }

    /** "Two hands, two pages": four CPU tasks on one core. What the program opens with. */
    public static Experiment twoHands() {
        return new Experiment(WorkloadKind.CPU, StructureKind.POOL, (int) Setting.THREADS.usual(),
                new CoreChoice.Count((int) Setting.CORES.usual()), new Amount.Tasks((int) Setting.TASKS.usual()),
                Setting.CPU_WORK.usual(), Setting.IO_LATENCY.usual(), SourceChoice.AUTO);
    }

    /** The same with another workload. */
    public Experiment with(WorkloadKind other) {
        return new Experiment(other, structure, threads, cores, amount, cpuWorkNs, ioLatencyNs, source);
    }

    /** The same with another structure. */
    public Experiment with(StructureKind other) {
        return new Experiment(workload, other, threads, cores, amount, cpuWorkNs, ioLatencyNs, source);
    }

    /** The same with another number of workers. */
    public Experiment withThreads(int other) {
        return new Experiment(workload, structure, other, cores, amount, cpuWorkNs, ioLatencyNs, source);
    }

    /** The same on other cores. */
    public Experiment with(CoreChoice other) {
        return new Experiment(workload, structure, threads, other, amount, cpuWorkNs, ioLatencyNs, source);
    }

    /** The same until another end. */
    public Experiment with(Amount other) {
        return new Experiment(workload, structure, threads, cores, other, cpuWorkNs, ioLatencyNs, source);
    }

    /** The same with other CPU work per task, in ns. */
    public Experiment withCpuWorkNs(long other) {
        return new Experiment(workload, structure, threads, cores, amount, other, ioLatencyNs, source);
    }

    /** The same with another I/O latency, in ns. */
    public Experiment withIoLatencyNs(long other) {
        return new Experiment(workload, structure, threads, cores, amount, cpuWorkNs, other, source);
    }

    /** The same with another source of slices. */
    public Experiment with(SourceChoice other) {
        return new Experiment(workload, structure, threads, cores, amount, cpuWorkNs, ioLatencyNs, other);
    }
}
