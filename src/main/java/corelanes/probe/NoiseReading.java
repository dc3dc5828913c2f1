package corelanes.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some cores and this process have done up to an instant. Two of them make a {@link Noise}.
 *
 * @param takenNs when it was read: CLOCK_MONOTONIC, as {@link System#nanoTime()} reads it
 * @param cores   of the cores that are looked at, together
 * @param allowed of all cores that this process may use, together; the others are among them
 * @param own     CPU time of this process on any core, in the same clock ticks
 */
public record NoiseReading(long takenNs, CoreTime cores, CoreTime allowed, long own) {

    /** {@code utime} is field 14 of {@code /proc/self/stat} (proc_pid_stat(5)); {@link #ownTime} counts from the third. */
    private static final int UTIME = 14 - 3;
    private static final int STIME = 15 - 3;

    /**
     * Reads them now: some 100 µs. Empty if the system doesn't tell, or not of one of these cores.
     *
     * @param cores   logical CPU numbers that are looked at
     * @param allowed all that this process may use
     */
    public static Optional<NoiseReading> take(SystemFiles files, List<Integer> cores, List<Integer> allowed) {
        Map<Integer, CoreTime> times = files.read("proc/stat").map(CoreTime::parse).orElse(Map.of());
        long takenNs = System.nanoTime();
        Optional<Long> own = files.read("proc/self/stat").flatMap(NoiseReading::ownTime);
        Optional<CoreTime> ofCores = sum(times, cores);
        Optional<CoreTime> ofAllowed = sum(times, allowed);
        return ofCores.isEmpty() || ofAllowed.isEmpty() || own.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoiseReading(takenNs, ofCores.get(), ofAllowed.get(), own.get()));
    }

    private static Optional<CoreTime> sum(Map<Integer, CoreTime> times, List<Integer> cores) {
        return times.keySet().containsAll(cores)
                ? cores.stream().flatMap(core -> Optional.ofNullable(times.get(core)).stream()).reduce(CoreTime::plus)
                : Optional.empty();
    }

    /** {@code utime} and {@code stime} of all threads of a process, those that ended included; empty if the text is broken. */
    static Optional<Long> ownTime(String stat) {
        // The second field is the program's name in parentheses, which may hold anything.
        String[] fromThird = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        if (!stat.contains(")") || fromThird.length <= STIME) {
            return Optional.empty();
        }
        Optional<Long> user = SystemFiles.count(fromThird[UTIME]);
        return user.flatMap(ticks -> SystemFiles.count(fromThird[STIME]).map(more -> ticks + more));
    }
}
