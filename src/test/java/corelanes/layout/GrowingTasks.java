package corelanes.layout;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.Random;

/** A recording of tens of thousands of tasks that begin a little out of the order of their numbers; some are long, some have no slice. */
final class GrowingTasks {

    private final Random random;
    private final TraceStore store;
    private final Slice slice = new Slice();
    private int next;

    GrowingTasks(Random random, long budgetBytes) {
        this.random = random;
        this.store = new TraceStore(Source.SIMULATED, List.of(0), budgetBytes);
    }

    /** With some thousands of tasks more, and a few slices of its own. */
    TraceSnapshot grown() {
        int until = next + 500 + random.nextInt(40_000);
        for (; next < until; next++) {
            // Some go on from long ago, and some numbers are missing.
            int task = random.nextInt(20) == 0 ? Math.max(0, next - random.nextInt(6_000)) : next;
            if (random.nextInt(30) > 0) {
                set(task, next * 100L);
                store.append(slice);
            }
        }
        for (int own = random.nextInt(4); own > 0; own--) {
            set(Math.max(0, next - random.nextInt(3_000)), next * 100L);
            store.appendProvisional(slice);
        }
        return store.publish(0);
    }

    private void set(int task, long startNs) {
        slice.task = task;
        slice.state = TaskState.SLEEPING;
        slice.core = Slice.NO_CORE;
        slice.startNs = Math.max(0, startNs - random.nextInt(1_000));
        slice.endNs = slice.startNs + (random.nextInt(50) == 0 ? random.nextInt(3_000_000) : random.nextInt(2_000));
        slice.started = random.nextInt(10) > 0 ? 1 : 0;
        slice.ended = random.nextInt(10) > 0 ? 1 : 0;
    }
}
