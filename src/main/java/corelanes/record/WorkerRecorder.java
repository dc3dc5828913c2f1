package corelanes.record;

import corelanes.probe.Probe;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;

/**
 * Takes down what one worker does, by the worker's own ticks and marks: the <em>inferred</em> source.
 *
 * <p>
 * A computing worker ticks every few µs. Between two ticks close together it was on the core all the time; a longer gap, or
 * another core, means it was not: what ran ends at the last tick, and what is next begins at this one. So what is drawn as
 * RUNNING really ran, and what is missed is at most one tick's distance at the end of each turn.
 *
 * <p>
 * All methods but those for the Collector are called by the worker alone. Nothing is allocated and nothing blocks.
 */
public final class WorkerRecorder {

    /** A longer gap between two ticks means that the worker was off its core: several ticks' worth, ns. */
    public static final long GAP_NS = 20_000;

    private final Probe probe;
    private final SliceRing ring;
    private final OpenSlice open = new OpenSlice();
    private volatile long dropped;
    private long ticks;
    private volatile long ticksPublished;
    private int started;
    private int ended;
    private int osTid;

    /** @param ringCapacity how many slices fit until the Collector comes by; a power of two */
    public WorkerRecorder(Probe probe, int ringCapacity) {
        this.probe = probe;
        this.ring = new SliceRing(ringCapacity);
    }

    /** A task begins on this worker. */
    public void taskStarted(int task) {
        osTid = Math.max(0, probe.currentThreadId());
        int core = probe.currentCore();
        started++;
        open.begin(System.nanoTime(), task, TaskState.RUNNING, core, osTid, started);
    }

    /** The computing worker is on a core. Call every few µs. */
    public void tick() {
        long nowNs = System.nanoTime();
        int core = probe.currentCore();
        ticks++;
        if (nowNs - open.lastTickNs() > GAP_NS || core != open.core()) {
            cameBack(nowNs, core);
        } else {
            open.tick(nowNs);
        }
    }

    private void cameBack(long nowNs, int core) {
        long leftNs = open.lastTickNs();
        int task = open.task();
        close(leftNs);
        put(leftNs, nowNs, task, Slice.NO_CORE, TaskState.READY);
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    /** The task is about to wait; {@code state} says for what. */
    public void waiting(TaskState state) {
        tick();
        long nowNs = open.lastTickNs();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, state, Slice.NO_CORE, osTid, started);
    }

    /** The task has what it waited for, and computes again. */
    public void resumed() {
        osTid = Math.max(0, probe.currentThreadId());
        int core = probe.currentCore();
        long nowNs = System.nanoTime();
        int task = open.task();
        close(nowNs);
        open.begin(nowNs, task, TaskState.RUNNING, core, osTid, started);
    }

    /** The task is finished. */
    public void taskEnded() {
        if (open.state() == TaskState.RUNNING) {
            tick();
        } else {
            resumed();
        }
        ended++;
        close(open.lastTickNs());
        open.end();
        ticksPublished = ticks;
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
