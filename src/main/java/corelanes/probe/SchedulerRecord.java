package corelanes.probe;

/**
 * The kernel's own record of when threads of this program got on and off cores: the <em>recorded</em> source.
 *
 * <p>
 * Covered are the thread that opened it, every thread that a covered thread starts from then on, and the threads that were
 * {@linkplain #follow followed}. What happened before {@link #drain} was called is handed over by it; only what found no room
 * in the kernel's memory is lost, and that is told.
 *
 * <p>
 * All methods may be called by any thread, {@link #drain} by one at a time.
 */
public interface SchedulerRecord extends AutoCloseable {

    /**
     * What a reader is told: core after core, and within a core in the order of time, across all calls of {@link #drain}. So
     * a time on one core may be earlier than what was told of another core before.
     *
     * <p>
     * Times are {@code CLOCK_MONOTONIC}, which is {@link System#nanoTime()}, in ns. On one core a thread is told in and out by
     * turns, unless records were lost in between. What is told first of a followed thread may be that it got off its core.
     */
    interface Reader {

        /**
         * A thread got on a core.
         *
         * @param osTid as {@link Probe#currentThreadId()} gives it
         * @param core  logical CPU number
         */
        void switchedIn(int osTid, int core, long atNs);

        /**
         * A thread got off a core, or ended on it.
         *
         * @param preempted the scheduler took the core away although the thread could have gone on
         */
        void switchedOut(int osTid, int core, long atNs, boolean preempted);

        /**
         * Records of this core are missing here, between what was told of it before and what is told next.
         *
         * @param records how many, at least
         */
        void lost(int core, long records);
    }

    /**
     * Also records a thread that exists already, such as a carrier of virtual threads, and the threads it starts from now on.
     * A thread that is covered already is not told twice. Some 10 µs; asking again for the same thread costs a look at it.
     *
     * @return false if it is gone or no thread of this program, or if the kernel has no room to record it
     */
    boolean follow(int osTid);

    /**
     * Hands all records that have come since the last call to the reader. Waits for nothing but a {@link #close()} that is
     * under way, and allocates nothing.
     *
     * @return how many times the reader was told something; 0 once it is closed
     */
    int drain(Reader reader);

    /** How full the kernel's memory for one core is, 0 … 1, where it is fullest: what finds no room there is lost. */
    double fullness();

    /** Ends recording. What was not drained is gone. */
    @Override
    void close();
}
