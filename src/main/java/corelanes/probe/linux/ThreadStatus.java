package corelanes.probe.linux;

import corelanes.probe.SwitchCounts;
import corelanes.trace.ThreadName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads {@code /proc/self/task/TID/status}, {@code stat} and {@code comm} (proc(5)). */
final class ThreadStatus {

    private static final String VOLUNTARY = "voluntary_ctxt_switches:";
    private static final String INVOLUNTARY = "nonvoluntary_ctxt_switches:";

    private ThreadStatus() {}

    /** The switches of a thread of this process; empty if it is gone. */
    static Optional<SwitchCounts> switchesOf(int osTid) {
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc/self/task/" + osTid + "/status"));
            return Optional.of(new SwitchCounts(number(lines, VOLUNTARY), number(lines, INVOLUNTARY)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** When a thread of this process started, in clock ticks since the machine did; empty if it is gone. */
    static OptionalLong startOf(int osTid) {
        try {
            String line = Files.readString(Path.of("/proc/self/task/" + osTid + "/stat"));
            // The second field is the thread's name in parentheses, which may hold anything; the start is field 22.
            String[] fromThird = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return OptionalLong.of(Long.parseLong(fromThird[22 - 3]));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /** The threads of this process that live now; {@code comm} of each is cut by the kernel to 15 characters. */
    static List<ThreadName> threads() {
        String[] numbers = Path.of("/proc/self/task").toFile().list();
        return numbers == null
                ? List.of()
                : Arrays.stream(numbers).map(Integer::valueOf)
                        .flatMap(osTid -> nameOf(osTid).map(name -> new ThreadName(osTid, name)).stream()).toList();
    }

    /** What a thread of this process is called; empty if it is gone. */
    static Optional<String> nameOf(int osTid) {
        try {
            return Optional.of(Files.readString(Path.of("/proc/self/task/" + osTid + "/comm")).strip());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private static long number(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip())).findFirst().orElse(0);
    }
}
