package corelanes.run;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.StructureKind;
import corelanes.experiment.WorkloadKind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What many sessions in a row leave behind: open files, mappings, threads, Java heap in use after a collection, and resident memory,
 * which with a heap of fixed size that has been touched before ({@code -Xms256m -Xmx256m -XX:+AlwaysPreTouch}) grows by native memory
 * alone.
 *
 * <p>
 * Arguments: sessions, and how many lie between two lines.
 */
public final class SessionLeaks {

    private static final int USUAL_SESSIONS = 1_000;
    private static final int USUAL_STEP = 100;
    private static final double BYTES_IN_MB = 1e6;

    private SessionLeaks() {}

    /** Runs the sessions and prints a line every so often. */
    public static void main(String[] arguments) throws Exception {
        int sessions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL_SESSIONS;
        int step = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_STEP;
        Machine machine = Machine.measure();
        System.out.println("sessions  files  mappings  threads  heap MB  resident MB");
        for (int session = 0; session <= sessions; session++) {
            if (session % step == 0) {
                System.out.printf("%8d  %5d  %8d  %7d  %7.2f  %11.1f%n", session, count(Path.of("/proc/self/fd")),
                        mappings(),
                        Thread.getAllStackTraces().size(), heapBytes() / BYTES_IN_MB, residentBytes() / BYTES_IN_MB);
            }
            Session.start(experiment(session), machine, SessionOptions.unwatched(0)).ended().join();
        }
    }

    private static Experiment experiment(int session) {
        return Experiment.twoHands().with(new Amount.Tasks(4)).withCpuWorkNs(100_000)
                .with(StructureKind.values()[session % StructureKind.values().length])
                .with(session % 4 == 0 ? WorkloadKind.HTTP : WorkloadKind.CPU)
                .with(session % 3 == 0 ? SourceChoice.INFERRED : SourceChoice.AUTO);
    }

    private static double heapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double residentBytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return 1_024.0 * Long.parseLong(line.replaceAll("\\D", ""));
        }
    }

    private static long mappings() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.count();
        }
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.count();
        }
    }
}
