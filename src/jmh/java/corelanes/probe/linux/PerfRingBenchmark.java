package corelanes.probe.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import corelanes.probe.SchedulerRecord;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What draining costs per record: a full ring of switches, again and again, in memory like that of a mapped ring. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PerfRingBenchmark {

    private static final int PAGE_BYTES = 4_096;
    private static final int RECORD_BYTES = 32;
    private static final int RECORDS = 16_384;
    private static final int PROCESS = 77;

    /** Whether each switch is recorded twice, as that of a thread that is covered and followed. */
    @Param({"false", "true"})
    public boolean twice;

    private final Arena arena = Arena.ofShared();
    private final MemorySegment mapping = arena.allocate(PAGE_BYTES + RECORDS * RECORD_BYTES, PAGE_BYTES);
    private final PerfRing ring = new PerfRing(mapping, PAGE_BYTES, 1, PROCESS);
    private final Sum sum = new Sum();
    private long head;

    /** Two threads that take turns. */
    @Setup
    public void fill() {
        for (int record = 0; record < RECORDS; record++) {
            int turn = twice ? record / 2 : record;
            long at = PAGE_BYTES + (long) record * RECORD_BYTES;
            mapping.set(JAVA_INT, at, 14);
            mapping.set(JAVA_INT, at + 4, RECORD_BYTES << 16 | (turn % 2 == 0 ? 0 : 0x6000));
            mapping.set(JAVA_INT, at + 8, PROCESS);
            mapping.set(JAVA_INT, at + 12, 100 + turn / 2 % 2);
            mapping.set(JAVA_LONG, at + 16, 1_000L * turn);
        }
    }

    /** Ends the memory. */
    @TearDown
    public void release() {
        arena.close();
    }

    /** Drains a full ring; the time is per record. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long drain() {
        head += (long) RECORDS * RECORD_BYTES;
        mapping.set(JAVA_LONG, 1_024, head);
        int told = ring.drain(sum);
        return told + sum.atNs;
    }

    /** Drains an empty ring: what a beat costs for a core where nothing has happened; the time is per call. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public int drainEmpty() {
        int told = 0;
        for (int call = 0; call < RECORDS; call++) {
            told += ring.drain(sum);
        }
        return told;
    }

    /** The least a reader can do with what it is told. */
    private static final class Sum implements SchedulerRecord.Reader {

        private long atNs;

        @Override
        public void switchedIn(int osTid, int core, long inNs) {
            atNs += inNs;
        }

        @Override
        public void switchedOut(int osTid, int core, long outNs, boolean preempted) {
            atNs -= outNs;
        }

        @Override
        public void lost(int core, long records) {
            atNs += records;
        }
    }
}
