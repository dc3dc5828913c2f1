package corelanes.workload;

import java.util.HashMap;
import java.util.Map;

/**
 * So many calls a second, evenly spaced. A call that comes when all turns up to now are taken is refused, and promised the next
 * free turn; who comes back then is let in, and who comes back sooner is told the same turn again. So as long as enough callers
 * ask, no turn is lost, and asking oftener gains nothing.
 *
 * <p>
 * A caller is known again by its task, as real servers know one by its key. Without promises all refused callers would be told
 * the same moment, come back at once, and be refused again but for one. Used by one thread.
 */
final class RateLimit {

    private static final long SECOND_NS = 1_000_000_000;

    private final Map<Integer, Long> promisedNs = new HashMap<>();
    private long callsPerSecond;
    private long nextTurnNs;

    /**
     * Asks for a turn.
     *
     * @param task     whose call it is
     * @param nowNs    {@link System#nanoTime()}
     * @param newLimit calls a second; 0 for no limit. A new limit makes all promises void
     * @return 0 if the call is let in; else how long its turn is away, ns
     */
    long untilTurnNs(int task, long nowNs, long newLimit) {
        if (newLimit != callsPerSecond) {
            callsPerSecond = newLimit;
            promisedNs.clear();
            nextTurnNs = nowNs;
        }
        if (callsPerSecond == 0) {
            return 0;
        }
        Long promised = promisedNs.get(task);
        long turnNs = promised != null ? promised : takeTurn(nowNs);
        if (turnNs - nowNs <= 0) {
            promisedNs.remove(task);
            return 0;
        }
        promisedNs.put(task, turnNs);
        return turnNs - nowNs;
    }

    /** Turns that nobody asked for in time are gone. */
    private long takeTurn(long nowNs) {
        long turnNs = nextTurnNs - nowNs < 0 ? nowNs : nextTurnNs;
        nextTurnNs = turnNs + SECOND_NS / callsPerSecond;
        return turnNs;
    }
}
