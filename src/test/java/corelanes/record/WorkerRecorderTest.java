package corelanes.record;

import static corelanes.record.RecordedSlices.assertCoversWithoutHoles;
import static corelanes.record.RecordedSlices.drained;
import static org.assertj.core.api.Assertions.assertThat;

import corelanes.probe.SwitchCounter;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker's recorder")
class WorkerRecorderTest {

    private static final long GAP_NS = 20_000;

    private final FakeProbe probe = new FakeProbe();

    @Test
    @DisplayName("ends a turn at the last tick when another core is found at the next, and calls the time between ready")
    void anotherCoreEndsATurn() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(7);
        recorder.tick();
        probe.core = 1;
        recorder.tick();
        recorder.taskEnded();

        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices.getFirst().core).isZero();
        assertThat(slices.getLast().core).isEqualTo(1);
        assertThat(slices).extracting(slice -> slice.state).contains(TaskState.READY).containsOnly(TaskState.RUNNING,
                TaskState.READY);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.task).isEqualTo(7));
        assertThat(slices).allSatisfy(slice -> assertThat(slice.osTid).isEqualTo(4_711));
    }

    @Test
    @DisplayName("ends a turn when two ticks are further apart than the gap")
    void aGapEndsATurn() {
        List<Slice> slices = withAGap(() -> {
        });
        assertCoversWithoutHoles(slices);
        assertThat(slices.stream().filter(slice -> slice.state == TaskState.READY)
                .mapToLong(slice -> slice.endNs - slice.startNs).max().orElse(0)).isGreaterThan(GAP_NS);
    }

    private List<Slice> withAGap(Runnable meanwhile) {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(0);
        meanwhile.run();
        long sinceNs = System.nanoTime();
        while (System.nanoTime() - sinceNs < 3 * GAP_NS) {
            Thread.onSpinWait();
        }
        recorder.tick();
        recorder.taskEnded();
        return drained(recorder);
    }

    /** The one that was made; where this machine is busy, one that really happened may follow. */
    private static Slice firstGap(List<Slice> slices) {
        return slices.stream().filter(slice -> slice.state != TaskState.RUNNING).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("tells a gap by what the system counted: taken away is ready, given up is held up without a core, neither is "
            + "held up on the core")
    void gapsAreToldApart() {
        probe.counts = true;
        Slice taken = firstGap(withAGap(() -> probe.involuntary++));
        assertThat(taken.state).isEqualTo(TaskState.READY);
        assertThat(taken.core).isEqualTo(Slice.NO_CORE);
        Slice given = firstGap(withAGap(() -> probe.voluntary++));
        assertThat(given.state).isEqualTo(TaskState.INTERRUPTED);
        assertThat(given.core).isEqualTo(Slice.NO_CORE);
        List<Slice> slices = withAGap(() -> {
        });
        assertThat(firstGap(slices).state).isEqualTo(TaskState.INTERRUPTED);
        assertThat(firstGap(slices).core).isZero();
        assertCoversWithoutHoles(slices);
    }

    @Test
    @DisplayName("draws a turn up to where the thread left its core, and the next from where it was back, as far as CPU time "
            + "was booked for it")
    void bookedTimeIsDrawn() {
        probe.counts = true;
        probe.cpuNsNow = 1_000_000;
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(0);
        recorder.waiting(TaskState.SLEEPING);
        probe.voluntary++;
        recorder.resumed();
        long startedNs = System.nanoTime();
        while (System.nanoTime() - startedNs < 40 * GAP_NS) {
            Thread.onSpinWait();
        }
        probe.involuntary++;
        // It left 50 µs after it began, and was back 40 µs before the tick: the scheduler booked so much.
        probe.cpuNsAtSwitch = 1_000_000 + 50_000;
        probe.cpuNsNow = probe.cpuNsAtSwitch + 40_000;
        recorder.tick();
        recorder.taskEnded();

        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        Slice ready = slices.stream().filter(slice -> slice.state == TaskState.READY).findFirst().orElseThrow();
        Slice first = slices.get(slices.indexOf(ready) - 1);
        assertThat(first.state).isEqualTo(TaskState.RUNNING);
        assertThat(first.endNs - first.startNs).isBetween(1L, 50_000L + TurnTimes.BOOKED_UNTIL_NS);
        Slice second = slices.get(slices.indexOf(ready) + 1);
        assertThat(second.state).isEqualTo(TaskState.RUNNING);
        assertThat(ready.endNs - ready.startNs).isGreaterThan(GAP_NS);
    }

    @Test
    @DisplayName("lets a turn end where the time it waited for a core began, which time that no clock of the thread saw does not "
            + "move")
    void waitingSaysWhereATurnEnded() {
        assertThat(endOfTurnNs(SwitchCounter.UNKNOWN)).isLessThanOrEqualTo(0);
        // Of the 800 µs and a little more, all but 20 µs was waiting: it left some 20 µs after its last tick.
        assertThat(endOfTurnNs(20_000)).isBetween(20_000L, 32_000L);
        // 200 µs that no CPU time was booked for: the host had the core, and the turn was over when it gave it back.
        assertThat(endOfTurnNs(200_000)).isBetween(200_000L, 212_000L);
        // Of 600 µs without any it is not known in which turn the host took them.
        assertThat(endOfTurnNs(600_000)).isLessThan(5_000);
    }

    /** When a turn ended, counted from just after its last tick, ns; done again if this machine came in between. */
    private long endOfTurnNs(long notWaitedNs) {
        probe.counts = true;
        probe.cpuNsNow = 1_000_000;
        probe.cpuNsAtSwitch = 1_000_000;
        while (true) {
            probe.waitedNs = notWaitedNs == SwitchCounter.UNKNOWN ? notWaitedNs : 5_000_000;
            WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
            recorder.taskStarted(0);
            recorder.waiting(TaskState.SLEEPING);
            probe.voluntary++;
            long beforeNs = System.nanoTime();
            recorder.resumed();
            long lastTickNs = System.nanoTime();
            long backNs = lastTickNs;
            while (backNs - lastTickNs < 40 * GAP_NS) {
                backNs = System.nanoTime();
            }
            probe.involuntary++;
            probe.waitedNs += notWaitedNs == SwitchCounter.UNKNOWN ? 0 : backNs - lastTickNs - notWaitedNs;
            recorder.tick();
            boolean undisturbed = System.nanoTime() - backNs < 8_000 && lastTickNs - beforeNs < 8_000;
            recorder.taskEnded();
            List<Slice> slices = drained(recorder);
            assertCoversWithoutHoles(slices);
            if (undisturbed) {
                return slices.stream().filter(slice -> slice.state == TaskState.READY).findFirst().orElseThrow().startNs
                        - lastTickNs;
            }
        }
    }

    @Test
    @DisplayName("draws no booked time where the thread left its core more than once between two ticks")
    void manySwitchesAreNotGuessedAt() {
        probe.counts = true;
        probe.cpuNsNow = 1_000_000;
        probe.cpuNsAtSwitch = 1_090_000;
        List<Slice> slices = withAGap(() -> probe.involuntary += 2);
        assertCoversWithoutHoles(slices);
        // From the start to the first and only tick nothing was seen of it: the turn ends where it was seen last.
        assertThat(slices.getFirst().state).isEqualTo(TaskState.RUNNING);
        assertThat(slices.getFirst().endNs).isEqualTo(slices.getFirst().startNs);
    }

    @Test
    @DisplayName("writes waiting for what it is, without a core")
    void waitingIsMarked() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(3);
        recorder.waiting(TaskState.WAITING_IO);
        recorder.resumed();
        recorder.waiting(TaskState.WAITING_LOCK);
        recorder.resumed();
        recorder.taskEnded();

        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices).extracting(slice -> slice.state).contains(TaskState.WAITING_IO, TaskState.WAITING_LOCK);
        assertThat(slices).filteredOn(slice -> slice.state != TaskState.RUNNING)
                .allSatisfy(slice -> assertThat(slice.core).isEqualTo(Slice.NO_CORE));
    }

    @Test
    @DisplayName("writes a wait for a task that was not known then as that task's beginning, and none if there was none")
    void aWaitMayBecomeKnownAfterwards() {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        long sinceNs = System.nanoTime();
        recorder.taskStarted(9, sinceNs);
        recorder.taskEnded();
        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices.getFirst().startNs).isEqualTo(sinceNs);
        assertThat(slices.getFirst().state).isEqualTo(TaskState.WAITING_QUEUE);
        assertThat(slices.getFirst().core).isEqualTo(Slice.NO_CORE);
        assertThat(slices).allSatisfy(slice -> assertThat(slice.task).isEqualTo(9));

        recorder.taskStarted(10, System.nanoTime() + 1_000_000_000);
        recorder.taskEnded();
        slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        assertThat(slices).extracting(slice -> slice.state).doesNotContain(TaskState.WAITING_QUEUE);
    }

    private List<Slice> withALibrary(Runnable inside) {
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(4);
        recorder.tick();
        recorder.library();
        inside.run();
        long sinceNs = System.nanoTime();
        while (System.nanoTime() - sinceNs < 10 * GAP_NS) {
            Thread.onSpinWait();
        }
        recorder.tick();
        recorder.taskEnded();
        List<Slice> slices = drained(recorder);
        assertCoversWithoutHoles(slices);
        return slices;
    }

    private static List<Slice> coarse(List<Slice> slices) {
        return slices.stream().filter(slice -> slice.ranNs != Slice.ALL_THE_TIME).toList();
    }

    @Test
    @DisplayName("draws work in a library as running all the time if the thread was not switched, however long no tick came")
    void inALibraryWithoutASwitch() {
        probe.counts = true;
        List<Slice> slices = withALibrary(() -> {
        });
        assertThat(coarse(slices)).isEmpty();
        assertThat(slices.stream().filter(slice -> slice.state == TaskState.RUNNING)
                .mapToLong(slice -> slice.endNs - slice.startNs).max().orElse(0)).isGreaterThan(10 * GAP_NS);
    }

    @Test
    @DisplayName("says of work in a library during which the thread was switched only how long it ran and where it ended")
    void inALibraryWithSwitches() {
        probe.counts = true;
        probe.cpuNsNow = 1_000_000;
        List<Slice> taken = coarse(withALibrary(() -> {
            probe.involuntary++;
            probe.core = 1;
            probe.cpuNsNow += 2 * GAP_NS;
        }));
        assertThat(taken).singleElement().satisfies(slice -> {
            assertThat(slice.ranNs).isEqualTo(2 * GAP_NS);
            assertThat(slice.state).isEqualTo(TaskState.READY);
            assertThat(slice.core).isEqualTo(1);
            assertThat(slice.endNs - slice.startNs).isGreaterThan(10 * GAP_NS);
        });
        List<Slice> given = coarse(withALibrary(() -> probe.voluntary++));
        assertThat(given).singleElement()
                .satisfies(slice -> assertThat(slice.state).isEqualTo(TaskState.INTERRUPTED));
    }

    /** The scheduler takes the core away once, when the CPU time is read, and gives it back later. */
    private void takeAwayWhileCpuIsRead() {
        probe.whileCpuIsRead = () -> {
            probe.whileCpuIsRead = () -> {
            };
            probe.involuntary++;
            long sinceNs = System.nanoTime();
            while (System.nanoTime() - sinceNs < 10 * GAP_NS) {
                Thread.onSpinWait();
            }
        };
    }

    @Test
    @DisplayName("draws a turn that ends when work in a library begins, or is over, as ended: the reading of the CPU clock ends it")
    void switchedAroundALibrary() {
        probe.counts = true;
        probe.cpuNsNow = 1_000_000;
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 64, GAP_NS);
        recorder.taskStarted(4);
        recorder.tick();
        takeAwayWhileCpuIsRead();
        recorder.library();
        recorder.tick();
        List<Slice> before = drained(recorder);
        assertThat(longest(before, TaskState.READY)).isGreaterThanOrEqualTo(10 * GAP_NS);
        assertThat(longest(before, TaskState.RUNNING)).as("as long as it was away").isLessThan(10 * GAP_NS);

        recorder.library();
        takeAwayWhileCpuIsRead();
        recorder.tick();
        recorder.taskEnded();
        List<Slice> after = drained(recorder);
        assertThat(coarse(after)).singleElement().satisfies(slice -> {
            assertThat(slice.state).isEqualTo(TaskState.READY);
            assertThat(slice.ranNs).isZero();
            assertThat(slice.endNs - slice.startNs).isGreaterThanOrEqualTo(10 * GAP_NS);
        });
    }

    private static long longest(List<Slice> slices, TaskState state) {
        return slices.stream().filter(slice -> slice.state == state && slice.ranNs == Slice.ALL_THE_TIME)
                .mapToLong(slice -> slice.endNs - slice.startNs).max().orElse(0);
    }

    @Test
    @DisplayName("goes by CPU time in a library where nobody counts switches")
    void inALibraryWithoutCounts() {
        probe.cpuNsNow = 0;
        assertThat(coarse(withALibrary(() -> probe.cpuNsNow += GAP_NS))).singleElement()
                .satisfies(slice -> assertThat(slice.ranNs).isEqualTo(GAP_NS));
        assertThat(coarse(withALibrary(() -> probe.cpuNsNow += 1_000_000_000))).isEmpty();
    }

    @Test
    @DisplayName("counts what a full ring can't take, and no task's start or end is lost with it")
    void countsDrops() {
        // No gap ends a turn here, however busy this machine is: more slices than are counted on would find no room.
        WorkerRecorder recorder = WorkerRecorder.byTicks(probe, 4, Long.MAX_VALUE);
        int tasks = 40;
        for (int task = 0; task < tasks; task++) {
            recorder.taskStarted(task);
            recorder.waiting(TaskState.SLEEPING);
            recorder.resumed();
            recorder.taskEnded();
        }
        List<Slice> first = drained(recorder);
        assertThat(first).hasSize(4);
        assertThat(recorder.dropped()).isGreaterThanOrEqualTo(2L * tasks - 4);
        recorder.taskStarted(tasks);
        recorder.waiting(TaskState.SLEEPING);
        recorder.taskEnded();
        List<Slice> second = drained(recorder);

        int started = first.stream().mapToInt(slice -> slice.started).sum()
                + second.stream().mapToInt(slice -> slice.started).sum();
        int ended = first.stream().mapToInt(slice -> slice.ended).sum()
                + second.stream().mapToInt(slice -> slice.ended).sum();
        assertThat(started).isEqualTo(tasks + 1);
        assertThat(ended).isEqualTo(tasks + 1);
    }

    @Test
    @DisplayName("takes down who is not let on a core as ready: after its turn, after its wait, and to its end")
    void readyWithoutACore() {
        for (WorkerRecorder recorder : List.of(WorkerRecorder.byTicks(probe, 64, Long.MAX_VALUE),
                WorkerRecorder.ofPhases(probe, 64))) {
            List<Runnable> marks = List.of(() -> recorder.taskStarted(3), recorder::ready, recorder::resumed,
                    () -> recorder.waiting(TaskState.WAITING_IO), recorder::ready, recorder::resumed, recorder::ready,
                    recorder::taskEnded);
            for (Runnable mark : marks) {
                mark.run();
                awaitAnotherTime();
            }

            List<Slice> slices = drained(recorder);
            assertCoversWithoutHoles(slices);
            assertThat(slices).extracting(slice -> slice.state).containsExactly(TaskState.RUNNING, TaskState.READY,
                    TaskState.RUNNING, TaskState.WAITING_IO, TaskState.READY, TaskState.RUNNING, TaskState.READY);
            assertThat(slices).filteredOn(slice -> slice.state == TaskState.READY)
                    .allSatisfy(slice -> assertThat(slice.core).isEqualTo(Slice.NO_CORE));
        }
    }

    private static void awaitAnotherTime() {
        long nowNs = System.nanoTime();
        while (System.nanoTime() == nowNs) {
            Thread.onSpinWait();
        }
    }
}
