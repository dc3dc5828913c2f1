package corelanes.probe.windows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A {@code DWORD_PTR} of 64 bits: one bit for each logical CPU of a processor group, CPU 0 being the lowest.
 *
 * @param bits CPU 63 is the sign
 */
record AffinityMask(long bits) {

    /** A processor group has no more logical CPUs ("Processor Groups" in the Windows documentation). */
    static final int CPUS = Long.SIZE;

    /** The mask of these cores; empty if one of them is no core of a group. */
    static Optional<AffinityMask> of(List<Integer> cores) {
        if (cores.stream().anyMatch(core -> core < 0 || core >= CPUS)) {
            return Optional.empty();
        }
        return Optional.of(new AffinityMask(cores.stream().mapToLong(core -> 1L << core).reduce(0, (a, b) -> a | b)));
    }

    /** The logical CPU numbers whose bit is set, rising. */
    List<Integer> cores() {
        return IntStream.range(0, CPUS).filter(core -> (bits & 1L << core) != 0).boxed().toList();
    }
}
