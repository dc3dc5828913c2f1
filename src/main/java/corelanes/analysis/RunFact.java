package corelanes.analysis;

import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;

/**
 * What is kept of a run that was really done, for comparing runs.
 *
 * @param work      what each task was
 * @param structure how it was organised
 * @param threads   number of workers
 * @param cores     number of cores
 * @param tasks     tasks finished
 * @param wallNs    from the start of the first task to the end of the last, ns
 * @param lostShare share of core time lost to switching, 0 … 1
 */
public record RunFact(Work work, StructureKind structure, int threads, int cores, int tasks, long wallNs,
        double lostShare) {

    /**
     * What a task was: only runs with the same work can be compared.
     *
     * @param workload    its kind
     * @param cpuWorkNs   CPU work per task, ns
     * @param ioLatencyNs I/O latency, ns
     */
    public record Work(WorkloadKind workload, long cpuWorkNs, long ioLatencyNs) {}

    /** Wall time for one task, ns. */
    public double nsPerTask() {
        return (double) wallNs / tasks;
    }
}
