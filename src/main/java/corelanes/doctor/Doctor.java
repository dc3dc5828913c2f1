package corelanes.doctor;

import corelanes.probe.MachineFacts;
import corelanes.probe.Noise;
import corelanes.probe.NoiseReading;
import corelanes.probe.Probe;
import corelanes.probe.SystemFiles;
import corelanes.run.ClockCost;
import corelanes.run.Machine;
import corelanes.run.MachineCache;
import corelanes.run.SwitchCost;
import corelanes.run.SwitchTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Looks the machine over: some 3 s on a quiet one, and not longer than the sum of its limits on any. */
public final class Doctor {

    private static final long NOISE_MS = 500;
    /** Some tens of times what a question takes on a quiet machine. */
    private static final long LIMIT_MS = 5_000;
    private static final long MACHINE_LIMIT_MS = 20_000;

    private final Supplier<Machine> machines;
    private final Supplier<Optional<Duration>> keptAge;
    private final Probe probe;
    private final SystemFiles files;

    /**
     * @param machines measures the machine
     * @param probe    what the operating system tells
     * @param files    what its files tell
     */
    public Doctor(Supplier<Machine> machines, Probe probe, SystemFiles files) {
        this(machines, Optional::empty, probe, files);
    }

    /**
     * One that measures anew in any case, and looks what was kept before.
     *
     * @param machines keeps what is measured
     * @param probe    what the operating system tells
     * @param files    what its files tell
     */
    public Doctor(MachineCache machines, Probe probe, SystemFiles files) {
        this(() -> machines.measureAnew(probe, _ -> {
        }), () -> machines.age(probe), probe, files);
    }

    private Doctor(Supplier<Machine> machines, Supplier<Optional<Duration>> keptAge, Probe probe, SystemFiles files) {
        this.machines = machines;
        this.keptAge = keptAge;
        this.probe = probe;
        this.files = files;
    }

    /** As {@link #examine(boolean, Consumer)}, for somebody who does not watch. */
    public Checkup examine(boolean sweep) throws InterruptedException {
        return examine(sweep, _ -> {});
    }

    /**
     * Looks at everything.
     *
     * @param sweep  also measure switching with growing working sets: some 2 s more
     * @param begins told by the calling thread what it looks at next; steps come in their order, and not all of them
     * @throws InterruptedException if the caller is not to wait any more
     */
    public Checkup examine(boolean sweep, Consumer<Step> begins) throws InterruptedException {
        // Noise first: afterwards this program's own threads (compiler, garbage collector) are still busy for a while.
        begins.accept(Step.NOISE);
        Optional<Noise> noise = noise();
        begins.accept(Step.CLOCK);
        Optional<ClockCost> clock = TimeLimit.within(LIMIT_MS, ClockCost::measure);
        begins.accept(Step.SOURCE);
        Optional<SourceFinding> source = TimeLimit.within(LIMIT_MS, () -> SourceFinding.find(probe));
        begins.accept(Step.PINNING);
        Optional<PinningFinding> pinning = TimeLimit.within(LIMIT_MS, () -> PinningFinding.find(probe));
        boolean pins = pinning.filter(PinningFinding::works).isPresent();
        SwitchCosts switches = pins ? switches(sweep, begins)
                : new SwitchCosts(Optional.empty(), Optional.empty(), List.of());
        Optional<Duration> age = TimeLimit.within(LIMIT_MS, keptAge::get).flatMap(Function.identity());
        begins.accept(Step.MACHINE);
        Optional<Machine> machine = TimeLimit.within(MACHINE_LIMIT_MS, machines::get);
        begins.accept(Step.RECORDING);
        Optional<Double> recordingCost = machine.isPresent()
                ? TimeLimit.within(MACHINE_LIMIT_MS, () -> RecordingTrial.costShare(machine.get()))
                : Optional.empty();
        begins.accept(Step.FACTS);
        // Files of /proc can hang too: in some containers a program answers for them.
        MachineFacts facts = TimeLimit.within(LIMIT_MS, () -> MachineFacts.read(files, probe.availableCores()))
                .orElse(MachineFacts.unknown(probe.availableCores()));
        return new Checkup(probe.description(), system(), probe.capabilities(), facts, clock, source, pinning, switches,
                machine.map(Machine::tickCostNs), recordingCost, noise, JavaFacts.find(), age);
    }

    private Optional<Noise> noise() throws InterruptedException {
        Optional<NoiseReading> before = reading();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        // Nobody counts it down: it ends by its time, or early by an interrupt.
        new CountDownLatch(1).await(NOISE_MS, TimeUnit.MILLISECONDS);
        return reading().flatMap(after -> Noise.between(before.get(), after, 0));
    }

    private Optional<NoiseReading> reading() throws InterruptedException {
        return TimeLimit
                .within(LIMIT_MS, () -> NoiseReading.take(files, probe.availableCores(), probe.availableCores()))
                .flatMap(Function.identity());
    }

    /** On the first core, where work on one core is done. */
    private SwitchCosts switches(boolean sweep, Consumer<Step> begins) throws InterruptedException {
        begins.accept(Step.SWITCHES);
        SwitchTrial trial = new SwitchTrial(probe, probe.availableCores().getFirst());
        Optional<SwitchCost> platform = trial.platform(0);
        Optional<SwitchCost> virtual = trial.virtual(0);
        List<SwitchCost> bySize = new ArrayList<>();
        if (sweep) {
            begins.accept(Step.WORKING_SETS);
        }
        for (int bytes : sweep ? SwitchTrial.WORKING_SETS : List.<Integer>of()) {
            trial.platform(bytes).ifPresent(bySize::add);
        }
        return new SwitchCosts(platform, virtual, bySize);
    }

    private static String system() {
        return System.getProperty("os.name") + " (" + System.getProperty("os.arch") + ")";
    }
}
