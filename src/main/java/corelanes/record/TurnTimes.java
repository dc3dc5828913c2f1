package corelanes.record;

import corelanes.probe.SwitchCounter;

/**
 * When a turn ended and the next one began, where the worker saw only the last tick of the one and the first of the other. Pure.
 *
 * <pre>
 *   last tick                                              first tick
 *      |--- tail ---|------- waited for a core -------|--- head ---|
 *                   off                               on
 * </pre>
 *
 * Of the head the CPU time tells that was booked since the thread left; of the tail the CPU time that had been booked when it left,
 * and, where the system tells how long it waited, what is left of the gap.
 */
final class TurnTimes {

    /** It is not told. */
    static final long UNKNOWN = SwitchCounter.UNKNOWN;

    /**
     * The scheduler begins to book before the switch is over: so much of what is booked before the first tick is the switch
     * itself, ns. Held against the kernel's switch records, booking begins 3 to 15 µs early, as long as the switch takes, and 5 to
     * 8 µs half of the time. To draw what was not there is worse than to leave out what was.
     */
    private static final long BOOKED_EARLY_NS = 10_000;
    /** A thread stays on its core for at least so long after the scheduler has booked what it ran, ns; half of the time 3.3 to 9 µs. */
    static final long BOOKED_UNTIL_NS = 3_000;
    /**
     * Of the CPU time that is more than the work between two ticks so much is none of the switch into the turn, ns: the interrupt
     * that ended the turn before, and caches that are cold after it.
     */
    private static final long BESIDE_SWITCH_NS = 8_000;
    /**
     * The most that is taken for the switch of what was booked before the first tick, ns. Held against the kernel's switch records
     * on a machine in slow hours, booking begins 4 to 31 µs early, and 10 to 17 µs half of the time. What is more is the timer's
     * interrupt before the switch, of 40 to 60 µs then, or cold code after it.
     */
    static final long LONGEST_SWITCH_NS = 24_000;
    /**
     * So much of a turn's end may go without being booked, ns: the host had the core of this virtual machine, and the timer that
     * waited meanwhile ended the turn. Of more nobody knows in which of two turns the host took it.
     */
    private static final long LONGEST_UNBOOKED_NS = 300_000;

    private TurnTimes() {}

    /**
     * The CPU time between two readings of which the worker saw nothing, ns; 0 where it is not known.
     *
     * @param seenNs how much of the time between the two was seen, ns
     */
    static long unseenNs(long fromCpuNs, long toCpuNs, long seenNs) {
        return fromCpuNs == UNKNOWN || toCpuNs == UNKNOWN
                ? 0
                : Math.max(0, toCpuNs - fromCpuNs - Math.max(0, seenNs));
    }

    /**
     * What one switch took of the CPU time that was booked after it, ns: what is more than the work between two ticks. On a core
     * of a virtual machine it can be several times what it is on its neighbour.
     *
     * @param unseenNs CPU time booked between the last tick before the switch and the first one after it, ns
     * @param tickNs   from one tick to the next where nothing came between them, ns
     */
    static long switchNs(long unseenNs, long tickNs) {
        return Math.clamp(unseenNs - tickNs - BESIDE_SWITCH_NS, 0, LONGEST_SWITCH_NS);
    }

    /**
     * How much of a head is drawn, ns; less than 0 for nothing.
     *
     * @param bookedNs CPU time booked since the thread left, ns
     * @param switchNs what the switch took of it, ns
     */
    static long drawnHeadNs(long bookedNs, long switchNs) {
        return bookedNs - Math.max(BOOKED_EARLY_NS, switchNs);
    }

    /**
     * How long of a gap the thread did not wait for a core, ns, or {@link #UNKNOWN}.
     *
     * @param gapNs         from the last tick until the next turn began to be booked, ns
     * @param waitedBefore how long the thread had waited in its life before the gap, ns
     * @param waitedAfter  and after it, ns
     */
    static long notWaitedNs(long gapNs, long waitedBefore, long waitedAfter) {
        return waitedBefore == UNKNOWN || waitedAfter == UNKNOWN ? UNKNOWN : gapNs - (waitedAfter - waitedBefore);
    }

    /**
     * How long after its last tick a turn ended that one switch ended, ns.
     *
     * @param bookedNs    by the CPU time that was booked, ns; 0 where that is not known
     * @param notWaitedNs by the time that the thread did not wait, ns, or {@link #UNKNOWN}
     */
    static long tailNs(long bookedNs, long notWaitedNs) {
        if (notWaitedNs == UNKNOWN) {
            return bookedNs == 0 ? 0 : bookedNs + BOOKED_UNTIL_NS;
        }
        return (notWaitedNs - bookedNs > LONGEST_UNBOOKED_NS ? bookedNs : notWaitedNs) + BOOKED_UNTIL_NS;
    }
}
