package corelanes.run;

import corelanes.probe.Probe;
import corelanes.probe.SwitchCounts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Measures a {@link SwitchCost}: on threads of its own, which are pinned to one core and have ended afterwards. */
public final class SwitchTrial {

    /** Working sets of a sweep, in bytes: 4 kB to 4 MB. */
    public static final List<Integer> WORKING_SETS = List.of(4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20);

    private static final Effort PLATFORM = new Effort(100_000_000, 11, 8_000_000);
    /** Their scheduler is Java code, which takes most of a second to be compiled to the end. */
    private static final Effort VIRTUAL = new Effort(600_000_000, 100, 1_000_000);
    private static final Effort BRIEF_PLATFORM = new Effort(30_000_000, 11, 2_000_000);
    private static final Effort BRIEF_VIRTUAL = new Effort(200_000_000, 30, 1_000_000);
    /** Some tens of times as long as it takes on a quiet machine. */
    private static final long LIMIT_MS = 10_000;

    private final Probe probe;
    private final int core;
    private final Effort platform;
    private final Effort virtual;

    /**
     * What a trial does. A round with two threads is followed by half a round with one.
     *
     * @param warmUpNs until when its code is compiled, ns
     * @param rounds   rounds that are measured
     * @param roundNs  length of a round with two threads, ns: some hundred hand-overs and more
     */
    private record Effort(long warmUpNs, int rounds, long roundNs) {}

    /** @param core the logical CPU to measure on */
    public SwitchTrial(Probe probe, int core) {
        this(probe, core, PLATFORM, VIRTUAL);
    }

    private SwitchTrial(Probe probe, int core, Effort platform, Effort virtual) {
        this.probe = probe;
        this.core = core;
        this.platform = platform;
        this.virtual = virtual;
    }

    /**
     * A shorter trial, for the start of the program: some 100 ms for platform threads, with as many rounds, and 300 ms for
     * virtual ones. Then the compiler is not through with their code, and a switch comes out up to four times as dear as later.
     */
    static SwitchTrial brief(Probe probe, int core) {
        return new SwitchTrial(probe, core, BRIEF_PLATFORM, BRIEF_VIRTUAL);
    }

    /** Between two platform threads: some 250 ms. Empty if they can't be pinned or did not get far in time. */
    public Optional<SwitchCost> platform(int workingSetBytes) throws InterruptedException {
        return measure(Thread.ofPlatform().name("corelanes-switch-", 0).daemon(), platform, workingSetBytes)
                .map(rounds -> rounds.all(workingSetBytes));
    }

    /**
     * Between two virtual threads, whose carriers are pinned meanwhile: some 800 ms. Now and then the runtime has a second
     * carrier take over, which is a switch of the kernel's too and takes ten times as long; rounds in which that happened often
     * are left out. Empty as {@link #platform}.
     */
    public Optional<SwitchCost> virtual(int workingSetBytes) throws InterruptedException {
        return measure(Thread.ofVirtual().name("corelanes-switch-", 0), virtual, workingSetBytes)
                .map(rounds -> rounds.withoutKernel(workingSetBytes));
    }

    private Optional<SwitchRounds> measure(Thread.Builder builder, Effort effort, int workingSetBytes)
            throws InterruptedException {
        Pinning pinning = new Pinning(probe, List.of(core));
        HandOver handOver = new HandOver(pinning::ensureCaller);
        CompletableFuture<SwitchRounds> result = new CompletableFuture<>();
        HandOver.Memory ownMemory = new HandOver.Memory(workingSetBytes);
        HandOver.Memory otherMemory = new HandOver.Memory(workingSetBytes);
        Thread second = builder.unstarted(() -> perform(result, () -> handOver.follow(otherMemory)));
        Thread first = builder.unstarted(() -> perform(result, () -> {
            warmUp(handOver, ownMemory, effort);
            result.complete(rounds(handOver, pinning, effort, ownMemory, otherMemory));
        }));
        handOver.between(first, second);
        try {
            second.start();
            first.start();
            SwitchRounds measured = result.get(LIMIT_MS, TimeUnit.MILLISECONDS);
            return pinning.refusal().isPresent() ? Optional.empty() : Optional.of(measured);
        } catch (TimeoutException | ExecutionException unfinished) {
            return Optional.empty();
        } finally {
            handOver.end();
            try {
                first.join(LIMIT_MS);
                second.join(LIMIT_MS);
            } finally {
                pinning.release();
            }
        }
    }

    private static void perform(CompletableFuture<SwitchRounds> result, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error broken) {
            result.completeExceptionally(broken);
        }
    }

    private static void warmUp(HandOver handOver, HandOver.Memory memory, Effort effort) {
        long beganNs = System.nanoTime();
        while (System.nanoTime() - beganNs < effort.warmUpNs && !handOver.isEnded()) {
            handOver.lead(memory, effort.roundNs, new HandOver.Count());
            handOver.alone(memory, effort.roundNs / 2);
        }
    }

    private static SwitchRounds rounds(HandOver handOver, Pinning pinning, Effort effort, HandOver.Memory memory,
            HandOver.Memory otherMemory) {
        SwitchRounds rounds = new SwitchRounds();
        for (int round = 0; round < effort.rounds; round++) {
            HandOver.Count count = new HandOver.Count();
            Optional<SwitchCounts> before = pinning.switches();
            double handOverNs = handOver.lead(memory, effort.roundNs, count);
            OptionalDouble switches = switches(before, pinning.switches(), count);
            // Both, one after the other: where memory lies makes a difference of a hundredth of a long walk.
            double baselineNs = (handOver.alone(memory, effort.roundNs / 4)
                    + handOver.alone(otherMemory, effort.roundNs / 4)) / 2;
            if (handOver.isEnded() || count.handOvers() == 0) {
                throw new IllegalStateException("ended before it was measured");
            }
            rounds.add(new SwitchRounds.Round(handOverNs, baselineNs, switches));
        }
        return rounds;
    }

    private static OptionalDouble switches(Optional<SwitchCounts> before, Optional<SwitchCounts> after,
            HandOver.Count count) {
        if (before.isEmpty() || after.isEmpty()) {
            return OptionalDouble.empty();
        }
        SwitchCounts counted = after.get().since(before.get());
        return OptionalDouble.of((double) (counted.voluntary() + counted.involuntary())
                / Math.max(1, count.handOvers()));
    }
}
