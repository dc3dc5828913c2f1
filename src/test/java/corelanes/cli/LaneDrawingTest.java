package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneDrawingTest {

    private static final long START_NS = 7_000_000_000_000L;

    @Test
    void aCapitalForMostASmallLetterForSomeAPointForNobody() {
        TraceStore store = new TraceStore(Source.INFERRED, List.of(0, 1));
        run(store, 0, 30, 0, 0);
        run(store, 30, 34, 1, 0);
        run(store, 50, 60, 26, 0);
        run(store, 60, 100, 3, 1);
        assertThat(draw(store.publish(0), List.of(0, 1), 18)).containsExactly(
                "Core 0  AAAb.A....",
                "Core 1  ......DDDD",
                "        0    100 s");
    }

    @Test
    void theLongestHolderOfAColumnIsShown() {
        TraceStore store = new TraceStore(Source.INFERRED, List.of(0));
        for (int turn = 0; turn < 100; turn++) {
            run(store, turn * 10, turn * 10 + (turn % 2 == 0 ? 3 : 7), turn % 2, 0);
        }
        assertThat(draw(store.publish(0), List.of(0), 18).getFirst()).isEqualTo("Core 0  BBBBBBBBBB");
    }

    @Test
    void otherWorkOfTheProgramIsNoTask() {
        TraceStore store = new TraceStore(Source.RECORDED, List.of(0));
        run(store, 0, 30, 0, 0);
        run(store, 30, 60, Slice.NO_TASK, 0);
        run(store, 60, 100, 2, 0);
        assertThat(draw(store.publish(0), List.of(0), 18).getFirst()).isEqualTo("Core 0  AAA---CCCC");
    }

    @Test
    void nothingIsDrawnOfNothing() {
        assertThat(draw(TraceSnapshot.empty(Source.INFERRED, List.of(0)), List.of(0), 80)).isEmpty();
        TraceStore unseen = new TraceStore(Source.INFERRED, List.of());
        run(unseen, 0, 1, 0, Slice.NO_CORE);
        assertThat(draw(unseen.publish(0), List.of(), 80)).isEmpty();
    }

    @Test
    void everyLineIsAsWideAsAskedFor() {
        TraceStore store = new TraceStore(Source.INFERRED, IntStream.range(8, 12).boxed().toList());
        run(store, 0, 7, 0, 10);
        for (int columns = 40; columns < 200; columns += 7) {
            int width = columns;
            assertThat(draw(store.publish(0), List.of(10), columns)).hasSize(5)
                    .allMatch(line -> line.length() == width);
        }
    }

    @Test
    void aRecordingOfANanosecondAndOneOfADayFit() {
        for (long lengthNs : new long[] {1, 86_400_000_000_000L}) {
            TraceStore store = new TraceStore(Source.INFERRED, List.of(0));
            store.append(slice(START_NS, START_NS + lengthNs, 0, 0));
            assertThat(draw(store.publish(0), List.of(0), 400)).hasSize(2);
        }
    }

    @Test
    void ofManyCoresThoseThatMatterAreShown() {
        TraceStore store = new TraceStore(Source.INFERRED, IntStream.range(0, 64).boxed().toList());
        run(store, 0, 10, 0, 40);
        List<String> lines = draw(store.publish(0), List.of(40, 41), 50);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("Core 40  AAA");
        assertThat(lines.get(1)).startsWith("Core 41  ...");
        assertThat(lines.get(3)).isEqualTo("and 62 more cores");
    }

    private static List<String> draw(TraceSnapshot snapshot, List<Integer> allowed, int columns) {
        return new LaneDrawing().draw(snapshot, allowed, columns);
    }

    private static void run(TraceStore store, long fromS, long toS, int task, int core) {
        store.append(slice(START_NS + fromS * 1_000_000_000, START_NS + toS * 1_000_000_000, task, core));
    }

    private static Slice slice(long startNs, long endNs, int task, int core) {
        Slice slice = new Slice();
        slice.startNs = startNs;
        slice.endNs = endNs;
        slice.task = task;
        slice.core = core;
        slice.state = TaskState.RUNNING;
        return slice;
    }
}
