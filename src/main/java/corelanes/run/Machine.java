package corelanes.run;

import corelanes.analysis.SwitchAlone;
import corelanes.experiment.Experiment;
import corelanes.experiment.StructureKind;
import corelanes.probe.PortableProbe;
import corelanes.probe.Probe;
import corelanes.probe.linux.LinuxProbe;
import corelanes.probe.macos.MacProbe;
import corelanes.probe.windows.WindowsProbe;
import corelanes.storage.RecordingFacts;
import corelanes.text.Texts;
import corelanes.workload.Calibration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The machine a session runs on, measured once.
 *
 * @param probe          what the operating system tells
 * @param calibration    how fast it computes
 * @param clock          what reading the clock costs
 * @param tickCostNs     what one tick of a worker costs, ns
 * @param tickGapNs      ticks farther apart than this mean that the worker was held up or off its core, ns
 * @param platformSwitch what a switch between platform threads costs; empty where threads can't be pinned
 * @param virtualSwitch  what a switch between virtual threads costs, early in a program's life; empty as before
 */
public record Machine(Probe probe, Calibration calibration, ClockCost clock, double tickCostNs, long tickGapNs,
        Optional<SwitchCost> platformSwitch, Optional<SwitchCost> virtualSwitch) {

    static final long SMALLEST_GAP_NS = 10_000;
    static final long LARGEST_GAP_NS = 100_000;

    /** Measures this machine, and tells nobody how far it has got. */
    public static Machine measure() {
        return measure(findProbe(), _ -> {
        });
    }

    /**
     * Measures this machine on the calling platform thread and, for the cost of switches, on two more: some 700 ms on a quiet one,
     * with the first core kept busy. If the thread is interrupted, switches are left out, and it stays interrupted.
     */
    static Machine measure(Probe probe, MeasuringProgress progress) {
        progress.begins(MeasuringStep.CLOCK);
        ClockCost clock = ClockCost.measure();
        progress.begins(MeasuringStep.SPEED);
        Calibration calibration = Calibration.measure();
        progress.begins(MeasuringStep.TICK);
        long gapNs = gapNs(calibration);
        double tickCostNs = TickCost.measureNs(probe);
        Optional<SwitchCost> platform = Optional.empty();
        Optional<SwitchCost> virtual = Optional.empty();
        if (probe.capabilities().pins()) {
            SwitchTrial trial = SwitchTrial.brief(probe, probe.availableCores().getFirst());
            try {
                progress.begins(MeasuringStep.PLATFORM_SWITCH);
                platform = trial.platform(0);
                progress.begins(MeasuringStep.VIRTUAL_SWITCH);
                virtual = trial.virtual(0);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        }
        return new Machine(probe, calibration, clock, tickCostNs, gapNs, platform, virtual);
    }

    /**
     * Has the code compiled that {@link #measure} measures: some 150 ms of computing, of which nothing is kept. Where much else
     * waits for the compiler, as while a window opens, it is through with it a second or two later.
     */
    public static void warmUp(Probe probe) {
        Calibration.measure();
        TickCost.measureNs(probe);
    }

    private static long gapNs(Calibration calibration) {
        return Math.clamp(2 * calibration.usualTickDistanceNs(), SMALLEST_GAP_NS, LARGEST_GAP_NS);
    }

    /**
     * This machine as it computes now: what was measured while the compiler had no core, or before the plug was pulled, is
     * measured again, all but switches. On the calling platform thread, whose code of tasks should be compiled: some 5 ms if it is
     * as it was, else some 150 ms.
     */
    Machine now() {
        if (calibration.isStillSo()) {
            return this;
        }
        Calibration anew = Calibration.measure();
        return new Machine(probe, anew, clock, TickCost.measureNs(probe), gapNs(anew), platformSwitch, virtualSwitch);
    }

    /**
     * Whether these cores are so many permits that workers pass to each other: where the system keeps no thread on a chosen core.
     * All cores need none.
     */
    public boolean passesPermits(List<Integer> cores) {
        return !probe.capabilities().pins() && cores.size() < probe.availableCores().size();
    }

    /** What one switch of a structure's workers was measured to cost; empty if it was not. */
    public Optional<SwitchAlone> switchAlone(StructureKind structure) {
        return (structure == StructureKind.VIRTUAL ? virtualSwitch : platformSwitch)
                .map(cost -> new SwitchAlone(cost.medianNs(), cost.lowNs(), cost.highNs()));
    }

    /**
     * What a recording that is made here now says of where it comes from.
     *
     * @param version of this program
     */
    RecordingFacts facts(Experiment experiment, String version) {
        return new RecordingFacts(experiment, version, probe.description(), Runtime.version().feature(),
                probe.availableCores().size(), Instant.now());
    }

    /** The same machine as another probe tells of it. */
    Machine with(Probe other) {
        return new Machine(other, calibration, clock, tickCostNs, tickGapNs, platformSwitch, virtualSwitch);
    }

    /**
     * Whether it still computes as it did when it was measured. Some 80 ms on the calling platform thread, in which the code of
     * tasks and ticks is compiled, so that the first run does not begin with it.
     */
    boolean isStillSo() {
        TickCost.measureNs(probe);
        return calibration.isStillSo();
    }

    /** The probe for this operating system, or the portable one that says why. */
    public static Probe findProbe() {
        return findProbe(System.getProperty("os.name"));
    }

    /** @param system as the property {@code os.name} names it: Linux, Mac OS X, Windows 11 … */
    static Probe findProbe(String system) {
        Texts texts = Texts.beside(Probe.class);
        try {
            if (system.startsWith("Windows")) {
                return new WindowsProbe();
            }
            return switch (system) {
                case "Linux" -> new LinuxProbe();
                case "Mac OS X" -> new MacProbe();
                default -> new PortableProbe(texts.get("probe.none", system));
            };
        } catch (LinkageError | RuntimeException missing) {
            Throwable cause = missing.getCause() == null ? missing : missing.getCause();
            return new PortableProbe(texts.get("probe.failed", String.valueOf(cause.getMessage())));
        }
    }
}
