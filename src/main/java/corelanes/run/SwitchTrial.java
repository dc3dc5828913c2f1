package corelanes.run;

import corelanes.probe.Probe;
import corelanes.probe.SwitchCounts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Measures a {@link SwitchCost}: on threads of its own, which are pinned to one core and have ended afterwards. */
public final class SwitchTrial {

    /** Working sets of a sweep, in bytes: 4 kB to 4 MB. */
    public static final List<Integer> WORKING_SETS = List.of(4 << 10, 16 << 10, 64 << 10, 256 << 10, 1 << 20, 4 << 20);

    private static final int WARM_UP_ROUNDS = 8;
    /** Their scheduler is Java code, which takes longer to be compiled to the end. */
    private static final int VIRTUAL_WARM_UP_ROUNDS = 20;
    private static final int ROUNDS = 11;
    private static final long ROUND_NS = 8_000_000;
    /** Some tens of times as long as it takes on a quiet machine. */
    private static final long LIMIT_MS = 10_000;

    private final Probe probe;
    private final int core;

    /** @param core the logical CPU to measure on */
    public SwitchTrial(Probe probe, int core) {
        this.probe = probe;
        this.core = core;
    }

    /** Between two platform threads: some 250 ms. Empty if they can't be pinned or did not get far in time. */
    public Optional<SwitchCost> platform(int workingSetBytes) throws InterruptedException {
        return measure(Thread.ofPlatform().name("corelanes-switch-", 0).daemon(), workingSetBytes, WARM_UP_ROUNDS);
    }

    /** Between two virtual threads, whose carriers are pinned meanwhile: some 350 ms. Empty as {@link #platform}. */
    public Optional<SwitchCost> virtual(int workingSetBytes) throws InterruptedException {
        return measure(Thread.ofVirtual().name("corelanes-switch-", 0), workingSetBytes, VIRTUAL_WARM_UP_ROUNDS);
    }

    private Optional<SwitchCost> measure(Thread.Builder builder, int workingSetBytes, int warmUpRounds)
            throws InterruptedException {
        Pinning pinning = new Pinning(probe, List.of(core));
        HandOver handOver = new HandOver(pinning::ensureCaller);
        CompletableFuture<SwitchCost> cost = new CompletableFuture<>();
        HandOver.Memory ownMemory = new HandOver.Memory(workingSetBytes);
        HandOver.Memory otherMemory = new HandOver.Memory(workingSetBytes);
        Thread second = builder.unstarted(() -> perform(cost, () -> handOver.follow(otherMemory)));
        Thread first = builder.unstarted(() -> perform(cost,
                () -> {
                    warmUp(handOver, ownMemory, warmUpRounds);
                    cost.complete(rounds(handOver, pinning, ownMemory, otherMemory));
                }));
        handOver.between(first, second);
        try {
            second.start();
            first.start();
            SwitchCost measured = cost.get(LIMIT_MS, TimeUnit.MILLISECONDS);
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

    private static void perform(CompletableFuture<SwitchCost> cost, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException | Error broken) {
            cost.completeExceptionally(broken);
        }
    }

    private static void warmUp(HandOver handOver, HandOver.Memory memory, int rounds) {
        for (int round = 0; round < rounds; round++) {
            handOver.lead(memory, ROUND_NS, new HandOver.Count());
            handOver.alone(memory, ROUND_NS / 2);
        }
    }

    private static SwitchCost rounds(HandOver handOver, Pinning pinning, HandOver.Memory memory,
            HandOver.Memory otherMemory) {
        double[] roundNs = new double[ROUNDS];
        double[] baselineNs = new double[ROUNDS];
        HandOver.Count count = new HandOver.Count();
        Optional<SwitchCounts> before = pinning.switches();
        for (int round = 0; round < ROUNDS; round++) {
            roundNs[round] = handOver.lead(memory, ROUND_NS, count);
            // Both, one after the other: where memory lies makes a difference of a hundredth of a long walk.
            baselineNs[round] = (handOver.alone(memory, ROUND_NS / 4) + handOver.alone(otherMemory, ROUND_NS / 4)) / 2;
        }
        Optional<Double> switches = pinning.switches().flatMap(after -> before.map(after::since))
                .map(counted -> (double) (counted.voluntary() + counted.involuntary())
                        / Math.max(1, count.handOvers()));
        if (handOver.isEnded() || count.handOvers() == 0) {
            throw new IllegalStateException("ended before it was measured");
        }
        return SwitchCost.of(memory.bytes(), roundNs, baselineNs, switches);
    }
}
