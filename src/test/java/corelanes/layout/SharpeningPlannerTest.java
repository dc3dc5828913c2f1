package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.trace.Lane;
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

/** Views of many lanes that are coarse at first, and sharp in the end. */
class SharpeningPlannerTest {

    private static final int LANES = 48;
    private static final int WIDTH_PX = 900;

    private final SharpeningPlanner planner = new SharpeningPlanner();
    private final SharpenedPlan[] plans = IntStream.range(0, LANES).mapToObj(_ -> new SharpenedPlan())
            .toArray(SharpenedPlan[]::new);

    /** Jumps to every scale, some of them moved on from before they are sharp. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inTheEndAViewIsAsPlannedAtOnce(long seed) {
        Random random = new Random(seed);
        TraceSnapshot snapshot = dense(random);
        int coarse = 0;
        for (int jump = 0; jump < 12; jump++) {
            long spanNs = (long) (snapshot.lastNs() * Math.pow(random.nextDouble(), 3)) + 2_000;
            TimeScale scale = new TimeScale(
                    new Viewport((long) (random.nextDouble() * (snapshot.lastNs() - spanNs)), spanNs), WIDTH_PX);
            for (int move = random.nextInt(4); move > 0; move--) {
                plan(snapshot, scale, false);
                coarse += planner.isSharp() ? 0 : 1;
                scale = scale.movedTo(scale.viewport().pannedBy(RandomTraces.pan(scale, random)), WIDTH_PX);
            }
            for (int frame = 0; frame == 0 || !planner.isSharp(); frame++) {
                assertThat(frame).as("a lane more is sharp in each frame").isLessThanOrEqualTo(LANES + 1);
                plan(snapshot, scale, false);
            }
            isAsPlannedAtOnce(snapshot, scale);
        }
        assertThat(coarse).as("views were coarse").isPositive();
    }

    /** As much is drawn as there is, in columns side by side, whose task has a slice there. */
    @Test
    void coarseColumnsSayWhatTheSlicesSay() {
        Random random = new Random(9);
        TraceSnapshot snapshot = dense(random);
        int seen = 0;
        for (int turn = 0; turn < 30; turn++) {
            long spanNs = snapshot.lastNs() / (1 + random.nextInt(6));
            TimeScale scale = new TimeScale(
                    new Viewport((long) (random.nextDouble() * (snapshot.lastNs() - spanNs)), spanNs), WIDTH_PX);
            plan(snapshot, scale, false);
            for (int lane = 0; lane < LANES; lane++) {
                if (!plans[lane].isSharp()) {
                    isTrue(snapshot, snapshot.coreLane(lane), scale, plans[lane].shown());
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    /** Where no frame follows. */
    @Test
    void atOnceAllIsSharp() {
        TraceSnapshot snapshot = dense(new Random(5));
        TimeScale scale = new TimeScale(new Viewport(0, snapshot.lastNs()), WIDTH_PX);
        plan(snapshot, scale, false);
        assertThat(planner.isSharp()).isFalse();
        plan(snapshot, scale, true);
        assertThat(planner.isSharp()).isTrue();
        isAsPlannedAtOnce(snapshot, scale);
    }

    private void plan(TraceSnapshot snapshot, TimeScale scale, boolean atOnce) {
        planner.begin(snapshot, scale, Long.MAX_VALUE, LANES, false, atOnce);
        for (int lane = 0; lane < LANES; lane++) {
            planner.addLane(lane, plans[lane]);
        }
        planner.plan();
        assertThat(planner.isSharp()).isEqualTo(Arrays.stream(plans).allMatch(SharpenedPlan::isSharp));
    }

    private void isAsPlannedAtOnce(TraceSnapshot snapshot, TimeScale scale) {
        LanePlan plan = new LanePlan();
        for (int lane = 0; lane < LANES; lane++) {
            new LanePlanner().plan(snapshot, lane, scale, Long.MAX_VALUE, plan);
            assertThat(LanePlannerTest.text(plans[lane].shown())).isEqualTo(LanePlannerTest.text(plan));
        }
    }

    private static void isTrue(TraceSnapshot snapshot, Lane lane, TimeScale scale, LanePlan plan) {
        double drawnPx = 0;
        int behind = 0;
        int widestPx = 1;
        for (int entry = 0; entry < plan.size(); entry++) {
            assertThat(plan.xPx(entry)).isBetween(0.0, (double) WIDTH_PX);
            if (plan.isColumn(entry)) {
                int from = plan.columnFromPx(entry);
                int end = plan.columnEndPx(entry);
                assertThat(from).isGreaterThanOrEqualTo(behind);
                behind = end;
                widestPx = Math.max(widestPx, end - from);
                drawnPx += plan.density(entry) * (end - from);
                assertThat(hasSlice(snapshot, lane, plan.task(entry), scale.timeNs(from - 1.0),
                        scale.timeNs(end + 1.0))).isTrue();
            } else {
                drawnPx += plan.widthPx(entry);
            }
        }
        long busyNs = 0;
        for (int at = 0; at < lane.size(); at++) {
            busyNs += Math.max(0, Math.min(scale.viewport().endNs(), snapshot.endNs(lane.slice(at)))
                    - Math.max(scale.viewport().startNs(), snapshot.startNs(lane.slice(at))));
        }
        assertThat(widestPx).isGreaterThan(1);
        assertThat(Math.abs(drawnPx - busyNs / scale.nsPerPx())).isLessThan(2.0 * widestPx);
    }

    private static boolean hasSlice(TraceSnapshot snapshot, Lane lane, int task, long fromNs, long toNs) {
        for (int at = lane.firstEndingAfter(snapshot, fromNs); at < lane.size(); at++) {
            if (snapshot.startNs(lane.slice(at)) > toNs) {
                return false;
            }
            if (snapshot.task(lane.slice(at)) == task) {
                return true;
            }
        }
        return false;
    }

    private static TraceSnapshot dense(Random random) {
        TraceStore store = new TraceStore(Source.SIMULATED, IntStream.range(0, LANES).boxed().toList());
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        long[] freeNs = new long[LANES];
        for (int turn = 0; turn < 150_000; turn++) {
            slice.core = turn % LANES;
            slice.task = random.nextInt(3) * LANES + slice.core;
            slice.startNs = freeNs[slice.core] + random.nextInt(500);
            slice.endNs = slice.startNs + random.nextInt(3_000);
            freeNs[slice.core] = slice.endNs;
            store.append(slice);
        }
        return store.publish(0);
    }
}
