package corelanes.record;

import corelanes.probe.Probe;
import corelanes.probe.SchedulerRecord;
import corelanes.trace.ThreadName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of this program that may hold cores without carrying tasks: those that draw, record, compile, collect garbage. The
 * kernel's record covers them too, so that what this program itself takes from its tasks can be told from what others take.
 *
 * <p>
 * Used by one thread at a time: by the session that begins, then by its Collector.
 */
public final class OtherThreads {

    /** A thread that is followed takes a file for each core; these are left to the program, of 1,024 where there are few. */
    private static final int MOST_FILES = 512;

    private final Probe probe;
    private final Map<Integer, ThreadName> known = new HashMap<>();
    private List<ThreadName> names = List.of();

    private OtherThreads(Probe probe) {
        this.probe = probe;
    }

    /** Knows none, and whom it meets only by name. */
    public static OtherThreads unfollowed(Probe probe) {
        return new OtherThreads(probe);
    }

    /**
     * Follows threads that live now, as many as there is room for. The calling thread is covered by the record already.
     *
     * @param cores   number of cores that are recorded
     * @param threads which; those that are gone are left out
     */
    public static OtherThreads followed(Probe probe, SchedulerRecord record, int cores, List<ThreadName> threads) {
        OtherThreads others = new OtherThreads(probe);
        int caller = probe.currentThreadId();
        int room = MOST_FILES / Math.max(1, cores);
        for (ThreadName thread : threads) {
            boolean covered = thread.osTid() == caller;
            if (covered || room-- > 0 && record.follow(thread.osTid())) {
                others.known.put(thread.osTid(), thread);
            }
        }
        others.names = new ArrayList<>(others.known.values());
        return others;
    }

    /** Whether a thread is one of these. One that carries a task later still is. */
    boolean contains(int osTid) {
        return known.containsKey(osTid);
    }

    /** A thread that the record told of has carried no task for a while: it was started by one of these. */
    void meet(int osTid) {
        ThreadName thread = new ThreadName(osTid, probe.threadName(osTid).orElse(""));
        known.put(osTid, thread);
        List<ThreadName> more = new ArrayList<>(names);
        more.add(thread);
        names = more;
    }

    /** What they are called; the same object until there is one more. */
    List<ThreadName> names() {
        return names;
    }
}
