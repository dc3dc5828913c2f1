package corelanes.probe;

import corelanes.text.Texts;
import corelanes.trace.ThreadName;
import java.util.List;
import java.util.Optional;

/**
 * What the operating system tells about cores and threads. All methods may be called by any thread. What only some systems tell
 * has an answer here that says so, and a probe that knows more overrides it.
 */
public interface Probe {

    /** What {@link #currentCore()} and {@link #currentThreadId()} give where they are not known. */
    int UNKNOWN = -1;

    /** What works here, and why not where it does not. */
    Capabilities capabilities();

    /** Logical CPU numbers that this process may use, rising; where they are not known, 0 … n-1. */
    List<Integer> availableCores();

    /** Logical CPU number the caller is on right now, or {@link #UNKNOWN}. A few ns; allocates nothing. */
    int currentCore();

    /** The operating system's id of the calling thread (of its carrier, if it is virtual), or {@link #UNKNOWN}. */
    int currentThreadId();

    /**
     * Lets a thread of this process run on these cores only.
     *
     * @param osTid the thread's id as {@link #currentThreadId()} gives it
     * @return why it did not work, as one sentence; empty if it did
     */
    Optional<String> pin(int osTid, List<Integer> cores);

    /**
     * Lets a thread of this process stand back behind others from now on, so that a window stays fluent beside it; among threads
     * that stand back nothing changes. Does nothing where the system knows no such thing. It can't be taken back.
     */
    default void standBack(int osTid) {}

    /** Context switches of the calling platform thread since its start; empty where nobody counts them. */
    default Optional<SwitchCounts> ownSwitches() {
        return Optional.empty();
    }

    /** A counter of switches for a worker's own use; where nobody counts, one that says so. */
    default SwitchCounter newSwitchCounter() {
        return SwitchCounter.NONE;
    }

    /** Context switches of a living thread of this process since its start; empty where nobody counts them. */
    default Optional<SwitchCounts> switchesOf(int osTid) {
        return Optional.empty();
    }

    /**
     * Begins to record when threads get on and off these cores. Call it on the platform thread that will start the workers:
     * it, the threads it starts after that, and the ones they start are covered by inheritance.
     *
     * @param cores logical CPU numbers, normally all of {@link #availableCores()}, so that nothing is out of sight
     */
    default SchedulerRecordOpening openSchedulerRecord(List<Integer> cores) {
        Texts texts = Texts.beside(Probe.class);
        return new SchedulerRecordOpening.Refused(texts.get("record.unsupported.reason"),
                texts.get("record.inferred-instead"));
    }

    /** The threads of this program that live now, with their names; none where the system does not tell. */
    default List<ThreadName> threads() {
        return List.of();
    }

    /** What a living thread of this program is called; empty if it is gone, or where the system does not tell. */
    default Optional<String> threadName(int osTid) {
        return Optional.empty();
    }

    /** This machine in a few words, such as {@code 2 cores · Linux}. */
    String description();
}
