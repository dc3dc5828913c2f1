package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("Many sessions in a row")
@EnabledOnOs(value = OS.LINUX, disabledReason = "counts open files and mappings through /proc")
class SessionLeakTest {

    private static final int SESSIONS = Integer.getInteger("corelanes.test.sessions", 100);
    /** What the Java runtime itself may open or map meanwhile; far below one for each session. */
    private static final long RUNTIMES_OWN = 20;
    /** The rings of one session alone take more. */
    private static final long RUNTIMES_OWN_BYTES = 4_000_000;

    @Test
    @DisplayName("leave open files, kernel records, mappings, threads and the Java heap where they were")
    void leaveNothingBehind() {
        Machine machine = Machine.measure();
        runSessions(machine, 12);
        long files = count(Path.of("/proc/self/fd"));
        long mappings = mappings();
        long heapBytes = heapBytes();
        runSessions(machine, SESSIONS);
        assertThat(heapBytes()).isLessThan(heapBytes + RUNTIMES_OWN_BYTES);
        assertThat(count(Path.of("/proc/self/fd"))).isLessThan(files + RUNTIMES_OWN);
        assertThat(mappings()).isLessThan(mappings + RUNTIMES_OWN);
        assertThat(kernelRecords()).isZero();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(thread -> thread.getName().startsWith("corelanes-")));
    }

    private static void runSessions(Machine machine, int count) {
        Experiment small = Experiment.twoHands().with(new Amount.Tasks(4)).withCpuWorkNs(100_000);
        for (int session = 0; session < count; session++) {
            Experiment experiment = small.with(StructureKind.values()[session % StructureKind.values().length])
                    .with(session % 4 == 0 ? WorkloadKind.HTTP : WorkloadKind.CPU)
                    .with(session % 3 == 0 ? SourceChoice.INFERRED : SourceChoice.AUTO);
            Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().join();
            assertThat(recording.failure()).isEmpty();
            assertThat(recording.result().tasksDone()).isEqualTo(4);
        }
    }

    private static long heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long count(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long mappings() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            // Not the Java heap's and threads' own, which have no name.
            return lines.filter(line -> line.indexOf('/') >= 0 || line.contains("anon_inode")).count();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long kernelRecords() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(line -> line.contains("[perf_event]")).count();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
