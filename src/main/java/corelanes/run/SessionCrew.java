package corelanes.run;

import corelanes.experiment.Amount;
import corelanes.experiment.StructureKind;
import corelanes.probe.Probe;
import corelanes.probe.SwitchCounts;
import corelanes.record.Collector;
import corelanes.record.WorkerRecorder;
import corelanes.structure.Crew;
import corelanes.workload.Workload;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out the tasks of a session and the seats of its workers, until enough is done or somebody says stop. */
final class SessionCrew implements Crew {

    /** All rings together hold about this many slices. */
    private static final int SLICES_IN_RINGS = 1 << 20;
    private static final int SMALLEST_RING = 256;
    private static final int LARGEST_RING = 8_192;

    private final FailureSentences sentences = new FailureSentences();
    private final Probe probe;
    private final Collector collector;
    private final Pinning pinning;
    private final Workload workload;
    private final boolean tasksComeIn;
    private final boolean virtual;
    private final boolean seatsShareThreads;
    private final int ringCapacity;
    private final long tickGapNs;
    private final boolean standingBack;
    private final Optional<CorePermits> permits;
    private final Queue<SessionSeat> freeSeats = new ConcurrentLinkedQueue<>();
    private final AtomicInteger handedOut = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private volatile Amount amount;
    private volatile long deadlineNs = Long.MAX_VALUE;
    private volatile boolean stopping;
    private volatile Optional<String> failure = Optional.empty();
    private SwitchCounts switchesOfGone = SwitchCounts.NONE;

    /**
     * @param tickGapNs from which gap on ticks find turns, ns; 0 if somebody else finds them
     * @param permits   who may compute, where the system keeps no thread on a core
     */
    SessionCrew(Probe probe, Collector collector, Pinning pinning, Workload workload, StructureKind structure,
            Amount amount, int threads, long tickGapNs, boolean standingBack, Optional<CorePermits> permits) {
        this.probe = probe;
        this.collector = collector;
        this.pinning = pinning;
        this.workload = workload;
        this.tasksComeIn = workload.tasksComeIn();
        this.virtual = structure == StructureKind.VIRTUAL;
        this.seatsShareThreads = structure.waitsWithoutThread();
        this.amount = amount;
        this.tickGapNs = tickGapNs;
        // One thread is on one core at a time, whoever keeps it there.
        this.permits = structure == StructureKind.EVENT_LOOP ? Optional.empty() : permits;
        // A carrier belongs to the whole program, and standing back can't be taken back.
        this.standingBack = standingBack && !virtual;
        int seats = structure == StructureKind.SEQUENTIAL ? 1 : threads;
        int fair = Integer.highestOneBit(Math.max(1, SLICES_IN_RINGS / Math.max(1, seats)));
        this.ringCapacity = Math.clamp(fair, SMALLEST_RING, LARGEST_RING);
        addSeats(seats);
    }

    /** Makes seats beforehand, so that no worker has to. */
    void addSeats(int count) {
        for (int seat = 0; seat < count; seat++) {
            freeSeats.add(newSeat());
        }
    }

    private SessionSeat newSeat() {
        WorkerRecorder recorder = newRecorder();
        collector.add(recorder);
        return new SessionSeat(this, recorder, permits.map(passed -> passed.new Turn()));
    }

    private WorkerRecorder newRecorder() {
        if (tickGapNs <= 0) {
            return WorkerRecorder.ofPhases(probe, ringCapacity);
        }
        return seatsShareThreads
                ? WorkerRecorder.byTicks(probe, ringCapacity, tickGapNs)
                : WorkerRecorder.byTicksOfOneThread(probe, ringCapacity, tickGapNs);
    }

    /** From now on a run that lasts a set time is under way. */
    void begin() {
        setAmount(amount);
        // The first look links a switch, which takes 1 ms: here it is nobody's turn.
        isWanted(0);
    }

    void setAmount(Amount newAmount) {
        amount = newAmount;
        deadlineNs = newAmount instanceof Amount.Lasting lasting
                ? System.nanoTime() + lasting.durationNs()
                : Long.MAX_VALUE;
    }

    @Override
    public int nextTask() {
        int task = takeTask();
        if (task == NO_TASK) {
            lookAround();
        }
        return task;
    }

    private int takeTask() {
        if (stopping) {
            return NO_TASK;
        }
        boolean comesIn = tasksComeIn && amount instanceof Amount.Tasks;
        boolean more = comesIn ? workload.hasMore() : isWanted(handedOut.get());
        if (!more) {
            return NO_TASK;
        }
        int task = handedOut.getAndIncrement();
        return comesIn || isWanted(task) ? task : NO_TASK;
    }

    @Override
    public Tasks nextTasks(int batch) {
        if (stopping) {
            return new Tasks(0, 0);
        }
        if (amount instanceof Amount.Tasks(int count)) {
            int first = handedOut.getAndUpdate(before -> Math.max(before, count));
            return new Tasks(first, Math.max(0, count - first));
        }
        int first = handedOut.getAndUpdate(before -> isWanted(before) ? before + batch : before);
        return new Tasks(first, isWanted(first) ? batch : 0);
    }

    @Override
    public boolean isWanted(int task) {
        return !stopping && switch (amount) {
            case Amount.Tasks(int count) -> task < count;
            case Amount.Lasting _ -> System.nanoTime() < deadlineNs;
            case Amount.UntilStopped _ -> true;
        };
    }

    @Override
    public void broken(Throwable unexpected) {
        fail(sentences.broken(unexpected));
    }

    /** A task broke off as nobody expected; the run ends. */
    void broke(int task, Throwable unexpected) {
        fail(sentences.ofTask(task, unexpected));
    }

    @Override
    public Seat arrive() {
        SessionSeat free = freeSeats.poll();
        SessionSeat seat = free != null ? free : newSeat();
        pinning.ensureCaller();
        if (standingBack) {
            probe.standBack(probe.currentThreadId());
        }
        return seat;
    }

    void left(SessionSeat seat) {
        try {
            // A loop's thread leaves many seats, but goes and is counted once.
            if (!virtual && pinning.remove(probe.currentThreadId())) {
                probe.ownSwitches().ifPresent(this::addSwitches);
            }
        } catch (RuntimeException | Error unexpected) {
            broken(unexpected);
        }
        freeSeats.add(seat);
    }

    private synchronized void addSwitches(SwitchCounts counts) {
        switchesOfGone = switchesOfGone.plus(counts);
    }

    /** Switches of all workers so far; empty where nobody counts them. */
    Optional<SwitchCounts> switches() {
        synchronized (this) {
            return pinning.switches().map(living -> living.plus(switchesOfGone));
        }
    }

    void resumed() {
        if (virtual) {
            pinning.ensureCaller();
        }
    }

    /** Whether the workload itself tells when a task begins and ends. */
    boolean tasksComeIn() {
        return tasksComeIn;
    }

    Workload workload() {
        return workload;
    }

    /** Now and then: who has found no further task has no use for a permit. */
    void lookAround() {
        permits.ifPresent(CorePermits::recall);
    }

    void taskDone() {
        done.incrementAndGet();
    }

    int tasksDone() {
        return done.get();
    }

    boolean isStopping() {
        return stopping;
    }

    void stop() {
        stopping = true;
        permits.ifPresent(CorePermits::stop);
    }

    /** Ends the run because of a failure; the first one is told. */
    synchronized void fail(String sentence) {
        if (failure.isEmpty()) {
            failure = Optional.of(sentence);
        }
        stop();
    }

    Optional<String> failure() {
        return failure;
    }
}
