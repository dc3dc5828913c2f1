package corelanes.ui.pulse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the window's own threads compute while runs are measured: the FX thread, which lays out, and those that render. From
 * {@link #runBegins()} to {@link #runEnded()}, which one thread calls in turns; a run that is given up does not count. May be asked by any
 * thread.
 */
final class DrawingCost {

    /** How the names of a window's threads begin (OpenJFX 26). */
    private static final List<String> NAMES = List.of("JavaFX Application Thread", "QuantumRenderer", "InvokeLater",
            "Prism");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long beganNs;
    private long beganCpuNs;
    private long wallNs;
    private long cpuNs;

    /** A run begins. Some 100 µs. */
    synchronized void runBegins() {
        beganCpuNs = windowCpuNs();
        beganNs = System.nanoTime();
    }

    /** It has ended. */
    synchronized void runEnded() {
        wallNs += System.nanoTime() - beganNs;
        cpuNs += Math.max(0, windowCpuNs() - beganCpuNs);
    }

    /** Forgets all runs. */
    synchronized void forget() {
        wallNs = 0;
        cpuNs = 0;
    }

    /** The share of one core's time that they took while runs went on, 0 … 1; empty before the first has ended. */
    synchronized OptionalDouble share() {
        return wallNs == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cpuNs / wallNs);
    }

    private long windowCpuNs() {
        long sumNs = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            // One that has ended meanwhile is null.
            if (thread != null && NAMES.stream().anyMatch(thread.getThreadName()::startsWith)) {
                sumNs += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return sumNs;
    }
}
