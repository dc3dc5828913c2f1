package corelanes.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * How one logical CPU has spent its time since the machine started, in the kernel's clock ticks ({@code USER_HZ}, 10 ms on
 * all processors Java runs on): a line of {@code /proc/stat} (proc_stat(5)).
 *
 * @param busy  user, nice, system, irq and softirq; guests of this machine are part of user and nice
 * @param idle  idle and iowait
 * @param steal what the host of this virtual machine gave to others while something here wanted to run
 */
record CoreTime(long busy, long idle, long steal) {

    private static final String NAME = "cpu";
    private static final int MOST_DIGITS = 6;
    private static final int FEWEST_FIELDS = 7;

    /** The lines of all logical CPUs by their number; a line that is broken is left out. */
    static Map<Integer, CoreTime> parse(String stat) {
        Map<Integer, CoreTime> cores = new HashMap<>();
        for (StringTokenizer lines = new StringTokenizer(stat, "\n"); lines.hasMoreTokens();) {
            String line = lines.nextToken();
            // Interrupts are told in lines of thousands of numbers.
            if (line.startsWith(NAME)) {
                StringTokenizer fields = new StringTokenizer(line);
                String number = fields.nextToken().substring(NAME.length());
                if (number.length() <= MOST_DIGITS) {
                    SystemFiles.count(number).ifPresent(
                            core -> ofFields(fields).ifPresent(time -> cores.put(core.intValue(), time)));
                }
            }
        }
        return cores;
    }

    private static Optional<CoreTime> ofFields(StringTokenizer fields) {
        List<Long> times = new ArrayList<>();
        while (fields.hasMoreTokens()) {
            Optional<Long> ticks = SystemFiles.count(fields.nextToken());
            if (ticks.isEmpty()) {
                return Optional.empty();
            }
            times.add(ticks.get());
        }
        if (times.size() < FEWEST_FIELDS) {
            return Optional.empty();
        }
        long steal = times.size() > FEWEST_FIELDS ? times.get(FEWEST_FIELDS) : 0;
        return Optional.of(new CoreTime(times.get(0) + times.get(1) + times.get(2) + times.get(5) + times.get(6),
                times.get(3) + times.get(4), steal));
    }

    /** Both added up. */
    CoreTime plus(CoreTime other) {
        return new CoreTime(busy + other.busy, idle + other.idle, steal + other.steal);
    }
}
