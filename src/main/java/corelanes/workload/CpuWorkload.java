package corelanes.workload;

import java.util.function.LongSupplier;

/** Tasks that compute for a set CPU time and never wait. */
public final class CpuWorkload implements Workload {

    private final LongSupplier cpuWorkNs;
    private final Computation computation;

    /**
     * @param settings    how long a task computes; a change acts on the tasks that are under way
     * @param calibration how fast this machine computes
     */
    public CpuWorkload(WorkSettings settings, Calibration calibration) {
        // Made here, not by the first worker: to link it takes a worker 1 ms in the midst of its first task.
        this.cpuWorkNs = settings::cpuWorkNs;
        this.computation = new Computation(calibration);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException {
        return computation.perform(task, cpuWorkNs, marker);
    }
}
