package corelanes.probe;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What some cores and this process have done up to an instant. Two of them make a {@link Noise}.
 *
 * @param cores of all the cores together
 * @param own   CPU time of this process on any core, in the same clock ticks
 */
public record NoiseReading(CoreTime cores, long own) {

    /** {@code utime} is field 14 of {@code /proc/self/stat} (proc_pid_stat(5)); {@link #ownTime} counts from the third. */
    private static final int UTIME = 14 - 3;
    private static final int STIME = 15 - 3;

    /** Reads them now: some 100 µs. Empty if the system doesn't tell, or not of one of these cores. */
    public static Optional<NoiseReading> take(SystemFiles files, List<Integer> cores) {
        Optional<CoreTime> time = files.read("proc/stat").flatMap(text -> sum(CoreTime.parse(text), cores));
        Optional<Long> own = files.read("proc/self/stat").flatMap(NoiseReading::ownTime);
        return time.isEmpty() || own.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoiseReading(time.get(), own.get()));
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
