package corelanes.storage;

import corelanes.experiment.Experiment;
import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;

/** Small traces for tests. */
final class Traces {

    /** Far past 2⁵³ ns, where a double no longer holds every nanosecond: a machine that has been up for a year. */
    static final long LATE_NS = 31_536_000_123_456_789L;

    private Traces() {}

    static RecordingFacts facts() {
        return new RecordingFacts(Experiment.twoHands(), "1.2.3", "2 cores · Linux");
    }

    /** Two tasks that take turns on core 0, one that runs where nobody sees it, a mark, and a provisional slice. */
    static TraceSnapshot small() {
        TraceStore store = new TraceStore(Source.INFERRED, List.of(0, 3));
        store.append(slice(LATE_NS, LATE_NS + 1_001, 0, 0, TaskState.RUNNING));
        store.append(slice(LATE_NS + 1_001, LATE_NS + 3_000_000_007L, 0, Slice.NO_CORE, TaskState.READY));
        store.append(slice(LATE_NS + 1_500, LATE_NS + 1_500, 1, 3, TaskState.RUNNING));
        store.append(slice(LATE_NS + 2_000, LATE_NS + 2_999, 2, Slice.NO_CORE, TaskState.RUNNING));
        store.append(new Mark(LATE_NS + 5, "Threads 2 → 4, \"quoted\""));
        store.appendProvisional(slice(LATE_NS + 4_000, LATE_NS + 4_100, 1, 0, TaskState.RUNNING));
        return store.publish(0);
    }

    /** As many slices as asked for, one µs long, of two tasks on one core. */
    static TraceSnapshot many(int slices) {
        TraceStore store = new TraceStore(Source.INFERRED, List.of(0));
        for (int at = 0; at < slices; at++) {
            store.append(slice(at * 1_000L, at * 1_000L + 1_000, at % 2, 0, TaskState.RUNNING));
        }
        return store.publish(0);
    }

    private static Slice slice(long startNs, long endNs, int task, int core, TaskState state) {
        Slice slice = new Slice();
        slice.startNs = startNs;
        slice.endNs = endNs;
        slice.task = task;
        slice.core = core;
        slice.state = state;
        slice.osTid = 4_000 + task;
        return slice;
    }
}
