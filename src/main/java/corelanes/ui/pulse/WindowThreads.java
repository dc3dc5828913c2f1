package corelanes.ui.pulse;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The threads that draw the window: the one that lays out, and those that render. */
final class WindowThreads {

    /** How their names begin (OpenJFX 26). */
    private static final List<String> NAMES = List.of("JavaFX Application Thread", "QuantumRenderer", "InvokeLater",
            "Prism");
    private static final long LOOK_NS = 20_000_000;
    /** They rest when they compute for less than this share of one core's time. */
    private static final double RESTING = 0.02;
    /** Whoever moves the mouse over the window all the time does not hold up a measurement for ever. */
    private static final long LONGEST_NS = 1_000_000_000;

    private WindowThreads() {}

    /** What they have computed up to now, ns. Some 100 µs. */
    static long cpuNs() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sumNs = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            // One that has ended meanwhile is null.
            if (thread != null && NAMES.stream().anyMatch(thread.getThreadName()::startsWith)) {
                sumNs += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return sumNs;
    }

    /**
     * Waits until they rest, a second at most, or until the calling thread is interrupted. JavaFX renders beside its beats: without a
     * graphics card up to 200 ms after the last one.
     */
    static void awaitRest() {
        long beganNs = System.nanoTime();
        long nowNs = beganNs;
        long cpuNs = cpuNs();
        boolean rest = false;
        while (!rest && nowNs - beganNs < LONGEST_NS && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NS);
            long laterNs = System.nanoTime();
            long laterCpuNs = cpuNs();
            rest = laterNs - nowNs >= LOOK_NS / 2 && laterCpuNs - cpuNs < RESTING * (laterNs - nowNs);
            nowNs = laterNs;
            cpuNs = laterCpuNs;
        }
    }
}
