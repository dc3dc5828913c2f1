package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The slice a worker is in, which has no end yet, readable by the Collector at any time.
 *
 * <p>
 * A sequence lock: the writer makes {@link #version} odd, writes, and makes it even again; a reader that saw the same even
 * version before and after has a whole copy. The last tick is written on its own, since it moves all the time.
 */
final class OpenSlice {

    private static final VarHandle VERSION;
    private static final VarHandle LAST_TICK_NS;

    static {
        try {
            VERSION = MethodHandles.lookup().findVarHandle(OpenSlice.class, "version", int.class);
            LAST_TICK_NS = MethodHandles.lookup().findVarHandle(OpenSlice.class, "lastTickNs", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private int version;
    private boolean open;
    private long startNs;
    private long lastTickNs;
    private int task;
    private int core;
    private int osTid;
    private int started;
    private TaskState state = TaskState.READY;

    /** Writer: a slice begins. */
    void begin(long atNs, int ofTask, TaskState inState, int onCore, int byOsTid, int startedTasks) {
        int before = version;
        VERSION.setOpaque(this, before + 1);
        VarHandle.storeStoreFence();
        open = true;
        startNs = atNs;
        task = ofTask;
        state = inState;
        core = onCore;
        osTid = byOsTid;
        started = startedTasks;
        LAST_TICK_NS.setOpaque(this, atNs);
        VERSION.setRelease(this, before + 2);
    }

    /** Writer: there is no slice any more. */
    void end() {
        int before = version;
        VERSION.setOpaque(this, before + 1);
        VarHandle.storeStoreFence();
        open = false;
        VERSION.setRelease(this, before + 2);
    }

    /** Writer: the task is over, and the thread is on the same core with none, for all that is known. */
    void between(long atNs) {
        begin(atNs, Slice.NO_TASK, TaskState.RUNNING, core, osTid, 0);
    }

    /** Writer: whether a task has ended here and no other has begun. */
    boolean isBetween() {
        return open && task == Slice.NO_TASK;
    }

    /** Writer: still on the core. */
    void tick(long nowNs) {
        LAST_TICK_NS.setOpaque(this, nowNs);
    }

    long startNs() {
        return startNs;
    }

    long lastTickNs() {
        return lastTickNs;
    }

    int core() {
        return core;
    }

    int task() {
        return task;
    }

    int osTid() {
        return osTid;
    }

    TaskState state() {
        return state;
    }

    /** What a reader got. */
    enum Reading {
        /** A whole copy. */
        WHOLE,
        /** The worker has never had a task, or nothing is told of what it does without one. */
        NONE,
        /** The writer was in the middle of changing it. */
        TORN
    }

    /** Reader: copies the slice as it is now, its end being the last tick. */
    Reading read(Slice into) {
        int before = (int) VERSION.getAcquire(this);
        if ((before & 1) != 0) {
            return Reading.TORN;
        }
        boolean any = open;
        into.startNs = startNs;
        into.endNs = (long) LAST_TICK_NS.getOpaque(this);
        into.task = task;
        into.core = core;
        into.state = state;
        into.osTid = osTid;
        into.started = started;
        into.ended = 0;
        into.ranNs = Slice.ALL_THE_TIME;
        VarHandle.loadLoadFence();
        if (before != (int) VERSION.getOpaque(this)) {
            return Reading.TORN;
        }
        return any ? Reading.WHOLE : Reading.NONE;
    }
}
