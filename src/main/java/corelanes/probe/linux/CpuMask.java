package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A {@code cpu_set_t}: one bit for each logical CPU, {@value #CPUS} of them, in native longs ({@code <bits/cpu-set.h>}).
 *
 * @param cores the logical CPU numbers whose bit is set, rising
 */
record CpuMask(List<Integer> cores) {

    /** {@code CPU_SETSIZE}. */
    static final int CPUS = 1024;

    static CpuMask of(List<Integer> cores) {
        return new CpuMask(cores.stream().sorted().toList());
    }

    /** Where the calling thread may run: before anything is pinned, where the process may. */
    static CpuMask ofCaller() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(CPUS / 8, 8);
            int errno = CLibrary.getAffinity(0, mask);
            if (errno != 0) {
                return of(IntStream.range(0, Runtime.getRuntime().availableProcessors()).boxed().toList());
            }
            return of(IntStream.range(0, CPUS)
                    .filter(core -> (mask.getAtIndex(JAVA_LONG, core / 64) & 1L << core) != 0).boxed().toList());
        }
    }

    /** Lets a thread run on these cores only; gives the errno if the kernel refused. */
    Optional<Integer> applyTo(int osTid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(CPUS / 8, 8);
            for (int core : cores) {
                mask.setAtIndex(JAVA_LONG, core / 64, mask.getAtIndex(JAVA_LONG, core / 64) | 1L << core);
            }
            int errno = CLibrary.setAffinity(osTid, mask);
            return errno == 0 ? Optional.empty() : Optional.of(errno);
        }
    }
}
