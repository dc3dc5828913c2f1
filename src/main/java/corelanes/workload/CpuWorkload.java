package corelanes.workload;

/** Tasks that compute for a set CPU time and never wait. */
public final class CpuWorkload implements Workload {

    private final WorkSettings settings;
    private final Computation computation;

    /**
     * @param settings    how long a task computes; a change acts on the tasks that are under way
     * @param calibration how fast this machine computes
     */
    public CpuWorkload(WorkSettings settings, Calibration calibration) {
        this.settings = settings;
        this.computation = new Computation(calibration);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException {
        return computation.perform(task, settings::cpuWorkNs, marker);
    }
}
