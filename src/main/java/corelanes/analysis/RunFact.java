package corelanes.analysis;

import corelanes.experiment.Experiment;
import corelanes.experiment.StructureKind;
import corelanes.experiment.Values;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Source;

/**
 * What is kept of a run that was really done, for comparing runs.
 *
 * @param work        what each task was
 * @param structure   how it was organised
 * @param threads     number of workers
 * @param cores       number of cores
 * @param tasks       tasks finished
 * @param wallNs      from the start of the first task to the end of the last, ns
 * @param lostShare   share of core time lost to switching, 0 … 1
 * @param source      where its figures come from
 * @param disturbance what others took meanwhile
 */
public record RunFact(Work work, StructureKind structure, int threads, int cores, int tasks, long wallNs,
        double lostShare, Source source, Disturbance disturbance) {

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

        /** That of an experiment's tasks. */
        public static Work of(Experiment experiment) {
            return new Work(experiment.workload(), experiment.cpuWorkNs(), experiment.ioLatencyNs(),
                    experiment.options());
        }
    }

    /** Wall time for one task, ns. */
    public double nsPerTask() {
        return (double) wallNs / tasks;
    }

    /**
     * How many times sooner than with one worker on one core the work can end at most. Tasks that compute need a core each; waits
     * overlap as many times as there are workers.
     */
    public double mostSpeedup() {
        int atOnce = Math.min(threads, tasks);
        // A consumer waits for messages to come, too.
        return switch (work.workload()) {
            case HTTP, MESSAGES -> atOnce;
            default -> Math.min(atOnce, cores);
        };
    }

    boolean isOneWorkerOnOneCore() {
        return threads == 1 && cores == 1;
    }

    boolean isUsable() {
        return disturbance.level() != Disturbance.Level.TOO_BUSY;
    }
}
