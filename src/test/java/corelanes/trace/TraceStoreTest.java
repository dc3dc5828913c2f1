package corelanes.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The trace store")
class TraceStoreTest {

    private static final List<Integer> CORES = List.of(0, 2, 5);

    private record Plain(long startNs, long endNs, int task, int core) {}

    /** Turns on three cores, each core's without overlap, by tasks that run on one core at a time. */
    private static List<Plain> turns(Random random, int count) {
        List<Plain> turns = new ArrayList<>();
        long[] freeNs = {1_000, 1_000, 1_000};
        for (int turn = 0; turn < count; turn++) {
            int lane = random.nextInt(3);
            long startNs = freeNs[lane] + random.nextInt(3) * random.nextInt(500);
            long endNs = startNs + 1 + random.nextInt(1_000);
            freeNs[lane] = endNs;
            turns.add(new Plain(startNs, endNs, lane + 3 * random.nextInt(7), CORES.get(lane)));
        }
        return turns;
    }

    private static Slice slice(Plain turn) {
        Slice slice = new Slice();
        slice.startNs = turn.startNs;
        slice.endNs = turn.endNs;
        slice.task = turn.task;
        slice.core = turn.core;
        slice.state = TaskState.RUNNING;
        slice.osTid = 100 + turn.task;
        return slice;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("tells which thread was on which core, be they two in a stretch or thousands in the next")
    void knowsThreadsOnCores(long seed) {
        Random random = new Random(seed);
        TraceStore store = new TraceStore(Source.RECORDED, CORES);
        int[] osTids = random.ints(150_000).toArray();
        int threads = 2;
        for (int at = 0; at < osTids.length; at++) {
            if (at % 5_000 == 0) {
                threads = 1 << random.nextInt(14);
            }
            osTids[at] = Math.floorMod(osTids[at], threads) + 1;
            Slice slice = slice(new Plain(at * 10L, at * 10L + 9, at % 7, CORES.get(osTids[at] % 3)));
            slice.osTid = osTids[at];
            store.append(slice);
        }
        TraceSnapshot snapshot = store.publish(0);
        for (int at = 0; at < osTids.length; at++) {
            assertThat(snapshot.osTid(at)).isEqualTo(osTids[at]);
            assertThat(snapshot.coreOf(at)).isEqualTo(CORES.get(osTids[at] % 3));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    @DisplayName("keeps every slice on its core's lane in the order of the starts, however late it came")
    void lanesAreInOrder(long seed) {
        Random random = new Random(seed);
        List<Plain> turns = turns(random, 5_000);
        List<Plain> arriving = new ArrayList<>(turns);
        for (int swap = 0; swap < 2_000; swap++) {
            int at = random.nextInt(arriving.size() - 40);
            arriving.add(at + random.nextInt(40), arriving.remove(at));
        }
        TraceStore store = new TraceStore(Source.INFERRED, CORES);
        for (Plain turn : arriving) {
            store.append(slice(turn));
            if (random.nextInt(100) == 0) {
                store.publish(0);
            }
        }
        TraceSnapshot snapshot = store.publish(0);

        for (int lane = 0; lane < CORES.size(); lane++) {
            int core = CORES.get(lane);
            List<Plain> expected = turns.stream().filter(turn -> turn.core == core)
                    .sorted(Comparator.comparingLong(Plain::startNs)).toList();
            Lane found = snapshot.coreLane(lane);
            assertThat(found.size()).isEqualTo(expected.size());
            for (int position = 0; position < found.size(); position++) {
                int id = found.slice(position);
                assertThat(new Plain(snapshot.startNs(id), snapshot.endNs(id), snapshot.task(id), snapshot.coreOf(id)))
                        .isEqualTo(expected.get(position));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15})
    @DisplayName("sums any stretch of a lane exactly as adding slice by slice does")
    void talliesAreExact(long seed) {
        Random random = new Random(seed);
        List<Plain> turns = turns(random, 20_000);
        TraceStore store = new TraceStore(Source.INFERRED, CORES);
        turns.forEach(turn -> store.append(slice(turn)));
        TraceSnapshot snapshot = store.publish(0);
        LaneTally tally = new LaneTally();
        for (int question = 0; question < 200; question++) {
            long fromNs = random.nextLong(snapshot.firstNs() - 100, snapshot.lastNs());
            long toNs = fromNs + random.nextLong(1, snapshot.lastNs());
            tally.clear();
            snapshot.coreLane(1).tally(snapshot, fromNs, toNs, tally);
            long busyNs = turns.stream().filter(turn -> turn.core == 2)
                    .mapToLong(turn -> Math.max(0, Math.min(toNs, turn.endNs) - Math.max(fromNs, turn.startNs))).sum();
            assertThat(tally.busyNs()).isEqualTo(busyNs);
            assertThat(tally.leaderNs()).isBetween(0L, busyNs);
        }
    }

    @Test
    @DisplayName("publishes snapshots that later slices do not change, not even late ones")
    void snapshotsNeverChange() {
        Random random = new Random(99);
        List<Plain> turns = turns(random, 3_000);
        TraceStore store = new TraceStore(Source.INFERRED, CORES);
        turns.subList(1_000, 2_000).forEach(turn -> store.append(slice(turn)));
        TraceSnapshot before = store.publish(0);
        List<Integer> order = ids(before.coreLane(0));
        LaneTally tally = new LaneTally();
        before.coreLane(0).tally(before, before.firstNs(), before.lastNs(), tally);
        long busyNs = tally.busyNs();

        turns.subList(0, 1_000).forEach(turn -> store.append(slice(turn)));
        turns.subList(2_000, 3_000).forEach(turn -> store.append(slice(turn)));
        store.publish(0);

        assertThat(ids(before.coreLane(0))).isEqualTo(order);
        tally.clear();
        before.coreLane(0).tally(before, before.firstNs(), before.lastNs(), tally);
        assertThat(tally.busyNs()).isEqualTo(busyNs);
        assertThat(before.size()).isEqualTo(1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    @DisplayName("lets go of the oldest slices beyond its budget, counts them, and keeps the rest as it was")
    void forgetsTheOldest(long seed) {
        Random random = new Random(seed);
        List<Plain> turns = turns(random, 150_000);
        for (int swap = 0; swap < 10_000; swap++) {
            int at = random.nextInt(turns.size() - 40);
            turns.add(at + random.nextInt(40), turns.remove(at));
        }
        TraceStore store = new TraceStore(Source.INFERRED, CORES, 2_000_000);
        TraceStore all = new TraceStore(Source.INFERRED, CORES);
        TraceSnapshot early = store.snapshot();
        for (int at = 0; at < turns.size(); at++) {
            Slice slice = slice(turns.get(at));
            slice.started = slice.task >= 21 ? 0 : at < 60 ? 1 : 0;
            store.append(slice);
            all.append(slice);
            if (random.nextInt(500) == 0) {
                TraceSnapshot now = store.publish(0);
                early = at < 40_000 ? now : early;
            }
        }
        String before = describe(early, Long.MIN_VALUE);
        TraceSnapshot kept = store.publish(0);
        TraceSnapshot whole = all.publish(0);

        assertThat(store.heldBytes()).isLessThan(2_500_000);
        assertThat(kept.forgotten()).isPositive();
        assertThat(kept.forgotten() + kept.size()).isEqualTo(turns.size());
        assertThat(kept.firstNs()).isEqualTo(kept.forgottenUntilNs());
        assertThat(describe(kept, kept.forgottenUntilNs())).isEqualTo(describe(whole, kept.forgottenUntilNs()));
        assertThat(describe(early, Long.MIN_VALUE)).as("an old snapshot").isEqualTo(before);
        for (int question = 0; question < 100; question++) {
            long atNs = random.nextLong(kept.firstNs(), kept.lastNs());
            assertThat(kept.inProgressAt(atNs)).isEqualTo(whole.inProgressAt(atNs));
            assertThat(kept.runningAt(atNs)).isEqualTo(whole.runningAt(atNs));
            long toNs = random.nextLong(atNs, kept.lastNs() + 1);
            LaneTally one = new LaneTally();
            LaneTally other = new LaneTally();
            kept.coreLane(1).tally(kept, atNs, toNs, one);
            whole.coreLane(1).tally(whole, atNs, toNs, other);
            assertThat(one.busyNs()).isEqualTo(other.busyNs());
        }
    }

    @ParameterizedTest(name = "one of {0} slices")
    @ValueSource(ints = {50, 300, 1_000, 5_000})
    @DisplayName("sums lanes that are rarely used, too, when their oldest slices are let go of before anybody has looked")
    void forgetsOfRareLanes(int rare) {
        Random random = new Random(rare);
        List<Plain> turns = new ArrayList<>();
        for (int at = 0; at < 300_000; at++) {
            int lane = at % rare == 0 ? 1 : 0;
            turns.add(new Plain(at * 10L, at * 10L + 1 + at % 9, lane, CORES.get(lane)));
            if (lane == 1) {
                // It comes before some that are older, or after some that are newer.
                int other = Math.max(0, at - rare * random.nextInt(9));
                turns.set(at, turns.set(other, turns.get(at)));
            }
        }
        TraceStore store = new TraceStore(Source.INFERRED, CORES, 2_000_000);
        TraceStore all = new TraceStore(Source.INFERRED, CORES);
        for (Plain turn : turns) {
            store.append(slice(turn));
            all.append(slice(turn));
        }
        TraceSnapshot kept = store.publish(0);
        TraceSnapshot whole = all.publish(0);
        assertThat(kept.forgotten()).isPositive();
        for (long fromNs = kept.forgottenUntilNs(); fromNs < kept.lastNs(); fromNs += kept.lastNs() / 997) {
            LaneTally one = new LaneTally();
            LaneTally other = new LaneTally();
            kept.coreLane(1).tally(kept, fromNs, kept.lastNs(), one);
            whole.coreLane(1).tally(whole, fromNs, whole.lastNs(), other);
            assertThat(one.busyNs()).isEqualTo(other.busyNs());
            long[] states = new long[TaskState.values().length];
            long[] ofAll = new long[TaskState.values().length];
            kept.taskLane(1).tally(kept, fromNs, kept.lastNs(), states);
            whole.taskLane(1).tally(whole, fromNs, whole.lastNs(), ofAll);
            assertThat(states).isEqualTo(ofAll);
        }
    }

    /** All lanes, from the first slices on that end after a time. */
    private static String describe(TraceSnapshot snapshot, long fromNs) {
        StringBuilder text = new StringBuilder();
        for (int lane = 0; lane < snapshot.coreCount() + snapshot.taskCount(); lane++) {
            Lane of = lane < snapshot.coreCount()
                    ? snapshot.coreLane(lane)
                    : snapshot.taskLane(lane - snapshot.coreCount());
            text.append(lane).append(':');
            for (int at = 0; at < of.size(); at++) {
                int id = of.slice(at);
                if (snapshot.endNs(id) > fromNs) {
                    text.append(snapshot.startNs(id)).append('-').append(snapshot.endNs(id)).append(' ')
                            .append(snapshot.task(id)).append('@').append(snapshot.coreOf(id)).append(' ')
                            .append(snapshot.osTid(id)).append(snapshot.state(id)).append(',');
                }
            }
        }
        return text.toString();
    }

    @Test
    @DisplayName("keeps slices of hours as exactly as slices of nanoseconds")
    void longSlices() {
        TraceStore store = new TraceStore(Source.INFERRED, CORES);
        long[] lengthsNs = {5, Integer.MAX_VALUE, Integer.MAX_VALUE + 1L, 7_200_000_000_000L, 0};
        long atNs = 1;
        for (long lengthNs : lengthsNs) {
            store.append(slice(new Plain(atNs, atNs + lengthNs, 3, 2)));
            store.appendProvisional(slice(new Plain(atNs, atNs + lengthNs, 4, 5)));
            atNs += lengthNs + 10;
        }
        TraceSnapshot snapshot = store.publish(0);
        for (int at = 0; at < lengthsNs.length; at++) {
            for (int id : new int[] {at, at + lengthsNs.length}) {
                assertThat(snapshot.endNs(id) - snapshot.startNs(id)).isEqualTo(lengthsNs[at]);
                assertThat(snapshot.state(id)).isEqualTo(TaskState.RUNNING);
                assertThat(snapshot.task(id)).isEqualTo(id < lengthsNs.length ? 3 : 4);
            }
        }
    }

    private static List<Integer> ids(Lane lane) {
        List<Integer> ids = new ArrayList<>();
        for (int position = 0; position < lane.size(); position++) {
            ids.add(lane.slice(position));
        }
        return ids;
    }

    @Test
    @DisplayName("shows a provisional slice in one snapshot, behind the settled ones, and not in the next")
    void provisionalSlicesLastOneSnapshot() {
        TraceStore store = new TraceStore(Source.INFERRED, CORES);
        Slice done = slice(new Plain(10, 20, 0, 0));
        done.started = 1;
        store.append(done);
        Slice open = slice(new Plain(20, 25, 1, 0));
        open.started = 1;
        store.appendProvisional(open);
        TraceSnapshot with = store.publish(0);
        TraceSnapshot without = store.publish(0);

        assertThat(with.size()).isEqualTo(2);
        assertThat(with.coreLane(0).size()).isEqualTo(2);
        assertThat(with.taskLane(1).size()).isEqualTo(1);
        assertThat(with.inProgressAt(22)).isEqualTo(2);
        assertThat(with.runningAt(22)).isEqualTo(1);
        assertThat(with.lastNs()).isEqualTo(25);
        assertThat(without.size()).isEqualTo(1);
        assertThat(without.taskLane(1).size()).isZero();
        assertThat(without.inProgressAt(22)).isEqualTo(1);
    }

    @Test
    @DisplayName("counts tasks in progress from their first slice to their last")
    void countsTasksInProgress() {
        TraceStore store = new TraceStore(Source.INFERRED, CORES);
        for (int task = 0; task < 100; task++) {
            Slice only = slice(new Plain(task * 10L, task * 10L + 25, task, 0));
            only.started = 1;
            only.ended = 1;
            store.append(only);
        }
        TraceSnapshot snapshot = store.publish(0);
        assertThat(snapshot.inProgressAt(-1)).isZero();
        assertThat(snapshot.inProgressAt(0)).isEqualTo(1);
        assertThat(snapshot.inProgressAt(502)).isEqualTo(3);
        assertThat(snapshot.inProgressAt(5_000)).isZero();
        assertThat(snapshot.startedBy(995)).isEqualTo(100);
    }
}
