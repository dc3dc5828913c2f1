package corelanes.probe;

/**
 * Reads how often the calling thread has been switched, without allocating. Used by one worker at a time; what it gives belongs
 * to the thread (the carrier, if it is virtual) that called {@link #read()}.
 */
public interface SwitchCounter {

    /** A counter for systems that count nothing: it never moves. */
    SwitchCounter NONE = new SwitchCounter() {
        @Override
        public boolean read() {
            return false;
        }

        @Override
        public long voluntary() {
            return 0;
        }

        @Override
        public long involuntary() {
            return 0;
        }

        @Override
        public long cpuNsAtSwitch() {
            return UNKNOWN;
        }

        @Override
        public long cpuNsNow() {
            return UNKNOWN;
        }
    };

    /** What {@link #cpuNsAtSwitch()} and {@link #cpuNsNow()} give where they are not known. */
    long UNKNOWN = Long.MIN_VALUE;

    /** Takes the counts as they are now; false if nobody counts. */
    boolean read();

    /** How often the thread had given its core up by itself, at the last {@link #read()}. */
    long voluntary();

    /** How often the scheduler had taken the core away, at the last {@link #read()}. */
    long involuntary();

    /**
     * CPU time that the scheduler had booked for the thread at the last {@link #read()}, ns, in steps of about 2 µs and never
     * too much; {@link #UNKNOWN} where that is not told. It books when the thread gets off a core and at its clock's ticks: read
     * right after the thread is back on a core, it is the time it had when it got off.
     */
    long cpuNsAtSwitch();

    /**
     * Takes how long the thread has waited for cores, as it is now; false if nobody tells. Some 2 µs.
     *
     * @param osTid the calling thread, as {@link Probe#currentThreadId()} gives it
     */
    default boolean readWaiting(int osTid) {
        return false;
    }

    /**
     * How long the thread has been able to run and had no core since its start, at the last {@link #readWaiting}, ns: it waits from
     * when the scheduler begins to put another in its place until it begins to put this one in another's; {@link #UNKNOWN} where
     * that is not told. Wall time, which CPU time is not on a virtual machine whose host takes a core away.
     */
    default long waitedNs() {
        return UNKNOWN;
    }

    /** The thread does no more of what is counted here. */
    default void release() {}

    /** CPU time of the calling thread up to now, ns; {@link #UNKNOWN} where that is not told. Some 500 ns. */
    long cpuNsNow();
}
