package corelanes.storage;

import corelanes.experiment.Experiment;
import corelanes.probe.Noise;
import corelanes.probe.SwitchCounts;
import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Small traces for tests. */
final class Traces {

    /** Far past 2⁵³ ns, where a double no longer holds every nanosecond: a machine that has been up for a year. */
    static final long LATE_NS = 31_536_000_123_456_789L;

    private Traces() {}

    static RecordingFacts facts() {
        return new RecordingFacts(Experiment.twoHands(), "1.2.3", "2 cores · Linux", 25, 2,
                Instant.ofEpochMilli(1_790_000_000_123L));
    }

    /** A recording of these slices, with everything known beside them. */
    static StoredRecording recording(TraceSnapshot snapshot) {
        return new StoredRecording(facts(), snapshot, new StoredResult(List.of(0, 3), 7,
                Optional.of(new SwitchCounts(12, 345)), 0.012345678901234567, 9,
                Optional.of(new Noise(0.1, 0.02, 1e-17)),
                List.of(new Tally("lost_updates", "Lost \"updates\"", -3), new Tally("sum", "Sum", Long.MAX_VALUE)),
                Optional.of("Remark: 1,000 pages."), List.of("One.", "Zwei – drei."), Optional.of("It broke.")));
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
