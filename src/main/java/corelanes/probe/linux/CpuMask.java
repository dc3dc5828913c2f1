package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corelanes.probe.CoreList;
import corelanes.probe.SystemFiles;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A {@code cpu_set_t}: one bit for each logical CPU, {@value #CPUS} of them, in native longs ({@code <bits/cpu-set.h>}).
 *
 * @param cores the logical CPU numbers whose bit is set, rising
 */
record CpuMask(List<Integer> cores) {

    /** {@code CPU_SETSIZE}. */
    static final int CPUS = 1024;
    private static final String ALLOWED = "Cpus_allowed_list:";

    static CpuMask of(List<Integer> cores) {
        return new CpuMask(cores.stream().sorted().toList());
    }

    /** Where the calling thread may run: before anything is pinned, where the process may. */
    static CpuMask ofCaller() {
        // The first call into the C library takes some 100 ms, for which a window that opens would have to wait.
        return ofCaller(SystemFiles.ofSystem()).orElseGet(CpuMask::asked);
    }

    /**
     * The same from {@code Cpus_allowed_list} (proc(5)), which may also name cores that are switched off or not there.
     *
     * @return empty if one of the two files is missing or names no core
     */
    static Optional<CpuMask> ofCaller(SystemFiles files) {
        Optional<List<Integer>> online = files.read("sys/devices/system/cpu/online").flatMap(CoreList::parse);
        return files.read("proc/thread-self/status")
                .flatMap(text -> text.lines().filter(line -> line.startsWith(ALLOWED)).findFirst())
                .flatMap(line -> CoreList.parse(line.substring(ALLOWED.length())))
                .flatMap(allowed -> online
                        .map(there -> of(allowed.stream().filter(Set.copyOf(there)::contains).toList())))
                .filter(mask -> !mask.cores.isEmpty());
    }

    /** The same from {@code sched_getaffinity(2)}. */
    static CpuMask asked() {
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
