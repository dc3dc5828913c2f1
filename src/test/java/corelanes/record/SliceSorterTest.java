package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The sorter of slices")
class SliceSorterTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("gives a core one holder at a time, whatever the turns that were inferred")
    void oneHolderAtATime(long seed) {
        Random random = new Random(seed);
        TraceStore store = new TraceStore(Source.INFERRED, List.of(0, 1));
        List<Slice> told = new ArrayList<>();
        long[] coreNs = new long[2];
        for (int turn = 0; turn < 400; turn++) {
            int core = random.nextInt(2);
            Slice slice = new Slice();
            slice.core = core;
            slice.task = random.nextInt(5);
            slice.state = TaskState.RUNNING;
            // Some begin up to 100 ns before the one before them has ended.
            slice.startNs = Math.max(0, coreNs[core] + random.nextInt(300) - 100);
            slice.started = 1;
            slice.ended = 1;
            slice.endNs = slice.startNs + random.nextInt(1_000);
            coreNs[core] = Math.max(coreNs[core], slice.endNs);
            told.add(slice);
        }
        new SliceSorter(store, new Told(told)).collect(new WorkerRecorder[0], 0, true, true);
        TraceSnapshot snapshot = store.publish(0);

        assertThat(snapshot.startedBy(Long.MAX_VALUE)).isEqualTo(told.size());
        assertThat(snapshot.finishedBy(Long.MAX_VALUE)).isEqualTo(told.size());
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            Lane slices = snapshot.coreLane(lane);
            for (int position = 1; position < slices.size(); position++) {
                assertThat(snapshot.startNs(slices.slice(position)))
                        .isGreaterThanOrEqualTo(snapshot.endNs(slices.slice(position - 1)));
            }
        }
        assertThat(snapshot.lastNs()).isEqualTo(Math.max(coreNs[0], coreNs[1]));
    }

    /** Tells all it has at once. */
    private record Told(List<Slice> slices) implements SliceFeed {

        @Override
        public long collect(WorkerRecorder[] workers, long nowNs, boolean last, Consumer<Slice> complete,
                Consumer<Slice> ongoing) {
            slices.forEach(complete);
            return Long.MAX_VALUE;
        }

        @Override
        public long lost() {
            return 0;
        }
    }
}
