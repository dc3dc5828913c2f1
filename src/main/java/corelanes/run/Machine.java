package corelanes.run;

import corelanes.probe.PortableProbe;
import corelanes.probe.Probe;
import corelanes.probe.linux.LinuxProbe;
import corelanes.probe.macos.MacProbe;
import corelanes.probe.windows.WindowsProbe;
import corelanes.text.Texts;
import corelanes.workload.Calibration;

/**
 * The machine a session runs on, measured once.
 *
 * @param probe       what the operating system tells
 * @param calibration how fast it computes
 * @param tickCostNs  what one tick of a worker costs, ns
 * @param tickGapNs   ticks farther apart than this mean that the worker was held up or off its core, ns
 */
public record Machine(Probe probe, Calibration calibration, double tickCostNs, long tickGapNs) {

    private static final long SMALLEST_GAP_NS = 10_000;
    private static final long LARGEST_GAP_NS = 100_000;

    /** Measures this machine: some 200 ms of computing on the calling thread. */
    public static Machine measure() {
        Probe probe = findProbe();
        Calibration calibration = Calibration.measure();
        long gapNs = Math.clamp(2 * calibration.usualTickDistanceNs(), SMALLEST_GAP_NS, LARGEST_GAP_NS);
        return new Machine(probe, calibration, TickCost.measureNs(probe), gapNs);
    }

    /** The probe for this operating system, or the portable one that says why. */
    public static Probe findProbe() {
        return findProbe(System.getProperty("os.name"));
    }

    /** @param system as the property {@code os.name} names it: Linux, Mac OS X, Windows 11 … */
    static Probe findProbe(String system) {
        Texts texts = Texts.beside(Probe.class);
        try {
            return switch (system) {
                case "Linux" -> new LinuxProbe();
                case "Mac OS X" -> new MacProbe();
                case String windows when windows.startsWith("Windows") -> new WindowsProbe();
                default -> new PortableProbe(texts.get("probe.none", system));
            };
        } catch (LinkageError | RuntimeException missing) {
            Throwable cause = missing.getCause() == null ? missing : missing.getCause();
            return new PortableProbe(texts.get("probe.failed", String.valueOf(cause.getMessage())));
        }
    }
}
