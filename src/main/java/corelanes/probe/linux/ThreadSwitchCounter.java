package corelanes.probe.linux;

import corelanes.probe.SwitchCounter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** {@code getrusage(2)} and {@code clock_gettime(2)} of the calling thread into buffers made once. */
final class ThreadSwitchCounter implements SwitchCounter {

    private final MemorySegment clock = Arena.ofAuto().allocate(CLibrary.TIMESPEC_BYTES, Long.BYTES);
    private final MemorySegment usage = Arena.ofAuto().allocate(CLibrary.RUSAGE_BYTES, Long.BYTES);
    private @Nullable WaitingFile waiting;

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
    public boolean readWaiting(int osTid) {
        if (waiting == null || waiting.osTid() != osTid) {
            release();
            waiting = new WaitingFile(osTid);
        }
        return waiting.read();
    }

    @Override
    public long waitedNs() {
        return waiting == null ? UNKNOWN : waiting.waitedNs();
    }

    @Override
    public void release() {
        if (waiting != null) {
            waiting.close();
            waiting = null;
        }
    }

    @Override
    public long cpuNsNow() {
        return CLibrary.readThreadClock(clock) ? CLibrary.timeNs(clock) : UNKNOWN;
    }
}
