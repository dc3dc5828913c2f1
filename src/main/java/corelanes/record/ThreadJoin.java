package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.function.Consumer;

/**
 * Joins what the kernel says of one thread (on a core, off it, and whether it was made to leave) with what its tasks say of
 * themselves (computing, waiting for something) into slices.
 *
 * <pre>
 *                      on a core            off, made to leave     off by itself
 *   a task computes    RUNNING, the task    READY                  INTERRUPTED
 *   a task waits       RUNNING, the task    READY                  what it waits for
 *   no task            RUNNING, no task     -                      -
 *   never any task     RUNNING, other       -                      -
 * </pre>
 *
 * What a worker did before its first task is left out: it was being started, and not yet kept on its cores.
 *
 * Until the kernel has told of the thread for the first time, and between two records of which one is missing, nothing is
 * known and nothing is made up.
 */
final class ThreadJoin {

    private static final long OFF_BY_ITSELF = -1;
    private static final long MADE_TO_LEAVE = -2;
    private static final int STARTED_SHIFT = 8;
    private static final int CORE_SHIFT = 32;
    private static final int STARTED_MASK = 0xff_ffff;
    private static final int STATE_MASK = 0xff;

    private enum Where {
        UNKNOWN, ON, MADE_TO_LEAVE, LEFT
    }

    /**
     * The kernel writes that a thread leaves its core when it has left it for the scheduler's books: 2 to 9 µs before, held against a
     * trace of {@code perf}, whose own record of the same switch may come first. So much at least is taken off, ns.
     */
    static final long WRITTEN_AFTER_NS = 1_000;

    /** In the same way that it gets on one is written 4 to 31 µs after the books begin, and that much at least is taken off, ns. */
    static final long ON_WRITTEN_AFTER_NS = 500;

    private final int osTid;
    private final long writtenAfterNs;
    private final long onWrittenAfterNs;
    private final Consumer<Slice> out;
    private final EventQueue kernel = new EventQueue();
    private final EventQueue tasks = new EventQueue();
    private final Slice slice = new Slice();
    private Where where = Where.UNKNOWN;
    private int core = Slice.NO_CORE;
    private boolean carried;
    private boolean other;
    private int task = Slice.NO_TASK;
    private TaskState phase = TaskState.RUNNING;
    private int started;
    private int ended;
    private long sinceNs = Long.MIN_VALUE;
    private long missing;

    /**
     * @param writtenAfterNs how long after a thread has left its core that is written, ns
     * @param onWrittenAfterNs the same of getting on one, ns; less, so that who leaves does so before the next gets on
     * @param out            takes over each slice as it is complete; the object is reused, so it is to be copied
     */
    ThreadJoin(int osTid, long writtenAfterNs, long onWrittenAfterNs, Consumer<Slice> out) {
        this.osTid = osTid;
        this.onWrittenAfterNs = onWrittenAfterNs;
        this.writtenAfterNs = writtenAfterNs;
        this.out = out;
    }

    /** From now on it is one of this program's threads that carry no tasks, unless it comes to carry one. */
    void becomeOther() {
        other = true;
    }

    /** The kernel: the thread got on a core. */
    void switchedIn(long atNs, int onCore) {
        kernel.add(atNs, onCore, 0);
    }

    /** The kernel: the thread got off. */
    void switchedOut(long atNs, boolean preempted) {
        kernel.add(atNs, preempted ? MADE_TO_LEAVE : OFF_BY_ITSELF, 0);
    }

    /**
     * A task: from now on the thread carries it, computing (RUNNING) or waiting.
     *
     * @param onCore the core that the thread itself saw just before; {@link Slice#NO_CORE} if it did not look
     */
    void begins(long atNs, int ofTask, TaskState inPhase, int startedTasks, int onCore) {
        tasks.add(atNs, ofTask,
                (long) onCore << CORE_SHIFT | (long) startedTasks << STARTED_SHIFT | inPhase.code());
    }

    /** A task: its phase on this thread is over. */
    void ends(long atNs, int endedTasks) {
        tasks.add(atNs, Slice.NO_TASK, endedTasks);
    }

    /** Joins everything up to a time, by which all events must have been told. */
    void joinUntil(long horizonNs) {
        while (!(kernel.isEmpty() && tasks.isEmpty()) && Math.min(kernel.nextNs(), tasks.nextNs()) <= horizonNs) {
            long kernelNs = kernel.nextNs();
            long tasksNs = tasks.nextNs();
            // At the same instant: a thread is on before it does anything, and does it before it is off.
            if (kernelNs < tasksNs || kernelNs == tasksNs && kernel.what() >= 0) {
                moved(kernelNs, kernel.what());
                kernel.remove();
            } else {
                turned(tasksNs, tasks.what(), tasks.detail());
                tasks.remove();
            }
        }
    }

    private void moved(long atNs, long what) {
        boolean in = what >= 0;
        if (where != Where.UNKNOWN && in == (where == Where.ON)) {
            missing++;
            sinceNs = Math.max(sinceNs, atNs);
        }
        // Nothing is moved to before what the thread itself told on its core.
        boolean known = where != Where.UNKNOWN && in != (where == Where.ON);
        emit(known ? Math.max(sinceNs, atNs - (in ? onWrittenAfterNs : writtenAfterNs)) : atNs);
        where = in ? Where.ON : what == MADE_TO_LEAVE ? Where.MADE_TO_LEAVE : Where.LEFT;
        core = in ? (int) what : Slice.NO_CORE;
    }

    private void turned(long atNs, long ofTask, long detail) {
        if (ofTask == Slice.NO_TASK) {
            ended += (int) detail;
            emit(atNs);
            task = Slice.NO_TASK;
        } else {
            emit(atNs);
            carried = true;
            task = (int) ofTask;
            phase = TaskState.ofCode((int) (detail & STATE_MASK));
            started += (int) (detail >>> STARTED_SHIFT & STARTED_MASK);
            int seen = (int) (detail >> CORE_SHIFT);
            if (where == Where.UNKNOWN && seen >= 0) {
                // Who says that it computes is on a core, even if the kernel has not told of it yet.
                where = Where.ON;
                core = seen;
            }
        }
    }

    /** Ends the piece that has been going on, at {@code atNs}. */
    private void emit(long atNs) {
        if (fill(slice, atNs) && (slice.endNs > slice.startNs || started + ended > 0)) {
            slice.ended = ended;
            started = 0;
            ended = 0;
            out.accept(slice);
        }
        // The kernel's clock for its record may be some µs behind (ktime_get_mono_fast_ns), and no piece overlaps the one before.
        sinceNs = Math.max(sinceNs, atNs);
    }

    /**
     * What is going on at {@code untilNs}, the time of the last join.
     *
     * @return whether anything is
     */
    boolean goingOn(Slice into, long untilNs) {
        return fill(into, untilNs) && into.endNs > into.startNs;
    }

    private boolean fill(Slice into, long untilNs) {
        if (where == Where.UNKNOWN || task == Slice.NO_TASK && (where != Where.ON || !carried && !other)) {
            return false;
        }
        into.startNs = sinceNs;
        into.endNs = Math.max(sinceNs, untilNs);
        into.task = Slice.isTask(task) || carried ? task : Slice.OTHER_THREAD;
        into.osTid = osTid;
        into.core = where == Where.ON ? core : Slice.NO_CORE;
        into.started = started;
        into.ended = 0;
        into.state = switch (where) {
            case ON -> TaskState.RUNNING;
            case MADE_TO_LEAVE -> TaskState.READY;
            case LEFT, UNKNOWN -> phase == TaskState.RUNNING ? TaskState.INTERRUPTED : phase;
        };
        return true;
    }

    /** How many times one of the kernel's records must have been missing. */
    long missing() {
        return missing;
    }
}
