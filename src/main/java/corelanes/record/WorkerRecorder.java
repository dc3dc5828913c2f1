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
 * RUNNING really ran, and what is missed is at most one tick's distance at the end of each turn. What the worker did between two
 * tasks is one long gap, drawn with no task as far as it is known that the thread had a core in it.
 *
 * <p>
 * Without ticks, for the <em>recorded</em> source: its slices are then the phases of tasks, computing (RUNNING) or waiting, and
 * the kernel's record says where in them the thread had a core.
 *
 * <p>
 * All methods but those for the Collector are called by the worker alone. Nothing is allocated and nothing blocks.
 */
public final class WorkerRecorder {

    /** What began longer ago between two tasks is not told, ns: all others' slices would have to wait for it. */
    static final long LONGEST_BETWEEN_NS = 200_000_000;
    private static final int WARM_UP_RING = 256;
    private static final int WARM_UP_TURNS = 50;

    private final Probe probe;
    private final boolean byTicks;
    private final boolean oneThread;
    private final long gapNs;
    private final ThreadClocks clocks;
    private final SliceRing ring;
    private final OpenSlice open = new OpenSlice();
    private volatile long dropped;
    private long ticks;
    private volatile long ticksPublished;
    private int started;
    private int ended;
    private int osTid;
    private long tickNs;
    private volatile boolean inLibrary;
    private long libraryBeganNs;

    /**
     * A recorder that finds turns by ticks.
     *
     * @param ringCapacity how many slices fit until the Collector comes by; a power of two
     * @param gapNs        a longer gap between two ticks means that the worker was held up or off its core: several ticks' worth,
     *                     ns
     */
    public static WorkerRecorder byTicks(Probe probe, int ringCapacity, long gapNs) {
        return new WorkerRecorder(probe, ringCapacity, true, false, gapNs);
    }

    /**
     * A recorder that finds turns by ticks, of a thread that carries no tasks but those told here: it also draws what the thread
     * does between them.
     *
     * @param ringCapacity as in {@link #byTicks}
     * @param gapNs        as in {@link #byTicks}, ns
     */
    public static WorkerRecorder byTicksOfOneThread(Probe probe, int ringCapacity, long gapNs) {
        return new WorkerRecorder(probe, ringCapacity, true, true, gapNs);
    }

    /**
     * A recorder of phases: the kernel's record finds the turns.
     *
     * @param ringCapacity how many phases fit until the Collector comes by; a power of two
     */
    public static WorkerRecorder ofPhases(Probe probe, int ringCapacity) {
        return new WorkerRecorder(probe, ringCapacity, false, false, Long.MAX_VALUE);
    }

    /**
     * Takes down turns that nobody had, for so long that the compiler sees what a worker does when it is back on a core. Done cold,
     * that takes a hundred times as long, and what it takes is not drawn.
     *
     * @param forNs how long, ns
     */
    public static void warmUp(Probe probe, long forNs) {
        WorkerRecorder recorder = byTicksOfOneThread(probe, WARM_UP_RING, 0);
        Slice slice = new Slice();
        long untilNs = System.nanoTime() + forNs;
        while (System.nanoTime() < untilNs) {
            recorder.taskStarted(0);
            for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
                // As if the scheduler had taken the core away every other time.
                recorder.clocks.pretendTaken(turn & 1);
                recorder.tick();
            }
            recorder.taskEnded();
            while (recorder.poll(slice)) {
                recorder.readOpen(slice);
            }
        }
        recorder.release();
    }

    private WorkerRecorder(Probe probe, int ringCapacity, boolean byTicks, boolean oneThread, long gapNs) {
        this.probe = probe;
        this.byTicks = byTicks;
        this.oneThread = oneThread;
        this.gapNs = gapNs;
        this.clocks = new ThreadClocks(probe, gapNs);
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
        long nowNs = getsOn();
        started++;
        if (waitingSinceNs < nowNs) {
            put(waitingSinceNs, nowNs, task, Slice.NO_CORE, TaskState.WAITING_QUEUE);
        }
        open.begin(nowNs, task, TaskState.RUNNING, probe.currentCore(), osTid, started);
    }

    /** The computing worker is on a core. Call every few µs, or when the task is back from a library. */
    public void tick() {
        if (byTicks) {
            look();
        }
    }

    /**
     * The task goes into a library, which can't tick; it is back when the worker tells the next thing. If the thread has not been
     * switched then, it was on its core all the time. If it has, nobody knows when it was off; how long it ran is known.
     */
    public void library() {
        if (byTicks && !inLibrary) {
            look();
            libraryBeganNs = clocks.readAndCount(osTid);
            // Reading the CPU clock has the scheduler look whether the turn is over: often it ends just here.
            for (int tries = 0; libraryBeganNs - open.lastTickNs() > gapNs
                    && tries < ThreadClocks.MOST_TRIES; tries++) {
                clocks.takeBack();
                look();
                libraryBeganNs = clocks.readAndCount(osTid);
            }
            open.tick(libraryBeganNs);
            inLibrary = true;
        }
    }

    private void backFromLibrary() {
        inLibrary = false;
        long takenBefore = clocks.takenAway();
        long givenBefore = clocks.givenUp();
        long beganCpuNs = clocks.cpuNs();
        boolean counted;
        int core;
        long nowNs;
        int tries = 0;
        // Whatever happens until it has been counted is a part of the item.
        do {
            nowNs = clocks.read(osTid);
            counted = clocks.count();
            core = probe.currentCore();
        } while (System.nanoTime() - nowNs > gapNs && ++tries < ThreadClocks.MOST_TRIES);
        boolean clockKnown = beganCpuNs != SwitchCounter.UNKNOWN && clocks.cpuNs() != SwitchCounter.UNKNOWN;
        long wallNs = nowNs - libraryBeganNs;
        long ranNs = clockKnown ? Math.clamp(clocks.cpuNs() - beganCpuNs, 0, wallNs) : wallNs;
        boolean stayed = counted
                ? clocks.takenAway() == takenBefore && clocks.givenUp() == givenBefore
                : clockKnown && wallNs - ranNs <= gapNs;
        if (stayed && core == open.core()) {
            open.tick(nowNs);
            return;
        }
        boolean onlyGivenUp = counted && clocks.takenAway() == takenBefore && core == open.core();
        int task = open.task();
        close(libraryBeganNs);
        put(libraryBeganNs, nowNs, task, core, onlyGivenUp ? TaskState.INTERRUPTED : TaskState.READY, ranNs);
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    private void look() {
        if (inLibrary) {
            backFromLibrary();
            return;
        }
        long nowNs = System.nanoTime();
        int core = probe.currentCore();
        ticks++;
        long sinceTickNs = nowNs - open.lastTickNs();
        if (sinceTickNs > gapNs || core != open.core()) {
            cameBack(nowNs, core);
        } else {
            tickNs = sinceTickNs;
            open.tick(nowNs);
        }
    }

    /**
     * What was the gap? With the scheduler's count of taking the core away moved: the task was ready and had no core. With no
     * switch at all: it kept its core and was held up, by an interrupt or because the machine itself is a guest of another.
     * With a switch of its own: the Java runtime made it wait.
     *
     * @param backNs when the tick found the gap, ns
     */
    private void cameBack(long backNs, int backCore) {
        long leftNs = open.lastTickNs();
        long nowNs = clocks.measureGap(open, leftNs, backNs, backCore, osTid, tickNs);
        int core = clocks.gapCore();
        if (clocks.gapHasSwitch()) {
            cameBack(clocks.turnEndedNs(), clocks.turnFoundNs(), core,
                    clocks.gapTaken() ? TaskState.READY : TaskState.INTERRUPTED, Slice.NO_CORE);
        } else {
            cameBack(leftNs, clocks.gapEndNs(), core, TaskState.INTERRUPTED, core);
        }
        open.tick(nowNs);
    }

    private void cameBack(long leftNs, long backNs, int core, TaskState meanwhile, int meanwhileOn) {
        int task = open.task();
        close(leftNs);
        put(leftNs, backNs, task, meanwhileOn, meanwhile);
        open.begin(backNs, task, TaskState.RUNNING, core, osTid, started);
    }

    /**
     * A task gets on the calling thread, which is in the middle of a turn unless it has just been off its core. Gives the time.
     *
     * <p>
     * The thread's CPU clock is read only right after a switch, and when a thread is new: reading it makes the scheduler look
     * whether the turn is over, and then it would be ended here, between two tasks, oftener than without us.
     */
    private long getsOn() {
        int before = osTid;
        osTid = Math.max(0, probe.currentThreadId());
        if (!byTicks) {
            return System.nanoTime();
        }
        if (osTid == before && open.isBetween()) {
            return backFromBetween();
        }
        long switchesBefore = clocks.takenAway() + clocks.givenUp();
        clocks.count();
        if (osTid != before) {
            clocks.forgetCpu();
            return oneThread ? clocks.read(osTid) : System.nanoTime();
        }
        return clocks.takenAway() + clocks.givenUp() != switchesBefore ? clocks.read(osTid) : System.nanoTime();
    }

    /** The thread had its core with no task since the last one ended; but not while it was off it. Gives the time. */
    private long backFromBetween() {
        long leftNs = open.startNs();
        int leftCore = open.core();
        long nowNs = clocks.measureGap(open, leftNs, System.nanoTime(), probe.currentCore(), osTid, tickNs);
        boolean left = clocks.gapHasSwitch();
        long backNs = clocks.gapEndNs();
        putBetween(leftNs, left ? clocks.turnEndedNs() : backNs, leftCore);
        putBetween(left ? clocks.turnFoundNs() : backNs, backNs, clocks.gapCore());
        return nowNs;
    }

    private void putBetween(long startNs, long endNs, int core) {
        if (endNs > startNs && clocks.gapEndNs() - startNs <= LONGEST_BETWEEN_NS
                && !ring.offer(startNs, endNs, Slice.NO_TASK, core, TaskState.RUNNING, osTid, 0, 0,
                        Slice.ALL_THE_TIME)) {
            dropped = dropped + 1;
        }
    }

    /** The thread carries no more tasks. */
    public void release() {
        if (open.isBetween()) {
            open.end();
        }
        clocks.release();
    }

    /** The task is about to wait; {@code state} says for what. */
    public void waiting(TaskState state) {
        long nowNs = endOfComputing();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, state, Slice.NO_CORE, osTid, started);
    }

    /** The task could compute and is not let on a core: its turn is over, or it has what it waited for. */
    public void ready() {
        long nowNs = open.state() == TaskState.RUNNING ? endOfComputing() : System.nanoTime();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, TaskState.READY, Slice.NO_CORE, osTid, started);
    }

    /** The task is on a core and computes again: it has what it waited for, or it was {@link #ready}. */
    public void resumed() {
        long nowNs = getsOn();
        int core = probe.currentCore();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    /** The task is finished. */
    public void taskEnded() {
        if (open.state().isWaiting()) {
            resumed();
        }
        // Who is ready to the end has been told to stop before it got a core.
        boolean onCore = open.state() == TaskState.RUNNING;
        long nowNs = onCore ? endOfComputing() : System.nanoTime();
        ended++;
        close(nowNs);
        if (onCore && oneThread) {
            open.between(nowNs);
        } else {
            open.end();
        }
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
        put(startNs, endNs, task, core, state, Slice.ALL_THE_TIME);
    }

    private void put(long startNs, long endNs, int task, int core, TaskState state, long ranNs) {
        if (ring.offer(startNs, endNs, task, core, state, osTid, started, ended, ranNs)) {
            started = 0;
            ended = 0;
        } else {
            dropped = dropped + 1;
        }
    }

    /** Collector: how much of the ring waits to be taken, 0 … 1. */
    double fullness() {
        return ring.fullness();
    }

    /** Collector: takes the oldest slice; false if there is none. */
    boolean poll(Slice into) {
        return ring.poll(into);
    }

    /** Collector: copies the slice that has no end yet. */
    OpenSlice.Reading readOpen(Slice into) {
        return open.read(into);
    }

    /** Collector: whether the task is in a library now, so that no tick comes. */
    boolean isInLibrary() {
        return inLibrary;
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
