package corelanes.trace;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How fast slices go into the store, sums included, on one core; what is allocated on the way; and what a slice takes in memory. Not
 * a JMH benchmark, since the store grows all the time. Properties: {@code slices} (10,000,000), {@code cores} (64), {@code rounds}.
 */
public final class Ingest {

    private static final int SLICES = Integer.getInteger("slices", 10_000_000);
    private static final int CORES = Integer.getInteger("cores", 64);
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int BETWEEN_SNAPSHOTS = 80_000;

    private Ingest() {}

    /** Measures and prints. */
    public static void main(String[] arguments) {
        for (Kind kind : Kind.values()) {
            for (int round = 0; round < ROUNDS; round++) {
                measure(kind, Long.MAX_VALUE, round == ROUNDS - 1);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            measure(Kind.RUNNING, 64L << 20, round == ROUNDS - 1);
        }
    }

    /** What is appended: only turns on cores; turns and waits by turns; the same with a task for every four turns. */
    private enum Kind {
        RUNNING, WAITING, SHORT_TASKS
    }

    private static void measure(Kind kind, long budgetBytes, boolean said) {
        TraceStore store = new TraceStore(Source.SIMULATED, LongTrace.cores(CORES), budgetBytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<Integer> cores = LongTrace.cores(CORES);
        Slice slice = new Slice();
        long[] freeNs = new long[cores.size()];
        long publishNs = 0;
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        for (int at = 0; at < SLICES; at++) {
            int core = at % CORES;
            boolean waits = kind != Kind.RUNNING && (at / CORES & 1) == 0;
            slice.task = kind == Kind.SHORT_TASKS ? at / (CORES * 8) * CORES + core : core * 2 + (at / CORES & 1);
            slice.core = waits ? Slice.NO_CORE : core;
            slice.state = waits ? TaskState.READY : TaskState.RUNNING;
            slice.osTid = 1_000 + core;
            slice.startNs = freeNs[core];
            slice.endNs = slice.startNs + 50_000 + (at * 31L & 0xFFFF);
            freeNs[core] = slice.endNs;
            store.append(slice);
            if (at % BETWEEN_SNAPSHOTS == BETWEEN_SNAPSHOTS - 1) {
                long before = System.nanoTime();
                store.publish(0);
                publishNs += System.nanoTime() - before;
            }
        }
        long tookNs = System.nanoTime() - began;
        allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
        TraceSnapshot snapshot = store.publish(0);
        if (said) {
            System.out.printf(
                    "%s, budget %s: %.2f million slices a second (publishing took %.1f %% of it), %.1f bytes allocated a slice, "
                            + "%.1f bytes held a slice, %d kept, %d forgotten%n",
                    kind, budgetBytes == Long.MAX_VALUE ? "none" : (budgetBytes >> 20) + " MB", SLICES * 1e3 / tookNs,
                    100.0 * publishNs / tookNs, (double) allocated / SLICES,
                    (double) store.heldBytes() / snapshot.size(), snapshot.size(), snapshot.forgotten());
        }
    }
}
