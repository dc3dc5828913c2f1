package corelanes.record;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The lay-out of items of which only the length is known")
class CoarseItemsTest {

    private final CoarseItems items = new CoarseItems();
    private final List<Slice> known = new ArrayList<>();

    private static Slice item(int task, long startNs, long endNs, long ranNs, int core) {
        Slice item = new Slice();
        item.task = task;
        item.startNs = startNs;
        item.endNs = endNs;
        item.ranNs = ranNs;
        item.core = core;
        return item;
    }

    private boolean layOut(long knownUntilNs) {
        return items.layOut(knownUntilNs, known, _ -> Long.MIN_VALUE);
    }

    private long ran(int task) {
        return known.stream().filter(slice -> slice.task == task && slice.state == TaskState.RUNNING)
                .mapToLong(slice -> slice.endNs - slice.startNs).sum();
    }

    private void assertOneHolderAtATime() {
        List<Slice> held = known.stream().filter(slice -> slice.core >= 0)
                .sorted(Comparator.comparingInt((Slice slice) -> slice.core).thenComparingLong(slice -> slice.startNs))
                .toList();
        for (int at = 1; at < held.size(); at++) {
            if (held.get(at).core == held.get(at - 1).core) {
                assertThat(held.get(at).startNs).isGreaterThanOrEqualTo(held.get(at - 1).endNs);
            }
        }
    }

    private void assertCovers(int task, long startNs, long endNs) {
        List<Slice> ofTask = known.stream().filter(slice -> slice.task == task)
                .sorted(Comparator.comparingLong(slice -> slice.startNs)).toList();
        assertThat(ofTask.getFirst().startNs).isEqualTo(startNs);
        assertThat(ofTask.getLast().endNs).isEqualTo(endNs);
        for (int at = 1; at < ofTask.size(); at++) {
            assertThat(ofTask.get(at).startNs).isEqualTo(ofTask.get(at - 1).endNs);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("gives each item of one core all the time it ran, between its start and its end, whatever the turns were")
    void oneCore(long seed) {
        Random random = new Random(seed);
        int workers = 1 + random.nextInt(5);
        List<Slice> truth = new ArrayList<>();
        long[] beganNs = new long[workers];
        long[] ranNs = new long[workers];
        long nowNs = 0;
        int task = 0;
        for (int turn = 0; turn < 100; turn++) {
            int worker = random.nextInt(workers);
            long lengthNs = 1 + random.nextInt(50);
            nowNs += random.nextInt(3) == 0 ? random.nextInt(20) : 0;
            boolean seen = random.nextInt(4) == 0 && ranNs[worker] == 0;
            if (seen) {
                Slice exact = item(1_000 + turn, nowNs, nowNs + lengthNs, Slice.ALL_THE_TIME, 0);
                exact.state = TaskState.RUNNING;
                known.add(exact);
                beganNs[worker] = nowNs + lengthNs;
            } else {
                ranNs[worker] += lengthNs;
            }
            nowNs += lengthNs;
            if (!seen && random.nextInt(3) == 0) {
                truth.add(item(task++, beganNs[worker], nowNs, ranNs[worker], 0));
                beganNs[worker] = nowNs;
                ranNs[worker] = 0;
            }
        }
        truth.forEach(items::add);
        while (items.firstNs() != Long.MAX_VALUE) {
            // Little by little, as the Collector does it.
            layOut(random.nextLong(nowNs + 100));
        }
        for (Slice item : truth) {
            assertThat(ran(item.task)).isEqualTo(item.ranNs);
            assertCovers(item.task, item.startNs, item.endNs);
        }
        assertOneHolderAtATime();
        assertThat(items.laidOut()).isEqualTo(truth.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("lets a core have one holder at a time when items have been on several, and draws no more than ran")
    void severalCores(long seed) {
        Random random = new Random(seed);
        List<Slice> truth = new ArrayList<>();
        for (int task = 0; task < 40; task++) {
            long startNs = random.nextInt(1_000);
            long endNs = startNs + 1 + random.nextInt(200);
            truth.add(item(task, startNs, endNs, random.nextLong(endNs - startNs + 1), random.nextInt(2)));
        }
        truth.forEach(items::add);
        layOut(Long.MAX_VALUE);
        for (Slice item : truth) {
            assertThat(ran(item.task)).isLessThanOrEqualTo(item.ranNs);
            assertCovers(item.task, item.startNs, item.endNs);
        }
        assertOneHolderAtATime();
    }

    @Test
    @DisplayName("puts an item that did not fit on the core of its end on the core where it fits")
    void anotherCore() {
        items.add(item(0, 0, 100, 100, 0));
        items.add(item(1, 0, 101, 90, 0));
        items.add(item(2, 0, 10, 1, 1));
        assertThat(layOut(Long.MAX_VALUE)).isTrue();
        assertThat(ran(0)).isEqualTo(100);
        assertThat(ran(1)).isEqualTo(90);
        assertThat(known).filteredOn(slice -> slice.task == 1 && slice.state == TaskState.RUNNING)
                .allSatisfy(slice -> assertThat(slice.core).isEqualTo(1));
    }

    @Test
    @DisplayName("waits until all is known around an item, and shows meanwhile that it is under way")
    void waitsForTheOthers() {
        items.add(item(0, 10, 100, 50, 0));
        assertThat(layOut(99)).isFalse();
        assertThat(items.firstNs()).isEqualTo(10);
        List<Slice> provisional = new ArrayList<>();
        items.addNotLaidOut(provisional);
        assertThat(provisional).singleElement().satisfies(slice -> {
            assertThat(slice.core).isEqualTo(Slice.NO_CORE);
            assertThat(slice.state).isEqualTo(TaskState.READY);
        });
        assertThat(layOut(100)).isTrue();
        assertThat(items.firstNs()).isEqualTo(Long.MAX_VALUE);
    }
}
