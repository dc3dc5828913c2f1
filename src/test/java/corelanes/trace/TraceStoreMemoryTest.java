package corelanes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a slice takes in memory, by the store's own accounts. */
@DisplayName("A slice in memory")
class TraceStoreMemoryTest {

    private static final int CORES = 64;
    private static final List<Integer> ALL_CORES = IntStream.range(0, CORES).boxed().toList();
    private static final int SLICES = 1_000_000;

    /** What tasks do: only turns on cores; turns and waits; turns, waits of every kind and interruptions; moving from core to core. */
    private enum Kind {
        TURNS, WAITS, EVERY_STATE, MOVING
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("takes at most 40 bytes with all that finds it and sums it up")
    void atMostForty(Kind kind) {
        TraceStore store = new TraceStore(Source.SIMULATED, ALL_CORES);
        fill(store, kind, SLICES, new Random(4));
        store.publish(0);
        assertThat((double) store.heldBytes() / store.snapshot().size()).isBetween(18.0, 40.0);
    }

    @ParameterizedTest(name = "{0} MB")
    @ValueSource(ints = {64, 128})
    @DisplayName("takes at most 40 bytes when the oldest are let go of")
    void atMostFortyWithinABudget(int megabytes) {
        TraceStore store = new TraceStore(Source.SIMULATED, ALL_CORES, (long) megabytes << 20);
        fill(store, Kind.TURNS, 5 * SLICES, new Random(5));
        store.publish(0);
        assertThat(store.snapshot().forgotten()).isPositive();
        assertThat((double) store.heldBytes() / store.snapshot().size()).isBetween(18.0, 40.0);
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(ints = {8, 9, 20, 50, 63, 64, 100})
    @DisplayName("takes at most 40 bytes where each task has few: turns and the waits between them")
    void atMostFortyOfShortTasks(int slicesOfTask) {
        TraceStore store = new TraceStore(Source.SIMULATED, ALL_CORES);
        Slice slice = new Slice();
        for (int at = 0; at < SLICES; at++) {
            slice.task = at / (slicesOfTask * 2 * CORES) * 2 * CORES + at % (2 * CORES);
            boolean turn = at / (2 * CORES) % 2 == 0;
            slice.state = turn ? TaskState.RUNNING : TaskState.READY;
            slice.core = turn ? at % (2 * CORES) / 2 : Slice.NO_CORE;
            slice.startNs = at / (2 * CORES) * 100_000L + at % 2 * 50_000;
            slice.endNs = slice.startNs + 50_000;
            store.append(slice);
        }
        store.publish(0);
        double bytes = (double) store.heldBytes() / store.snapshot().size();
        assertThat(bytes).isBetween(18.0, 40.0);
    }

    private static void fill(TraceStore store, Kind kind, int slices, Random random) {
        Slice slice = new Slice();
        long[] freeNs = new long[2 * CORES];
        for (int at = 0; at < slices; at++) {
            int task = at % (2 * CORES);
            boolean turn = kind == Kind.TURNS || at / (2 * CORES) % 2 == 0;
            slice.task = task;
            slice.state = switch (kind) {
                case TURNS -> TaskState.RUNNING;
                case WAITS, MOVING -> turn ? TaskState.RUNNING : TaskState.READY;
                case EVERY_STATE -> turn ? random.nextInt(8) == 0 ? TaskState.INTERRUPTED : TaskState.RUNNING
                        : TaskState.ofCode(1 + random.nextInt(TaskState.values().length - 2));
            };
            slice.core = !turn ? Slice.NO_CORE : kind == Kind.MOVING ? at / (2 * CORES) / 2 % CORES : task / 2;
            slice.osTid = 1_000 + task;
            slice.startNs = freeNs[task];
            slice.endNs = slice.startNs + 50_000 + random.nextInt(100_000);
            freeNs[task] = slice.endNs;
            store.append(slice);
        }
    }
}
