package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import corelanes.trace.Lane;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of random lanes against what a look at every single slice says. */
class LanePlannerTest {

    private static final double TINY = 1e-6;
    /** From here on a column may have blocks of slices of a core's lane, or of a task's, which are spread evenly over their time. */
    private static final int CORE_BLOCK = 4;
    private static final int TASK_BLOCK = 8;

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
                check(snapshot, snapshot.coreLane(lane), scale, untilNs, CORE_BLOCK);
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
                check(snapshot, snapshot.taskLane(task), scale, untilNs, TASK_BLOCK);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void lanesPlannedTogetherArePlannedAlike(long seed) {
        Random random = new Random(seed);
        FramePlanner together = new FramePlanner();
        for (int turn = 0; turn < 100; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            long untilNs = untilNs(scale, random);
            int lanes = snapshot.coreCount();
            LanePlan[] plans = new LanePlan[lanes + snapshot.taskCount()];
            Arrays.setAll(plans, at -> new LanePlan());
            together.begin(snapshot, scale, untilNs);
            for (int at = 0; at < plans.length; at++) {
                if (at < lanes) {
                    together.addLane(at, plans[at]);
                } else {
                    together.addRow(at - lanes, plans[at]);
                }
            }
            together.plan();
            for (int at = 0; at < plans.length; at++) {
                if (at < lanes) {
                    new LanePlanner().plan(snapshot, at, scale, untilNs, plan);
                } else {
                    new TaskRowPlanner().plan(snapshot, at - lanes, scale, untilNs, plan);
                }
                assertThat(text(plans[at])).isEqualTo(text(plan));
            }
        }
    }

    /** A plan that is moved on and on is what a look at every slice says at each place. */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void plansThatWereMovedSayWhatTheSlicesSay(long seed) {
        Random random = new Random(seed);
        LanePlanner planner = new LanePlanner();
        for (int turn = 0; turn < 30; turn++) {
            TraceSnapshot snapshot = RandomTraces.trace(random.nextLong());
            TimeScale scale = RandomTraces.scale(snapshot, random);
            for (int move = 0; move < 8; move++) {
                long untilNs = untilNs(scale, random);
                planner.plan(snapshot, 0, scale, untilNs, plan);
                check(snapshot, snapshot.coreLane(0), scale, untilNs, CORE_BLOCK);
                scale = scale.movedTo(scale.viewport().pannedBy(RandomTraces.pan(scale, random)), scale.widthPx());
            }
        }
    }

    /** So many slices that several threads plan them, from scales of bars to scales of blocks of blocks. */
    @Test
    void lanesPlannedByManyThreadsArePlannedAlike() {
        int lanes = 5;
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(0, 1, 2, 3, 4));
        Random random = new Random(31);
        Slice slice = new Slice();
        slice.state = TaskState.RUNNING;
        long[] freeNs = new long[lanes];
        for (int turn = 0; turn < 200_000; turn++) {
            slice.core = random.nextInt(lanes);
            slice.task = random.nextInt(9) * lanes + slice.core;
            slice.startNs = freeNs[slice.core] + random.nextInt(200);
            slice.endNs = slice.startNs + random.nextInt(3_000);
            freeNs[slice.core] = slice.endNs;
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        FramePlanner together = new FramePlanner();
        LanePlan[] plans = new LanePlan[lanes];
        Arrays.setAll(plans, at -> new LanePlan());
        for (long spanNs = snapshot.lastNs(); spanNs > 10_000; spanNs = spanNs * 2 / 3) {
            TimeScale scale = new TimeScale(new Viewport(snapshot.lastNs() / 9, spanNs), 700);
            together.begin(snapshot, scale, Long.MAX_VALUE);
            for (int lane = 0; lane < lanes; lane++) {
                together.addLane(lane, plans[lane]);
            }
            together.plan(true);
            for (int lane = 0; lane < lanes; lane++) {
                new LanePlanner().plan(snapshot, lane, scale, Long.MAX_VALUE, plan);
                assertThat(text(plans[lane])).as("%s ns, lane %s", spanNs, lane).isEqualTo(text(plan));
            }
        }
    }

    static String text(LanePlan plan) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < plan.size(); at++) {
            text.append(plan.xPx(at)).append(' ').append(plan.widthPx(at)).append(' ').append(plan.density(at))
                    .append(' ').append(plan.task(at)).append(' ').append(plan.slice(at)).append(' ')
                    .append(plan.slices(at)).append(' ').append(plan.state(at)).append('\n');
        }
        return text.toString();
    }

    /** Of any nine slices in a row one task has three, each longer than all others of the nine. */
    @Test
    void whoHasMostOfAPixelIsItsColourAtEveryScale() {
        TraceStore store = new TraceStore(Source.SIMULATED, List.of(0));
        Random random = new Random(7);
        Slice slice = new Slice();
        slice.core = 0;
        slice.state = TaskState.RUNNING;
        for (int turn = 0; turn < 200_000; turn++) {
            boolean most = turn % 3 == 0;
            slice.task = most ? 4 : 5 + random.nextInt(40);
            slice.startNs = slice.endNs;
            slice.endNs = slice.startNs + (most ? 3_000 : 400) + random.nextInt(100);
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        for (long spanNs = snapshot.lastNs(); spanNs > 900 * 20_000L; spanNs = spanNs * 3 / 4) {
            new LanePlanner().plan(snapshot, 0, new TimeScale(new Viewport(snapshot.lastNs() / 7, spanNs), 900),
                    Long.MAX_VALUE, plan);
            assertThat(plan.size()).isGreaterThan(700);
            for (int entry = 0; entry < plan.size(); entry++) {
                boolean cutOff = plan.density(entry) < 0.9;
                assertThat(plan.task(entry) == 4 || cutOff).as("%s ns, entry %s", spanNs, entry).isTrue();
            }
        }
    }

    private static long untilNs(TimeScale scale, Random random) {
        return random.nextBoolean()
                ? Long.MAX_VALUE
                : scale.viewport().startNs() + (long) (random.nextDouble() * scale.viewport().spanNs());
    }

    private void check(TraceSnapshot snapshot, Lane lane, TimeScale scale, long untilNs, int block) {
        long toNs = Math.min(scale.viewport().endNs(), untilNs);
        double rightPx = Math.max(0, scale.xPx(toNs));
        double donePx = 0;
        for (int entry = 0; entry < plan.size(); entry++) {
            assertThat(plan.xPx(entry)).isGreaterThanOrEqualTo(donePx - TINY);
            assertThat(plan.widthPx(entry)).isNotNegative();
            donePx = plan.xPx(entry) + plan.widthPx(entry);
            assertThat(donePx).isLessThanOrEqualTo(rightPx + TINY);
            if (plan.isColumn(entry) && plan.slices(entry) >= block) {
                checkCrowd(snapshot, lane, scale, entry, toNs);
            } else if (plan.isColumn(entry)) {
                checkColumn(snapshot, lane, scale, entry, toNs);
            } else {
                checkBar(snapshot, scale, entry, toNs);
            }
        }
        checkNothingIsLost(snapshot, lane, scale, toNs);
        checkNothingIsAdded(snapshot, lane, scale, toNs);
    }

    /** A column with blocks: its slices are shifted by less than a pixel, and no slice is twice in it. */
    private void checkCrowd(TraceSnapshot snapshot, Lane lane, TimeScale scale, int entry, long toNs) {
        long pixelNs = (long) Math.ceil(scale.nsPerPx());
        long fromNs = scale.timeNs(plan.xPx(entry)) - pixelNs;
        long endNs = Math.min(toNs, scale.columnStartNs((int) Math.floor(plan.xPx(entry) + TINY) + 1) + pixelNs);
        long[] taskNs = new long[snapshot.taskCount()];
        int slices = 0;
        for (int position = 0; position < lane.size(); position++) {
            int slice = lane.slice(position);
            if (snapshot.startNs(slice) < endNs && snapshot.endNs(slice) >= fromNs) {
                slices++;
                taskNs[snapshot.task(slice)] += Math.max(0,
                        Math.min(endNs, snapshot.endNs(slice)) - Math.max(fromNs, snapshot.startNs(slice)));
            }
        }
        assertThat(plan.slices(entry)).isLessThanOrEqualTo(slices);
        assertThat(plan.density(entry) * scale.nsPerPx()).isLessThanOrEqualTo(Arrays.stream(taskNs).sum() * 1.0001 + 1);
        assertThat(taskNs[plan.task(entry)] > 0 || plan.density(entry) == 0).isTrue();
    }

    /** All that is planned is as long as all slices in view. */
    private void checkNothingIsAdded(TraceSnapshot snapshot, Lane lane, TimeScale scale, long toNs) {
        double plannedNs = 0;
        for (int entry = 0; entry < plan.size(); entry++) {
            plannedNs += (plan.isColumn(entry) ? plan.density(entry) : plan.widthPx(entry)) * scale.nsPerPx();
        }
        long busyNs = 0;
        for (int position = 0; position < lane.size(); position++) {
            int slice = lane.slice(position);
            busyNs += Math.max(0, Math.min(toNs, snapshot.endNs(slice))
                    - Math.max(scale.viewport().startNs(), snapshot.startNs(slice)));
        }
        assertThat(plannedNs).isCloseTo(busyNs, within(1 + plan.size() + busyNs * 1e-5));
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
        assertThat(taskNs[plan.task(entry)]).isEqualTo(Arrays.stream(taskNs).max().orElseThrow());
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
