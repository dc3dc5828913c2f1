package corelanes.probe;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the logical CPUs of a machine relate, from {@code /sys/devices/system/cpu} (the kernel's
 * {@code Documentation/ABI/testing/sysfs-devices-system-cpu}).
 *
 * @param online  the logical CPUs that are switched on, rising
 * @param sharing of the cores that were asked about, those that share a physical core, in groups of two or more (SMT)
 * @param hybrid  whether some of the cores that were asked about are built to be slower than others
 */
public record CoreTopology(Optional<List<Integer>> online, Optional<List<List<Integer>>> sharing,
        Optional<Boolean> hybrid) {

    private static final String FOLDER = "sys/devices/system/cpu/";

    /**
     * The fastest core of one kind may be allowed some 10 % more than the slowest (Intel's Turbo Boost Max 3.0, AMD's
     * preferred cores); an efficiency core is slower by a quarter or more.
     */
    private static final double SAME_KIND = 1.15;

    /** Reads what is there of these cores. */
    static CoreTopology read(SystemFiles files, List<Integer> cores) {
        return new CoreTopology(files.read(FOLDER + "online").flatMap(CoreList::parse), sharing(files, cores),
                hybrid(files, cores));
    }

    private static Optional<List<List<Integer>>> sharing(SystemFiles files, List<Integer> cores) {
        return ofEach(cores, core -> files.read(FOLDER + "cpu" + core + "/topology/thread_siblings_list")
                .flatMap(CoreList::parse)).map(
                        groups -> groups.stream().map(group -> group.stream().filter(cores::contains).toList())
                                .filter(group -> group.size() > 1).distinct().toList());
    }

    /** Intel's hybrid processors name their kinds; Arm's tell a capacity for each; the rest have a highest frequency. */
    private static Optional<Boolean> hybrid(SystemFiles files, List<Integer> cores) {
        Optional<List<Integer>> slower = files.read("sys/devices/cpu_atom/cpus").flatMap(CoreList::parse);
        if (slower.isPresent()) {
            long count = cores.stream().filter(slower.get()::contains).count();
            return Optional.of(count > 0 && count < cores.size());
        }
        List<Boolean> differ = Stream.of("/cpu_capacity", "/cpufreq/cpuinfo_max_freq")
                .map(file -> ofEach(cores, core -> files.readCount(FOLDER + "cpu" + core + file)))
                .flatMap(Optional::stream).map(CoreTopology::differ).toList();
        return differ.stream().reduce(Boolean::logicalOr);
    }

    private static boolean differ(List<Long> values) {
        TreeSet<Long> sorted = new TreeSet<>(values);
        return sorted.last() > sorted.first() * SAME_KIND;
    }

    /** The answers for all cores; empty if one of them, or the only one, is missing. */
    private static <T> Optional<List<T>> ofEach(List<Integer> cores, Function<Integer, Optional<T>> read) {
        List<Optional<T>> answers = cores.stream().map(read).toList();
        return answers.isEmpty() || answers.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(answers.stream().flatMap(Optional::stream).toList());
    }
}
