package corelanes.probe.linux;

/**
 * The calls of the kernel that its record needs, so that tests can refuse them.
 *
 * <p>
 * A result below 0 is an {@code errno} with the sign changed, as the kernel itself returns it.
 */
interface PerfCalls {

    /** {@code perf_event_open(2)}: context switches of a thread (0 is the caller) on one core. Gives a file descriptor. */
    int open(int osTid, int core);

    /** {@code PERF_EVENT_IOC_SET_OUTPUT}: lets an event write into the ring of another one on the same core. Gives 0. */
    int redirect(int file, int ringFile);

    /** {@code mmap(2)}: gives the address of an event's ring. */
    long map(int file, long bytes);

    /** {@code munmap(2)}. */
    void unmap(long address, long bytes);

    /** {@code close(2)}. */
    void close(int file);

    /** Size of a page of memory: 4, 16 or 64 KiB. */
    int pageBytes();
}
