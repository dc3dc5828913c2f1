package corelanes.workload;

import corelanes.experiment.ByteSizes;
import corelanes.experiment.Durations;
import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Tasks that take turns: each works a little, hands a baton on, and waits for it to come round. One works at a time whatever
 * the number of cores, so that the switching between them becomes the main thing.
 *
 * <p>
 * At its turn a task walks through memory of its own twice. The difference between the two, which are a few µs apart, is what
 * it costs to find in far memory what the others have pushed out of the near one.
 */
public final class HandoverWorkload implements Workload {

    /** Half of the memory that Java may have is left to the rest of the program. */
    private static final int MEMORY_PARTS = 2;

    private final Texts texts = Texts.beside(HandoverWorkload.class);
    private final TallyWords words = new TallyWords();
    private final WorkSettings settings;
    private final Computation computation;
    private final long memoryBytes;
    private final Baton baton = new Baton(new Waits(TaskState.WAITING_QUEUE));
    private final AtomicLong bytesInUse = new AtomicLong();
    private final LongAdder turns = new LongAdder();
    private final LongAdder turnsNs = new LongAdder();
    private final LongAdder backTurns = new LongAdder();
    private final LongAdder coldNs = new LongAdder();

    /**
     * @param settings    the work of a task, the work of a turn, and the memory
     * @param calibration how fast this machine computes
     */
    public HandoverWorkload(WorkSettings settings, Calibration calibration) {
        this(settings, calibration, Runtime.getRuntime().maxMemory() / MEMORY_PARTS);
    }

    /** @param memoryBytes how much memory all tasks in progress may have together */
    HandoverWorkload(WorkSettings settings, Calibration calibration, long memoryBytes) {
        this.memoryBytes = memoryBytes;
        this.settings = settings;
        this.computation = new Computation(calibration);
    }

    @Override
    public boolean perform(int task, Marker marker) throws WorkloadException, InterruptedException {
        long bytes = settings.value(Setting.WORKING_SET);
        reserve(bytes);
        try {
            WorkingMemory memory = new WorkingMemory(bytes);
            Baton.Runner self = baton.join(marker);
            try {
                return run(task, self, memory, marker);
            } finally {
                baton.leave(self);
            }
        } finally {
            bytesInUse.addAndGet(-bytes);
        }
    }

    /** So that a run that asks for too much ends with a sentence, and the program goes on. */
    private void reserve(long bytes) throws WorkloadException {
        if (bytesInUse.addAndGet(bytes) > memoryBytes) {
            bytesInUse.addAndGet(-bytes);
            throw new WorkloadException(
                    texts.get("handover.memory", ByteSizes.show(bytes), ByteSizes.show(memoryBytes)));
        }
    }

    private boolean run(int task, Baton.Runner self, WorkingMemory memory, Marker marker)
            throws WorkloadException, InterruptedException {
        long doneNs = 0;
        long walks = 0;
        boolean back = false;
        while (true) {
            long beganNs = System.nanoTime();
            long turnNs = Math.clamp(settings.cpuWorkNs() - doneNs, 0, settings.value(Setting.HAND_OVER_EVERY));
            if (!walkTwice(memory, back, marker) || !computation.perform(task, turnNs, marker)) {
                return false;
            }
            walks += 2;
            doneNs += turnNs;
            turns.increment();
            turnsNs.add(System.nanoTime() - beganNs);
            if (doneNs >= settings.cpuWorkNs()) {
                break;
            }
            back = baton.pass(self, marker);
        }
        if (!memory.wasWalked(walks)) {
            throw new WorkloadException(texts.get("computation.wrong", task));
        }
        return true;
    }

    /** The first walk finds the memory as the others have left it, the second one as the first has. */
    private boolean walkTwice(WorkingMemory memory, boolean back, Marker marker) {
        long beganNs = System.nanoTime();
        boolean first = memory.walk(marker);
        long betweenNs = System.nanoTime();
        boolean second = first && memory.walk(marker);
        long endedNs = System.nanoTime();
        if (back && second) {
            backTurns.increment();
            coldNs.add(betweenNs - beganNs - (endedNs - betweenNs));
        }
        return second;
    }

    private long meanColdNs() {
        return Math.max(0, coldNs.sum() / Math.max(1, backTurns.sum()));
    }

    @Override
    public List<Tally> tallies() {
        return List.of(words.of("turns", turns.sum()), words.of("hand_overs", baton.handOvers()),
                words.of("hand_over_mean_ns", baton.meanHandOverNs()),
                words.of("cold_memory_mean_ns", meanColdNs()));
    }

    @Override
    public Optional<String> remark() {
        if (turns.sum() == 0) {
            return Optional.empty();
        }
        if (baton.handOvers() == 0) {
            return Optional.of(texts.get("handover.alone"));
        }
        long turnNs = turnsNs.sum() / turns.sum();
        double share = (double) baton.meanHandOverNs() / (baton.meanHandOverNs() + turnNs);
        return Optional.of(texts.get("handover.cost", baton.handOvers(), Durations.show(baton.meanHandOverNs()),
                Durations.show(turnNs), share, Durations.show(meanColdNs()),
                ByteSizes.show(settings.value(Setting.WORKING_SET))));
    }
}
