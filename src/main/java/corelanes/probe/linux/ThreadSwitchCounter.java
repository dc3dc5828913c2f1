package corelanes.probe.linux;

import corelanes.probe.SwitchCounter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** {@code getrusage(2)} of the calling thread into a buffer made once. */
final class ThreadSwitchCounter implements SwitchCounter {

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
}
