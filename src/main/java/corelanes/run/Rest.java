package corelanes.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits until this program does hardly anything: right after its start Java's compiler works for some tenths of a second on what
 * starting needed, and would take part in the first run on the same cores.
 */
final class Rest {

    /** It rests when its threads compute for less than this share of one core's time. */
    private static final double RESTING = 0.1;
    private static final long LOOK_NS = 20_000_000;

    /** What has been drawn may keep Java's compiler at work for about so long, ns. */
    static final long LONGEST_NS = 1_500_000_000;

    private Rest() {}

    /**
     * Waits, idle, until the program rests, but no longer than that.
     *
     * @param mostNs   at most so long, ns
     * @param givenUp  whether there is nothing to wait for any more
     */
    static void await(long mostNs, BooleanSupplier givenUp) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long beganNs = System.nanoTime();
        long nowNs = beganNs;
        long cpuNs = system.getProcessCpuTime();
        boolean rests = cpuNs < 0;
        while (!rests && nowNs - beganNs < mostNs && !givenUp.getAsBoolean()
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_NS);
            long laterNs = System.nanoTime();
            long laterCpuNs = system.getProcessCpuTime();
            rests = laterNs - nowNs >= LOOK_NS / 2 && laterCpuNs - cpuNs < RESTING * (laterNs - nowNs);
            nowNs = laterNs;
            cpuNs = laterCpuNs;
        }
    }
}
