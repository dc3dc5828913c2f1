package corelanes.analysis;

import corelanes.experiment.StructureKind;
import corelanes.experiment.Values;
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
     * @param options     the settings that only its workload has
     */
    public record Work(WorkloadKind workload, long cpuWorkNs, long ioLatencyNs, Values options) {

        /** With all that only its workload has as usual. */
        public Work(WorkloadKind workload, long cpuWorkNs, long ioLatencyNs) {
            this(workload, cpuWorkNs, ioLatencyNs, Values.USUAL);
        }
    }

    /** Wall time for one task, ns. */
    public double nsPerTask() {
        return (double) wallNs / tasks;
    }
}
