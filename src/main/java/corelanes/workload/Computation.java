package corelanes.workload;

import corelanes.text.Texts;

/** Computes for a set CPU time, tick by tick, and checks the result. */
public final class Computation {

    private final Recurrence recurrence = Recurrence.mmix();
    private final Calibration calibration;
    private final long stepsPerTick;

    /** @param calibration how fast this machine computes */
    public Computation(Calibration calibration) {
        this.calibration = calibration;
        this.stepsPerTick = Math.max(1, calibration.steps(Calibration.TICK_DISTANCE_NS));
    }

    /**
     * The steps of {@code cpuNs}, for a task.
     *
     * @return whether all was done; false if the marker said to stop
     * @throws WorkloadException if the result is wrong
     */
    public boolean perform(int task, long cpuNs, Marker marker) throws WorkloadException {
        long steps = calibration.steps(cpuNs);
        long value = task;
        for (long left = steps; left > 0; left -= stepsPerTick) {
            value = recurrence.walk(value, Math.min(stepsPerTick, left));
            if (!marker.tick()) {
                return false;
            }
        }
        if (value != recurrence.jump(task, steps)) {
            throw new WorkloadException(Texts.beside(Computation.class).get("computation.wrong", task));
        }
        return true;
    }
}
