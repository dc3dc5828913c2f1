package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of random lanes against what a look at every single slice says. */
class LanePlannerTest {

    private static final double TINY = 1e-6;
    /** From here on a lane may answer from sums, which know the leader of each 16 slices only. */
    private static final int SUMMED_FROM = 16;

    private final LanePlan plan = new LanePlan();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void plansOfCoresSayWhatTheSlicesSay(long seed) {
        Random random = new Random(seed);
        LanePlanner planner = new LanePlanner();
        for (int turn = 0; turn < 100; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            long untilNs = untilNs(scale, random);
            for (int lane = 0; lane < snapshot.coreCount(); lane++) {
                planner.plan(snapshot, lane, scale, untilNs, plan);
                check(snapshot, snapshot.coreLane(lane), scale, untilNs);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void plansOfTasksSayWhatTheSlicesSay(long seed) {
        Random random = new Random(seed);
        TaskRowPlanner planner = new TaskRowPlanner();
        for (int turn = 0; turn < 100; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            long untilNs = untilNs(scale, random);
            for (int task = 0; task < snapshot.taskCount(); task++) {
                planner.plan(snapshot, task, scale, untilNs, plan);
                check(snapshot, snapshot.taskLane(task), scale, untilNs);
            }
        }
    }

    private static long untilNs(TimeScale scale, Random random) {
        return random.nextBoolean()
                ? Long.MAX_VALUE
                : scale.viewport().startNs() + (long) (random.nextDouble() * scale.viewport().spanNs());
    }

    private void check(TraceSnapshot snapshot, Lane lane, TimeScale scale, long untilNs) {
        long toNs = Math.min(scale.viewport().endNs(), untilNs);
        double rightPx = Math.max(0, scale.xPx(toNs));
        double donePx = 0;
        for (int entry = 0; entry < plan.size(); entry++) {
            assertThat(plan.xPx(entry)).isGreaterThanOrEqualTo(donePx - TINY);
            assertThat(plan.widthPx(entry)).isNotNegative();
            donePx = plan.xPx(entry) + plan.widthPx(entry);
            assertThat(donePx).isLessThanOrEqualTo(rightPx + TINY);
            if (plan.isColumn(entry)) {
                checkColumn(snapshot, lane, scale, entry, toNs);
            } else {
                checkBar(snapshot, scale, entry, toNs);
            }
        }
        checkNothingIsLost(snapshot, lane, scale, toNs);
    }

    private void checkBar(TraceSnapshot snapshot, TimeScale scale, int entry, long toNs) {
        int slice = plan.slice(entry);
        double fromPx = Math.max(0, scale.xPx(snapshot.startNs(slice)));
        assertThat(plan.widthPx(entry)).isGreaterThanOrEqualTo(1 - TINY);
        assertThat(plan.xPx(entry)).isBetween(fromPx - TINY, fromPx + 1);
        assertThat(plan.xPx(entry) + plan.widthPx(entry)).isCloseTo(scale.xPx(Math.min(toNs, snapshot.endNs(slice))),
                within(TINY));
        assertThat(plan.task(entry)).isEqualTo(snapshot.task(slice));
        assertThat(plan.state(entry)).isEqualTo(snapshot.state(slice));
        double middlePx = plan.xPx(entry) + plan.widthPx(entry) / 2;
        assertThat(plan.slice(plan.entryAt(middlePx))).isEqualTo(slice);
    }

    /** Every slice that is there is added up here, one by one, in the stretch of the column. */
    private void checkColumn(TraceSnapshot snapshot, Lane lane, TimeScale scale, int entry, long toNs) {
        long fromNs = scale.timeNs(plan.xPx(entry));
        long endNs = Math.min(toNs, scale.columnStartNs((int) Math.floor(plan.xPx(entry) + TINY) + 1));
        long[] taskNs = new long[snapshot.taskCount()];
        long[] stateNs = new long[TaskState.values().length];
        long busyNs = 0;
        int slices = 0;
        for (int position = 0; position < lane.size(); position++) {
            int slice = lane.slice(position);
            long ns = Math.min(endNs, snapshot.endNs(slice)) - Math.max(fromNs, snapshot.startNs(slice));
            boolean barOfItsOwn = scale.isPixelWide(Math.min(toNs, snapshot.endNs(slice))
                    - Math.max(Math.max(fromNs, scale.viewport().startNs()), snapshot.startNs(slice)));
            if (ns >= 0 && snapshot.startNs(slice) < endNs && !barOfItsOwn
                    && (snapshot.endNs(slice) > fromNs || snapshot.startNs(slice) >= fromNs)) {
                slices++;
                busyNs += ns;
                taskNs[snapshot.task(slice)] += ns;
                stateNs[snapshot.state(slice).code()] += ns;
            }
        }
        assertThat(plan.slices(entry)).isEqualTo(slices);
        assertThat((double) plan.density(entry)).isCloseTo(Math.min(1, busyNs / scale.nsPerPx()), within(1e-4));
        if (slices < SUMMED_FROM) {
            assertThat(taskNs[plan.task(entry)]).isEqualTo(Arrays.stream(taskNs).max().orElseThrow());
        }
        assertThat(taskNs[plan.task(entry)] > 0 || busyNs == 0).isTrue();
        assertThat(stateNs[plan.state(entry).code()]).isEqualTo(Arrays.stream(stateNs).max().orElseThrow());
        assertThat(plan.entryAt(Math.floor(plan.xPx(entry) + TINY) + 0.5)).isNotNegative();
    }

    private void checkNothingIsLost(TraceSnapshot snapshot, Lane lane, TimeScale scale, long toNs) {
        for (int position = 0; position < lane.size(); position++) {
            int slice = lane.slice(position);
            long fromNs = Math.max(scale.viewport().startNs(), snapshot.startNs(slice));
            long endNs = Math.min(toNs, snapshot.endNs(slice));
            if (snapshot.endNs(slice) > scale.viewport().startNs() && snapshot.startNs(slice) < toNs
                    && fromNs < endNs) {
                double middlePx = (scale.xPx(fromNs) + scale.xPx(endNs)) / 2;
                assertThat(plan.entryAt(middlePx)).as("slice at %s px", middlePx).isNotNegative();
            }
        }
    }
}
