package corelanes.workload;

/** The settings of the work that can change while it goes on; a task takes them when it begins. Any thread may set them. */
public final class WorkSettings {

    private volatile long cpuWorkNs;
    private volatile long ioLatencyNs;

    /**
     * @param cpuWorkNs   CPU time a task computes for, ns
     * @param ioLatencyNs how long a call waits, ns
     */
    public WorkSettings(long cpuWorkNs, long ioLatencyNs) {
        set(cpuWorkNs, ioLatencyNs);
    }

    /** Both from the next task on. */
    public void set(long newCpuWorkNs, long newIoLatencyNs) {
        cpuWorkNs = newCpuWorkNs;
        ioLatencyNs = newIoLatencyNs;
    }

    /** CPU time a task computes for, ns. */
    public long cpuWorkNs() {
        return cpuWorkNs;
    }

    /** How long a call waits, ns. */
    public long ioLatencyNs() {
        return ioLatencyNs;
    }
}
