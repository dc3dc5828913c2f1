package corelanes.record;

import corelanes.probe.Probe;
import corelanes.probe.SwitchCounter;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;

/**
 * Takes down what one worker's tasks do.
 *
 * <p>
 * By ticks, for the <em>inferred</em> source:
 * A computing worker ticks every few µs. Between two ticks close together it was on the core all the time; a longer gap, or
 * another core, means it was not: what ran ends at the last tick, and what is next begins at this one. So what is drawn as
 * RUNNING really ran, and what is missed is at most one tick's distance at the end of each turn.
 *
 * <p>
 * Without ticks, for the <em>recorded</em> source: its slices are then the phases of tasks, computing (RUNNING) or waiting, and
 * the kernel's record says where in them the thread had a core.
 *
 * <p>
 * All methods but those for the Collector are called by the worker alone. Nothing is allocated and nothing blocks.
 */
public final class WorkerRecorder {

    private final Probe probe;
    private final boolean byTicks;
    private final long gapNs;
    private final SwitchCounter switches;
    private final SliceRing ring;
    private final OpenSlice open = new OpenSlice();
    private volatile long dropped;
    private long ticks;
    private volatile long ticksPublished;
    private int started;
    private int ended;
    private int osTid;
    private long takenAway;
    private long givenUp;

    /**
     * A recorder that finds turns by ticks.
     *
     * @param ringCapacity how many slices fit until the Collector comes by; a power of two
     * @param gapNs        a longer gap between two ticks means that the worker was held up or off its core: several ticks' worth,
     *                     ns
     */
    public static WorkerRecorder byTicks(Probe probe, int ringCapacity, long gapNs) {
        return new WorkerRecorder(probe, ringCapacity, true, gapNs);
    }

    /**
     * A recorder of phases: the kernel's record finds the turns.
     *
     * @param ringCapacity how many phases fit until the Collector comes by; a power of two
     */
    public static WorkerRecorder ofPhases(Probe probe, int ringCapacity) {
        return new WorkerRecorder(probe, ringCapacity, false, Long.MAX_VALUE);
    }

    private WorkerRecorder(Probe probe, int ringCapacity, boolean byTicks, long gapNs) {
        this.probe = probe;
        this.byTicks = byTicks;
        this.gapNs = gapNs;
        this.switches = probe.newSwitchCounter();
        this.ring = new SliceRing(ringCapacity);
    }

    /** A task begins on this worker. */
    public void taskStarted(int task) {
        taskStarted(task, Long.MAX_VALUE);
    }

    /**
     * A task begins on this worker that it has waited for in a queue: that it was this one is known only now.
     *
     * @param waitingSinceNs since when; now or later if it did not wait, ns
     */
    public void taskStarted(int task, long waitingSinceNs) {
        if (byTicks) {
            countSwitches();
        }
        osTid = Math.max(0, probe.currentThreadId());
        int core = probe.currentCore();
        started++;
        long nowNs = System.nanoTime();
        if (waitingSinceNs < nowNs) {
            put(waitingSinceNs, nowNs, task, Slice.NO_CORE, TaskState.WAITING_QUEUE);
        }
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    /** The computing worker is on a core. Call every few µs. */
    public void tick() {
        if (byTicks) {
            look();
        }
    }

    private void look() {
        long nowNs = System.nanoTime();
        int core = probe.currentCore();
        ticks++;
        if (nowNs - open.lastTickNs() > gapNs || core != open.core()) {
            cameBack();
        } else {
            open.tick(nowNs);
        }
    }

    /**
     * What was the gap? With the scheduler's count of taking the core away moved: the task was ready and had no core. With no
     * switch at all: it kept its core and was held up, by an interrupt or because the machine itself is a guest of another.
     * With a switch of its own: the Java runtime made it wait.
     */
    private void cameBack() {
        long leftNs = open.lastTickNs();
        int task = open.task();
        int leftCore = open.core();
        close(leftNs);
        long takenBefore = takenAway;
        long givenBefore = givenUp;
        boolean counted;
        int core;
        long nowNs;
        long beganNs;
        // The count and the time must be of one moment: a switch between them would be missed by the one or the other.
        do {
            beganNs = System.nanoTime();
            counted = countSwitches();
            core = probe.currentCore();
            nowNs = System.nanoTime();
        } while (nowNs - beganNs > gapNs);
        if (!counted || takenAway != takenBefore || core != leftCore) {
            put(leftNs, nowNs, task, Slice.NO_CORE, TaskState.READY);
        } else {
            put(leftNs, nowNs, task, givenUp == givenBefore ? core : Slice.NO_CORE, TaskState.INTERRUPTED);
        }
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    private boolean countSwitches() {
        boolean counted = switches.read();
        takenAway = switches.involuntary();
        givenUp = switches.voluntary();
        return counted;
    }

    /** The task is about to wait; {@code state} says for what. */
    public void waiting(TaskState state) {
        long nowNs = endOfComputing();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, state, Slice.NO_CORE, osTid, started);
    }

    /** The task has what it waited for, and computes again. */
    public void resumed() {
        if (byTicks) {
            countSwitches();
        }
        osTid = Math.max(0, probe.currentThreadId());
        int core = probe.currentCore();
        long nowNs = System.nanoTime();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    /** The task is finished. */
    public void taskEnded() {
        if (open.state() != TaskState.RUNNING) {
            resumed();
        }
        long nowNs = endOfComputing();
        ended++;
        close(nowNs);
        open.end();
        ticksPublished = ticks;
    }

    private long endOfComputing() {
        if (byTicks) {
            look();
            return open.lastTickNs();
        }
        return System.nanoTime();
    }

    private void close(long endNs) {
        TaskState state = open.state();
        put(open.startNs(), endNs, open.task(), state == TaskState.RUNNING ? open.core() : Slice.NO_CORE, state);
    }

    private void put(long startNs, long endNs, int task, int core, TaskState state) {
        if (endNs == startNs && started == 0 && ended == 0) {
            return;
        }
        if (ring.offer(startNs, endNs, task, core, state, osTid, started, ended)) {
            started = 0;
            ended = 0;
        } else {
            dropped = dropped + 1;
        }
    }

    /** Collector: takes the oldest slice; false if there is none. */
    boolean poll(Slice into) {
        return ring.poll(into);
    }

    /** Collector: copies the slice that has no end yet. */
    OpenSlice.Reading readOpen(Slice into) {
        return open.read(into);
    }

    /** Slices that found the ring full. */
    public long dropped() {
        return dropped;
    }

    /** Ticks of finished tasks, for what recording costs. */
    public long ticks() {
        return ticksPublished;
    }
}
