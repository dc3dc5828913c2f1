package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/**
 * {@code struct perf_event_attr} of {@code <linux/perf_event.h>}, as far as it is used here; the rest stays 0.
 *
 * <pre>
 *   byte  0  u32 type          8  u64 config       24  u64 sample_type    92  s32 clockid
 *         4  u32 size         16  u64 period       40  u64 bit fields     96  end (PERF_ATTR_SIZE_VER3)
 * </pre>
 *
 * The event itself counts nothing ({@code PERF_COUNT_SW_DUMMY}): it is there for the records that come beside it.
 */
final class PerfEventAttributes {

    /** {@code PERF_ATTR_SIZE_VER3}: the first with room for {@code clockid}, so that kernels from 4.1 on take it. */
    private static final int BYTES = 96;
    private static final long TYPE = 0;
    private static final long SIZE = 4;
    private static final long CONFIG = 8;
    private static final long SAMPLE_TYPE = 24;
    private static final long BIT_FIELDS = 40;
    private static final long CLOCK_ID = 92;

    /** {@code PERF_TYPE_SOFTWARE}. */
    private static final int TYPE_SOFTWARE = 1;
    /** {@code PERF_COUNT_SW_DUMMY}. */
    private static final long COUNT_SW_DUMMY = 9;
    /** {@code PERF_SAMPLE_TID | PERF_SAMPLE_TIME | PERF_SAMPLE_CPU}; {@link PerfRing} relies on it. */
    private static final long SAMPLE = 1L << 1 | 1L << 2 | 1L << 7;
    /** {@code CLOCK_MONOTONIC} of {@code <linux/time.h>}. */
    private static final int MONOTONIC = 1;

    // Bit fields are filled from the lowest bit on x86_64 and (little-endian) aarch64.
    /** {@code inherit}: threads that a recorded thread starts are recorded too. */
    private static final long INHERIT = 1L << 1;
    /** {@code exclude_kernel}: without it, ordinary users are refused at perf_event_paranoid 2. */
    private static final long EXCLUDE_KERNEL = 1L << 5;
    /** {@code task}: a record when a thread ends. It ends on its core, and no switch record follows. */
    private static final long TASK = 1L << 13;
    /** {@code sample_id_all}: thread, time and core at the end of every record. */
    private static final long SAMPLE_ID_ALL = 1L << 18;
    /** {@code use_clockid}. */
    private static final long USE_CLOCK_ID = 1L << 25;
    /** {@code context_switch}: what this is all about. */
    private static final long CONTEXT_SWITCH = 1L << 26;

    private PerfEventAttributes() {}

    /** Writes them into fresh memory. */
    static MemorySegment in(SegmentAllocator memory) {
        MemorySegment attributes = memory.allocate(BYTES, Long.BYTES);
        attributes.fill((byte) 0);
        attributes.set(JAVA_INT, TYPE, TYPE_SOFTWARE);
        attributes.set(JAVA_INT, SIZE, BYTES);
        attributes.set(JAVA_LONG, CONFIG, COUNT_SW_DUMMY);
        attributes.set(JAVA_LONG, SAMPLE_TYPE, SAMPLE);
        attributes.set(JAVA_LONG, BIT_FIELDS,
                INHERIT | EXCLUDE_KERNEL | TASK | SAMPLE_ID_ALL | USE_CLOCK_ID | CONTEXT_SWITCH);
        attributes.set(JAVA_INT, CLOCK_ID, MONOTONIC);
        return attributes;
    }
}
