package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans that are moved on and on against the same view planned afresh, entry by entry. */
class KeptTilesTest {

    private static final int CORES = 3;
    private static final int TASKS = 7;
    private static final long SMALL_BUDGET_BYTES = 2 << 20;

    private TraceStore store = new TraceStore(Source.SIMULATED, IntStream.range(0, CORES).boxed().toList());
    private final long[] freeNs = new long[CORES];
    private final long[] sinceNs = new long[TASKS];
    private final Slice slice = new Slice();

    /** From bars to blocks of blocks, moved by less than a pixel and by more than is seen, played back, with lanes scrolled. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aChainOfPansIsPlannedAsIfAfresh(long seed) {
        Random random = new Random(seed);
        record(20_000, random);
        TraceSnapshot snapshot = store.publish(0);
        Moved moved = new Moved(random.nextInt(5) == 0);
        for (int zoom = 0; zoom < 6; zoom++) {
            long lengthNs = snapshot.lastNs() - snapshot.firstNs();
            long spanNs = (long) (lengthNs * Math.pow(random.nextDouble(), 4));
            TimeScale scale = new TimeScale(
                    new Viewport(snapshot.firstNs() + (long) (random.nextDouble() * (lengthNs - spanNs)), spanNs),
                    1 + random.nextInt(1_500));
            long untilNs = Long.MAX_VALUE;
            for (int move = 0; move < 25; move++) {
                moved.plan(snapshot, scale, untilNs, random.nextInt(CORES));
                if (random.nextInt(3) == 0) {
                    untilNs = random.nextInt(3) == 0
                            ? Long.MAX_VALUE
                            : scale.viewport().startNs() + (long) (random.nextDouble() * 1.2 * spanNs);
                }
                scale = scale.movedTo(scale.viewport().pannedBy(RandomTraces.pan(scale, random)), scale.widthPx());
            }
        }
    }

    /** The view follows a run: slices come, some of them late, the last ones are provisional. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void aViewThatFollowsARunIsPlannedAsIfAfresh(long seed) {
        Random random = new Random(seed);
        record(2_000, random);
        Moved moved = new Moved(false);
        TraceSnapshot first = store.publish(0);
        long spanNs = (first.lastNs() - first.firstNs()) / (1 + random.nextInt(30));
        TimeScale scale = new TimeScale(new Viewport(first.lastNs() - spanNs, spanNs), 1_000);
        for (int beat = 0; beat < 60; beat++) {
            record(random.nextInt(120), random);
            if (random.nextInt(4) == 0) {
                late(random);
            }
            provisional();
            TraceSnapshot snapshot = store.publish(0);
            moved.plan(snapshot, scale, snapshot.lastNs() - random.nextInt(50_000), 0);
            scale = scale.movedTo(new Viewport(snapshot.lastNs() - spanNs * 9 / 10, spanNs), 1_000);
        }
    }

    /** The view stands, and moves a little, where the oldest slices are let go of meanwhile. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void whatIsLetGoOfIsPlannedNoMore(long seed) {
        Random random = new Random(seed);
        store = new TraceStore(Source.SIMULATED, IntStream.range(0, CORES).boxed().toList(), SMALL_BUDGET_BYTES);
        record(2_000, random);
        Moved moved = new Moved(false);
        TraceSnapshot first = store.publish(0);
        long spanNs = (first.lastNs() - first.firstNs()) / (1 + random.nextInt(4));
        TimeScale scale = new TimeScale(new Viewport(first.firstNs(), spanNs), 1_000);
        TraceSnapshot snapshot = first;
        for (int beat = 0; beat < 40; beat++) {
            moved.plan(snapshot, scale, Long.MAX_VALUE, 0);
            record(4_000, random);
            snapshot = store.publish(0);
            scale = scale.movedTo(scale.viewport().pannedBy(random.nextInt(1_000)), 1_000);
        }
        assertThat(snapshot.forgottenUntilNs()).isGreaterThan(scale.viewport().endNs());
    }

    /** Again and again there comes more into view on the left than a new plan has room for. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44})
    void nearlyAWholeViewToTheLeftAndOn(long seed) {
        Random random = new Random(seed);
        for (int slices = 0; slices < 16_000; slices++) {
            add(0, 0, TaskState.RUNNING, freeNs[0], freeNs[0] += 500 + random.nextInt(1_000));
        }
        TraceSnapshot snapshot = store.publish(0);
        long spanNs = (snapshot.lastNs() - snapshot.firstNs()) / 4;
        Moved moved = new Moved(false);
        TimeScale scale = new TimeScale(new Viewport(snapshot.lastNs() - spanNs, spanNs), 4_000);
        for (int move = 0; move < 12; move++) {
            moved.plan(snapshot, scale, Long.MAX_VALUE, 0);
            long byNs = move % 4 == 0 ? -spanNs * 9 / 10 : spanNs * (random.nextInt(40) - 20) / 1_000;
            scale = scale.movedTo(scale.viewport().pannedBy(byNs), scale.widthPx());
        }
    }

    @Test
    void whatStaysInViewIsNotPlannedAgain() {
        record(20_000, new Random(3));
        TraceSnapshot snapshot = store.publish(0);
        TimeScale scale = new TimeScale(
                new Viewport(snapshot.firstNs(), (snapshot.lastNs() - snapshot.firstNs()) / 2), 1_000);
        LanePlan plan = new LanePlan();
        LanePlanner planner = new LanePlanner();
        planner.plan(snapshot, 0, scale, Long.MAX_VALUE, plan);
        assertThat(plan.isOf(snapshot.coreLane(0))).isTrue();
        assertThat(plan.kept().first()).isEqualTo(1);
        assertThat(plan.kept().endFor(scale, snapshot.coreLane(0), 1)).isEqualTo(7);
        assertThat(plan.kept().endFor(scale, snapshot.coreLane(1), 1)).as("another lane").isEqualTo(1);
        TimeScale closer = new TimeScale(scale.viewport().zoomed(1.1, snapshot.firstNs()), 1_000);
        assertThat(plan.kept().endFor(closer, snapshot.coreLane(0), 1)).as("another zoom").isEqualTo(1);
    }

    private void record(int slices, Random random) {
        for (int turn = 0; turn < slices; turn++) {
            int core = random.nextInt(CORES);
            int task = random.nextInt(TASKS);
            long startNs = Math.max(freeNs[core], sinceNs[task]) + gap(random);
            if (startNs > sinceNs[task] && random.nextBoolean()) {
                add(task, Slice.NO_CORE, TaskState.ofCode(1 + random.nextInt(TaskState.values().length - 1)),
                        sinceNs[task], startNs);
            }
            long endNs = startNs + length(random);
            add(task, core, TaskState.RUNNING, startNs, endNs);
            freeNs[core] = endNs;
            sinceNs[task] = endNs;
        }
    }

    private void add(int task, int core, TaskState state, long startNs, long endNs) {
        set(task, core, state, startNs, endNs);
        store.append(slice);
    }

    private void set(int task, int core, TaskState state, long startNs, long endNs) {
        slice.task = task;
        slice.core = core;
        slice.state = state;
        slice.startNs = startNs;
        slice.endNs = endNs;
    }

    /** Leaves a gap on a core, goes on, and fills the gap. */
    private void late(Random random) {
        long startNs = Math.max(freeNs[0], sinceNs[0]);
        freeNs[0] = startNs + 900;
        sinceNs[0] = startNs + 900;
        record(30, random);
        add(0, 0, TaskState.RUNNING, startNs + 100, startNs + 800);
    }

    private void provisional() {
        long startNs = Math.max(freeNs[1], sinceNs[1]);
        set(1, 1, TaskState.RUNNING, startNs, startNs + 3_000);
        store.appendProvisional(slice);
    }

    private static long gap(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> random.nextInt(100_000);
            case 1, 2, 3 -> random.nextInt(200);
            default -> 0;
        };
    }

    private static long length(Random random) {
        return switch (random.nextInt(40)) {
            case 0 -> random.nextInt(3_000_000);
            case 1, 2, 3, 4 -> random.nextInt(50_000);
            case 5, 6 -> random.nextInt(2);
            default -> random.nextInt(3_000);
        };
    }

    /** Plans of all lanes and rows that are filled again and again. */
    private static final class Moved {

        private final FramePlanner planner = new FramePlanner();
        private final LanePlan[] plans = new LanePlan[CORES + TASKS];
        private final boolean onAllCores;

        Moved(boolean onAllCores) {
            this.onAllCores = onAllCores;
            Arrays.setAll(plans, _ -> new LanePlan());
        }

        void plan(TraceSnapshot snapshot, TimeScale scale, long untilNs, int scrolled) {
            fill(planner, plans, snapshot, scale, untilNs, scrolled);
            LanePlan[] fresh = new LanePlan[CORES + TASKS];
            Arrays.setAll(fresh, _ -> new LanePlan());
            fill(new FramePlanner(), fresh, snapshot, scale, untilNs, scrolled);
            for (int at = 0; at < plans.length; at++) {
                assertThat(LanePlannerTest.text(plans[at])).as("%s of %s until %s", at, scale, untilNs)
                        .isEqualTo(LanePlannerTest.text(fresh[at]));
                assertThat(plans[at].bars()).isEqualTo(fresh[at].bars());
            }
        }

        private void fill(FramePlanner with, LanePlan[] into, TraceSnapshot snapshot, TimeScale scale, long untilNs,
                int scrolled) {
            with.begin(snapshot, scale, untilNs);
            for (int at = 0; at < CORES; at++) {
                with.addLane((at + scrolled) % CORES, into[at]);
            }
            for (int task = 0; task < snapshot.taskCount(); task++) {
                with.addRow(task, into[CORES + task]);
            }
            with.plan(onAllCores);
        }
    }
}
