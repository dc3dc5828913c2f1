package corelanes.storage;

/**
 * The layout of a {@code .lanes} file, version 1, byte by byte. Numbers of fixed size have their highest byte first.
 *
 * <pre>
 *   offset size
 *        0    8  89 4C 41 4E 45 53 0D 0A: 0x89 "LANES" CR LF, which no text begins with, and which breaks when a program
 *                takes it for text
 *        8    2  version: 1. A reader refuses a larger one
 *       10    1  0: a whole recording; 1: a journal, written while the run went on
 *       11    1  where the slices come from: 0 RECORDED, 1 INFERRED, 2 SIMULATED
 *       12       blocks, one after another, to the end of the file
 *
 *   block
 *        0    4  type in ASCII: FACT SLIC TIME MARK PROV TAIL ENDS
 *        4    4  P, length of what follows the header, at most 1 MiB
 *        8    4  N, length of the content, at most 64·P + 1024 and at most 1 MiB
 *       12    4  CRC-32C (RFC 3720) of bytes 0 to 11 and of what follows the header
 *       16    P  content, packed by DEFLATE without a header (RFC 1951)
 * </pre>
 *
 * A whole recording is FACT, any number of SLIC TIME MARK PROV, one TAIL, ENDS, and nothing behind it. A journal is FACT, and then
 * again and again some SLIC TIME MARK PROV and a TAIL that stands for all before it; ENDS may be missing, and what comes after the
 * last whole TAIL does not count. In what follows, {@code number} is a whole number in groups of seven bits, lowest first, the
 * highest bit of each byte but the last being set; {@code signed} is the same with 0, -1, 1, -2 … written as 0, 1, 2, 3 …; and
 * {@code text} is its length in bytes as a number, and then UTF-8.
 *
 * <pre>
 *   FACT  JSON in UTF-8: version machine java available_cores recorded_at_ms, and experiment { workload structure threads cores
 *         cpu-work io-latency source, tasks or duration if it has one, and settings of the workload that are not as usual }
 *   SLIC  number of slices n, 1 … 16384, and then eight columns of n:
 *           task + 3    number    0: outside of this program, 1: another thread of it, 2: a worker without a task
 *           state       number    0 RUNNING 1 READY 2 WAITING_IO 3 WAITING_LOCK 4 WAITING_QUEUE 5 SLEEPING 6 INTERRUPTED
 *           core + 1    number    0: no core
 *           start       signed    ns since the end of the same task's slice before it in the file, or, if it is the first,
 *                                 since the start of the slice before it, or since 0
 *           length      number    ns
 *           thread      signed    the operating system's id, less that of the same task's slice before it, or less 0
 *           started     number    how many tasks count as started at the start of the slice, at most 255
 *           ended       number    how many tasks count as finished at its end, at most 255
 *         "before it in the file" goes over all SLIC blocks. In a whole recording slices stand in the order of their starts
 *   TIME  times at which tasks started, and then those at which tasks finished, beside those that slices say: each time a
 *         number of them, at most 32768, and as many numbers, each the ns since the one before it, the first since 0
 *   MARK  number of marks, at most 100, and for each its time as a number, ns, and its text
 *   PROV  the same as SLIC, of slices that were not settled yet, with a memory of their own that begins with each TAIL
 *   TAIL  numbers: permits, dropped slices, tasks, slices let go of before and, if there are any, when they had all ended, how
 *         many tasks had started and finished until then, and when the first began; slices in SLIC blocks so far, slices in PROV blocks since the last TAIL, lanes of cores, and for each lane its logical CPU number in rising order;
 *         names of threads, and for each its id as a number and its name as a text; then as a text JSON: cores tasks_done switches { voluntary involuntary } recording_cost_share dropped noise { others
 *         steal own } tallies [ { name title value } ] remark notices failure
 *   ENDS  number of blocks before it
 * </pre>
 *
 * All times are ns of one clock, CLOCK_MONOTONIC on Linux. They are from 0 to 2^61, and a recording spans at most 10 days, and no two slices of a core or of a task overlap.
 * A task's number, and the number of starts and ends of
 * tasks, is at most 2^18 plus 8 times the length of the file in bytes, and below 2^28 - 8. Since a block is at most 64 times as long as what it is packed into, a file can't ask for more memory than some 350 times its own
 * length and a few MB.
 */
public final class LanesFormat {

    /** What the names of such files end in. */
    public static final String EXTENSION = ".lanes";

    static final byte[] MAGIC = {(byte) 0x89, 'L', 'A', 'N', 'E', 'S', '\r', '\n'};
    static final int VERSION = 1;
    static final int WHOLE = 0;
    static final int JOURNAL = 1;

    static final int BLOCK_HEADER = 16;
    static final int LARGEST_BLOCK = 1 << 20;
    static final int MOST_RATIO = 64;
    static final int RATIO_SLACK = 1_024;

    static final int SLICES_A_BLOCK = 1 << 14;
    static final int TIMES_A_BLOCK = 1 << 15;
    static final int MARKS_A_BLOCK = 100;
    static final int MOST_MARKS = 20_000;
    static final int LONGEST_MARK = 4_096;
    static final int MOST_THREADS = 10_000;
    static final int LONGEST_NAME = 64;
    static final int LONGEST_JSON = 1 << 18;
    /** As many as the trace can hold. */
    static final int MOST_TASKS = (1 << 28) - 8;
    static final int MOST_CORES = 8_192;
    static final long LATEST_NS = 1L << 61;
    static final long LONGEST_NS = 10L * 86_400 * 1_000_000_000L;

    private LanesFormat() {}

    /** The type of a block. */
    enum Type {
        FACT, SLIC, TIME, MARK, PROV, TAIL, ENDS;

        /** The four characters as one number. */
        int code() {
            String name = name();
            return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
        }

        static Type ofCode(int code) throws UnreadableException {
            for (Type type : values()) {
                if (type.code() == code) {
                    return type;
                }
            }
            throw UnreadableException.damaged("block");
        }
    }
}
