package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corelanes.probe.SchedulerRecord;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;

/**
 * Reads the ring that the kernel fills for one core: one writer (the kernel), one reader, no lock, no allocation.
 *
 * <pre>
 *   first page:  struct perf_event_mmap_page of {@code <linux/perf_event.h>}
 *                byte 1024  u64 data_head   bytes ever written, by the kernel
 *                byte 1032  u64 data_tail   bytes ever read, by us
 *   then         2^n pages of records, written round and round
 *
 *   a record:    byte 0  u32 type | u16 misc | u16 size     (struct perf_event_header)
 *                byte 8  what the type says, see perf_event_open(2)
 *                last 24 bytes (sample_id_all):  u32 pid, tid | u64 time, ns | u32 cpu, 0
 * </pre>
 *
 * Records are whole u64 words and so is the ring: a record may be split at the ring's end, a word never is.
 *
 * <p>
 * A thread recorded twice, by inheritance and because it is followed, has two records of each switch, and the second time is
 * some 0.5 µs later. Both are written within that switch, so nothing stands between them, and a thread cannot get on its core
 * twice without getting off it: the second one is dropped. If the record between two alike was lost, a
 * {@code PERF_RECORD_LOST} stands there.
 */
final class PerfRing {

    private static final VarHandle WORD = JAVA_LONG.varHandle();

    /** {@code data_head} and {@code data_tail}: the "1 k" that the structure is aligned to, then two words. */
    private static final long HEAD = 1_024;
    private static final long TAIL = 1_032;

    /** {@code enum perf_event_type}. */
    private static final int LOST = 2;
    private static final int EXIT = 4;
    private static final int LOST_SAMPLES = 13;
    private static final int SWITCH = 14;
    /** {@code PERF_RECORD_MISC_SWITCH_OUT} and {@code PERF_RECORD_MISC_SWITCH_OUT_PREEMPT}, the latter since Linux 4.17. */
    private static final int OUT = 1 << 13;
    private static final int PREEMPTED = 1 << 14;

    private static final int SAMPLE_ID_BYTES = 24;
    private static final int SWITCH_BYTES = 8 + SAMPLE_ID_BYTES;
    private static final int EXIT_BYTES = 8 + 24 + SAMPLE_ID_BYTES;
    private static final int LOST_BYTES = 8 + 16;
    private static final int LOST_SAMPLES_BYTES = 8 + 8;
    private static final long NOTHING_TOLD = -1;

    private final MemorySegment mapping;
    private final long dataOffset;
    private final long dataBytes;
    private final int core;
    private final int processId;
    private long lastSwitch = NOTHING_TOLD;

    /**
     * @param mapping   the first page and the data pages; readable and writable
     * @param pageBytes size of the first page; what follows is a power of two
     * @param processId records of other processes, which inherit too, are skipped
     */
    PerfRing(MemorySegment mapping, int pageBytes, int core, int processId) {
        this.mapping = mapping;
        this.dataOffset = pageBytes;
        this.dataBytes = mapping.byteSize() - pageBytes;
        this.core = core;
        this.processId = processId;
        if (Long.bitCount(dataBytes) != 1) {
            throw new IllegalArgumentException("data bytes must be a power of two, not " + dataBytes);
        }
    }

    /** How much of it the kernel has filled, 0 … 1. */
    double fullness() {
        return (double) ((long) WORD.getAcquire(mapping, HEAD) - mapping.get(JAVA_LONG, TAIL)) / dataBytes;
    }

    /** Hands everything up to the kernel's head to the reader; gives how many times it was told something. */
    int drain(SchedulerRecord.Reader reader) {
        long head = (long) WORD.getAcquire(mapping, HEAD);
        long tail = mapping.get(JAVA_LONG, TAIL);
        if (tail == head) {
            return 0;
        }
        int told = 0;
        try {
            while (tail != head) {
                long at = tail;
                long header = word(at);
                int size = (int) (header >>> 48);
                if (isTorn(size, head - at)) {
                    tail = head;
                    return told + tellLost(reader, 1);
                }
                tail = at + size;
                told += tell(reader, (int) header, (int) (header >>> 32) & 0xffff, at, size);
            }
            return told;
        } finally {
            WORD.setRelease(mapping, TAIL, tail);
        }
    }

    /** Whether this cannot be a record's size: then nobody knows where the next one begins, and all are given up. */
    private boolean isTorn(int size, long available) {
        return size < Long.BYTES || size % Long.BYTES != 0 || size > available || available > dataBytes;
    }

    private int tell(SchedulerRecord.Reader reader, int type, int misc, long at, int size) {
        return switch (type) {
            case SWITCH -> size < SWITCH_BYTES ? tellLost(reader, 1) : tellSwitch(reader, misc, at + size);
            case EXIT -> size < EXIT_BYTES ? tellLost(reader, 1) : tellSwitch(reader, OUT, at + size);
            case LOST -> tellLost(reader, size < LOST_BYTES ? 1 : word(at + 16));
            case LOST_SAMPLES -> tellLost(reader, size < LOST_SAMPLES_BYTES ? 1 : word(at + 8));
            default -> 0;
        };
    }

    private int tellSwitch(SchedulerRecord.Reader reader, int misc, long end) {
        long who = word(end - SAMPLE_ID_BYTES);
        int osTid = (int) (who >>> 32);
        boolean out = (misc & OUT) != 0;
        long what = (long) osTid << 1 | (out ? 1 : 0);
        if ((int) who != processId || what == lastSwitch) {
            return 0;
        }
        lastSwitch = what;
        long atNs = word(end - 16);
        if (out) {
            reader.switchedOut(osTid, core, atNs, (misc & PREEMPTED) != 0);
        } else {
            reader.switchedIn(osTid, core, atNs);
        }
        return 1;
    }

    private int tellLost(SchedulerRecord.Reader reader, long records) {
        lastSwitch = NOTHING_TOLD;
        reader.lost(core, records);
        return 1;
    }

    private long word(long position) {
        return mapping.get(JAVA_LONG, dataOffset + (position & dataBytes - 1));
    }
}
