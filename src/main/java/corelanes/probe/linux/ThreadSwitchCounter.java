package corelanes.probe.linux;

import corelanes.probe.SwitchCounter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** {@code getrusage(2)} and {@code clock_gettime(2)} of the calling thread into buffers made once. */
final class ThreadSwitchCounter implements SwitchCounter {

    private final MemorySegment clock = Arena.ofAuto().allocate(CLibrary.TIMESPEC_BYTES, Long.BYTES);
    private final MemorySegment usage = Arena.ofAuto().allocate(CLibrary.RUSAGE_BYTES, Long.BYTES);

    @Override
    public boolean read() {
        return CLibrary.readOwnUsage(usage);
    }

    @Override
    public long voluntary() {
        return CLibrary.voluntarySwitches(usage);
    }

    @Override
    public long involuntary() {
        return CLibrary.involuntarySwitches(usage);
    }

    /**
     * {@code getrusage(2)} of a thread gives {@code sum_exec_runtime} as it was booked last, split into user and system time of
     * whole µs (task_cputime_adjusted in the kernel's {@code kernel/sched/cputime.c}).
     */
    @Override
    public long cpuNsAtSwitch() {
        return CLibrary.bookedCpuNs(usage);
    }

    @Override
    public long cpuNsNow() {
        return CLibrary.readThreadClock(clock) ? CLibrary.timeNs(clock) : UNKNOWN;
    }
}
