package corelanes.probe.linux;

import corelanes.probe.SwitchCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code /proc/self/task/TID/status} (proc(5)). */
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

    private static long number(List<String> lines, String name) {
        return lines.stream().filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length()).strip())).findFirst().orElse(0);
    }
}
