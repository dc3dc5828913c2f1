package corelanes.trace;

/**
 * A mutable carrier for one slice on its way into the store, reused by its owner so that nothing is allocated per slice.
 * Times are CLOCK_MONOTONIC (what {@link System#nanoTime()} reads), in ns.
 */
public final class Slice {

    /** No core: what a slice has in which the task held none. */
    public static final int NO_CORE = -1;

    /** No task: what a slice has in which a thread that carries tasks did something else. */
    public static final int NO_TASK = -1;

    /** What a slice has, instead of a task, in which a thread of this program held a core that carries no task at all. */
    public static final int OTHER_THREAD = -2;

    /**
     * What a slice has, instead of a task, in which no thread of this program is known to have held a core although a task was ready
     * for one, and for longer than a switch takes: another program had it, or the host of a virtual machine.
     */
    public static final int ELSEWHERE = -3;

    /**
     * A longer gap between two turns of a core is no switch, ns. A switch takes 1 to 10 µs (the program's own check-up measures it),
     * and inferred gaps are up to two ticks longer; an interrupted or stolen core comes back after 100 µs and more, another
     * program's turn takes milliseconds.
     */
    public static final long LONGEST_SWITCH_NS = 50_000;

    /** What {@link #ranNs} is of a slice in which the task was in its state all the time. */
    public static final long ALL_THE_TIME = -1;

    /** Start, ns. */
    public long startNs;
    /** End, ns; not before the start. */
    public long endNs;
    /** The task, numbered from 0 in the order tasks were handed out; or {@link #NO_TASK} and the like. */
    public int task;
    /** The operating system's id of the thread that carried the task; 0 where it is not known. */
    public int osTid;
    /** Logical CPU number, or {@link #NO_CORE}. */
    public int core = NO_CORE;
    /** What the task was doing. */
    public TaskState state = TaskState.READY;
    /** How many tasks began with this slice: 1 for a task's first one; more if slices before it were dropped. */
    public int started;
    /** How many tasks were finished at the end of this slice: 1 for a task's last one; more after drops. */
    public int ended;

    /**
     * {@link #ALL_THE_TIME}; or, of a slice on its way to the store, that the task ran for so long between start and end and was in
     * {@link #state} for the rest, and nobody knows when it did which, ns.
     */
    public long ranNs = ALL_THE_TIME;

    /** Whether a number is that of a task, and none of those that stand for something else. */
    public static boolean isTask(int task) {
        return task >= 0;
    }

    /** Whether a number stands for what is no part of the work: another thread of this program, or what is outside of it. */
    public static boolean isDisturbance(int task) {
        return task <= OTHER_THREAD;
    }

    /** Takes over all fields of another. */
    public Slice set(Slice other) {
        startNs = other.startNs;
        endNs = other.endNs;
        task = other.task;
        osTid = other.osTid;
        core = other.core;
        state = other.state;
        started = other.started;
        ended = other.ended;
        ranNs = other.ranNs;
        return this;
    }
}
