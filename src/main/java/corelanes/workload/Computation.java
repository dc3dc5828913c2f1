package corelanes.workload;

import corelanes.text.Texts;
import java.util.function.LongSupplier;

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
        return perform(task, () -> cpuNs, marker);
    }

    /**
     * The same for a CPU time that may change meanwhile: it is read again at every tick, so a task that has computed for longer
     * than it now should ends, and one that should go on goes on. Each read costs a few ns every 10 µs.
     *
     * @param cpuNs the CPU time of the whole task, ns, as it is now; must not block or allocate
     */
    public boolean perform(int task, LongSupplier cpuNs, Marker marker) throws WorkloadException {
        long wantedNs = cpuNs.getAsLong();
        long steps = calibration.steps(wantedNs);
        long done = 0;
        long value = task;
        while (done < steps) {
            long next = Math.min(stepsPerTick, steps - done);
            value = recurrence.walk(value, next);
            done += next;
            if (!marker.tick()) {
                return false;
            }
            long nowNs = cpuNs.getAsLong();
            if (nowNs != wantedNs) {
                wantedNs = nowNs;
                steps = calibration.steps(nowNs);
            }
        }
        if (value != recurrence.jump(task, done)) {
            throw new WorkloadException(Texts.beside(Computation.class).get("computation.wrong", task));
        }
        return true;
    }
}
