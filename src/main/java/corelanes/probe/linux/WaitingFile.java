package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import corelanes.probe.SwitchCounter;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * {@code /proc/self/task/TID/schedstat}, held open: three numbers, of which the second is the time the thread has waited on a run
 * queue, ns ({@code run_delay}, the kernel's Documentation/scheduler/sched-stats.rst). It is there if the kernel was built with
 * CONFIG_SCHED_INFO, as those of the distributions are.
 */
final class WaitingFile {

    private static final int LONGEST_LINE = 96;
    private static final int CLOSED = -1;

    private final int osTid;
    private final MemorySegment line = Arena.ofAuto().allocate(LONGEST_LINE);
    private int file;
    private long waitedNs = SwitchCounter.UNKNOWN;

    WaitingFile(int osTid) {
        this.osTid = osTid;
        this.file = CLibrary.openToRead("/proc/self/task/" + osTid + "/schedstat");
    }

    int osTid() {
        return osTid;
    }

    /** Takes the number as it is now; false if it is not told. Allocates nothing. */
    boolean read() {
        long bytes = file < 0 ? 0 : CLibrary.readFromStart(file, line);
        int at = 0;
        while (at < bytes && line.get(JAVA_BYTE, at) != ' ') {
            at++;
        }
        long number = 0;
        int digits = 0;
        for (at++; at < bytes && line.get(JAVA_BYTE, at) >= '0'; at++) {
            number = number * 10 + line.get(JAVA_BYTE, at) - '0';
            digits++;
        }
        waitedNs = digits == 0 ? SwitchCounter.UNKNOWN : number;
        return digits > 0;
    }

    long waitedNs() {
        return waitedNs;
    }

    void close() {
        if (file >= 0) {
            CLibrary.close(file);
            file = CLOSED;
        }
    }
}
