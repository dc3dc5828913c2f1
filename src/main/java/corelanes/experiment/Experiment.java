package corelanes.experiment;

import corelanes.text.Texts;

/**
 * One experiment: what is done, by whom, where and how much of it. Immutable; every setting is in range.
 *
 * @param workload    the work of a task
 * @param structure   how the workers are organised
 * @param threads     number of workers, or of tasks in progress at once where waiting needs no thread; always 1 if one task is
 *                    done after another
 * @param cores       where the workers may run
 * @param amount      when the run ends
 * @param cpuWorkNs   CPU time each task computes for, in ns
 * @param ioLatencyNs how long each call waits, in ns; a workload without calls leaves it unused
 * @param source      the source of slices asked for
 * @param options     the settings that only some workloads have; those this one has not are left out
 */
public record Experiment(WorkloadKind workload, StructureKind structure, int threads, CoreChoice cores, Amount amount,
        long cpuWorkNs, long ioLatencyNs, SourceChoice source, Values options) {

    /** @throws InvalidSettingException if a setting is out of range, or the settings do not go together */
    public Experiment {
        Setting.THREADS.require(threads);
        Setting.CPU_WORK.require(cpuWorkNs);
        Setting.IO_LATENCY.require(ioLatencyNs);
        threads = structure == StructureKind.SEQUENTIAL ? 1 : threads;
        options = options.only(workload.settings());
        if (workload == WorkloadKind.CPU && cpuWorkNs == 0) {
            throw new InvalidSettingException(Texts.beside(Experiment.class).get("experiment.nothing-to-do"));
        }
        Combinations.refusal(workload, structure).ifPresent(sentence -> {
            throw new InvalidSettingException(sentence);
        });
    }

    /** With all that only some workloads have as usual. */
    public Experiment(WorkloadKind workload, StructureKind structure, int threads, CoreChoice cores, Amount amount,
            long cpuWorkNs, long ioLatencyNs, SourceChoice source) {
        this(workload, structure, threads, cores, amount, cpuWorkNs, ioLatencyNs, source, Values.USUAL);
    }

    /** "Two hands, two pages": four CPU tasks on one core. What the program opens with. */
    public static Experiment twoHands() {
        return UsualExperiments.of(WorkloadKind.CPU);
    }

    /** What a workload is run with where nothing else is said: it ends within 5 s on two cores. */
    public static Experiment usual(WorkloadKind workload) {
        return UsualExperiments.of(workload);
    }

    /** The value of any setting, in its unit's own measure; of the amount's two, the one that does not hold has its usual value. */
    public long value(Setting setting) {
        return switch (setting) {
            case THREADS -> threads;
            case CORES ->
                cores instanceof CoreChoice.Count(int count) ? count : ((CoreChoice.Listed) cores).cores().size();
            case TASKS -> amount instanceof Amount.Tasks(int count) ? count : setting.usual();
            case DURATION -> amount instanceof Amount.Lasting(long durationNs) ? durationNs : setting.usual();
            case CPU_WORK -> cpuWorkNs;
            case IO_LATENCY -> ioLatencyNs;
            default -> options.of(setting);
        };
    }

    /** The same with another value of any setting. */
    public Experiment with(Setting setting, long value) {
        setting.require(value);
        return switch (setting) {
            case THREADS -> withThreads((int) value);
            case CORES -> with(new CoreChoice.Count((int) value));
            case TASKS -> with(new Amount.Tasks((int) value));
            case DURATION -> with(new Amount.Lasting(value));
            case CPU_WORK -> withCpuWorkNs(value);
            case IO_LATENCY -> withIoLatencyNs(value);
            default -> with(options.with(setting, value));
        };
    }

    /** The same with other values of the settings that only some workloads have. */
    public Experiment with(Values other) {
        return new Experiment(workload, structure, threads, cores, amount, cpuWorkNs, ioLatencyNs, source, other);
    }

    /** The same with another workload. */
    public Experiment with(WorkloadKind other) {
        return new Experiment(other, structure, threads, cores, amount, cpuWorkNs, ioLatencyNs, source, options);
    }

    /** The same with another structure. */
    public Experiment with(StructureKind other) {
        return new Experiment(workload, other, threads, cores, amount, cpuWorkNs, ioLatencyNs, source, options);
    }

    /** The same with another number of workers. */
    public Experiment withThreads(int other) {
        return new Experiment(workload, structure, other, cores, amount, cpuWorkNs, ioLatencyNs, source, options);
    }

    /** The same on other cores. */
    public Experiment with(CoreChoice other) {
        return new Experiment(workload, structure, threads, other, amount, cpuWorkNs, ioLatencyNs, source, options);
    }

    /** The same until another end. */
    public Experiment with(Amount other) {
        return new Experiment(workload, structure, threads, cores, other, cpuWorkNs, ioLatencyNs, source, options);
    }

    /** The same with other CPU work per task, in ns. */
    public Experiment withCpuWorkNs(long other) {
        return new Experiment(workload, structure, threads, cores, amount, other, ioLatencyNs, source, options);
    }

    /** The same with another I/O latency, in ns. */
    public Experiment withIoLatencyNs(long other) {
        return new Experiment(workload, structure, threads, cores, amount, cpuWorkNs, other, source, options);
    }

    /** The same with another source of slices. */
    public Experiment with(SourceChoice other) {
        return new Experiment(workload, structure, threads, cores, amount, cpuWorkNs, ioLatencyNs, other, options);
    }
}
