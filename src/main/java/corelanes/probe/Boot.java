package corelanes.probe;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which start of the machine this is, so that what was measured since can be told from what was measured before. */
public final class Boot {

    /** A random number that Linux draws at each start (random(4)). */
    private static final String ID = "proc/sys/kernel/random/boot_id";

    private Boot() {}

    /**
     * A text that is another one after each start of the machine. Where the system draws no number, it is the time at which the
     * oldest process was started that can be seen: it may also change without a start of the machine, but never stay the same
     * over one.
     *
     * @return empty if the system tells neither
     */
    public static Optional<String> id(SystemFiles files) {
        return files.read(ID).filter(id -> !id.isEmpty()).or(() -> oldest(
                ProcessHandle.allProcesses().flatMap(process -> process.info().startInstant().stream())));
    }

    static Optional<String> oldest(Stream<Instant> starts) {
        return starts.min(Comparator.naturalOrder()).map(Instant::toString);
    }
}
