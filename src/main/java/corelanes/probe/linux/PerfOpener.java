package corelanes.probe.linux;

import corelanes.probe.SchedulerRecordOpening;
import corelanes.text.Texts;
import java.util.List;

/** Opens one event and one ring for each core, or closes what it opened and says why not. */
final class PerfOpener {

    /**
     * Room for 16,384 switches of one core. With the page before it, it is what {@code perf_event_mlock_kb} allows an ordinary
     * user for each core (512 KiB and a page, perf_event_open(2)).
     */
    static final long MOST_DATA_BYTES = 512 << 10;
    /** Room for 1,024 switches; with less, too many would be lost between two beats. */
    static final long LEAST_DATA_BYTES = 32 << 10;

    /** The caller of {@code perf_event_open}. */
    private static final int CALLER = 0;

    private final PerfCalls calls;
    private final PerfRefusal refusal;

    PerfOpener(PerfCalls calls, Texts texts) {
        this.calls = calls;
        this.refusal = new PerfRefusal(texts);
    }

    /** @param cores logical CPU numbers */
    SchedulerRecordOpening open(List<Integer> cores) {
        PerfSchedulerRecord record = new PerfSchedulerRecord(calls);
        for (int core : cores) {
            int file = calls.open(CALLER, core);
            if (file < 0) {
                record.close();
                return refusal.ofOpening(-file, PerfRefusal.paranoidLevel());
            }
            long errno = map(record, file, core);
            if (errno != 0) {
                calls.close(file);
                record.close();
                return refusal.ofMapping((int) errno);
            }
        }
        return new SchedulerRecordOpening.Opened(record);
    }

    /** Maps the largest ring that is granted; gives 0, or the errno for the smallest one. */
    private long map(PerfSchedulerRecord record, int file, int core) {
        int pageBytes = calls.pageBytes();
        long address;
        long dataBytes = Math.max(pageBytes, MOST_DATA_BYTES);
        do {
            address = calls.map(file, pageBytes + dataBytes);
            if (address >= 0) {
                record.addRing(core, file, address, pageBytes, dataBytes);
                return 0;
            }
            dataBytes /= 2;
        } while (isShortOfMemory(-address) && dataBytes >= Math.max(pageBytes, LEAST_DATA_BYTES));
        return -address;
    }

    private static boolean isShortOfMemory(long errno) {
        return errno == PerfRefusal.EPERM || errno == PerfRefusal.ENOMEM;
    }
}
