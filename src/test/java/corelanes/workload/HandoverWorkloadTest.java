package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import corelanes.MoreThanOne;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("The hand-over")
class HandoverWorkloadTest {

    private static final Calibration CALIBRATION = new Calibration(100_000);
    private static final long MS = 1_000_000;
    private static final long US = 1_000;

    private static HandoverWorkload workload(long workNs, long everyNs, long bytes) {
        Experiment experiment = Experiment.usual(WorkloadKind.HANDOVER).withCpuWorkNs(workNs)
                .with(Setting.HAND_OVER_EVERY, everyNs).with(Setting.WORKING_SET, bytes);
        return new HandoverWorkload(new WorkSettings(experiment), CALIBRATION);
    }

    private static long value(HandoverWorkload workload, String name) {
        return workload.tallies().stream().filter(tally -> tally.name().equals(name)).mapToLong(Tally::value).sum();
    }

    @RepeatedTest(20)
    @DisplayName("does all work, whoever comes and goes, and waits for the baton only")
    void allWorkIsDone(RepetitionInfo repetition) throws InterruptedException {
        Random random = new Random(repetition.getCurrentRepetition());
        HandoverWorkload workload = workload(random.nextInt(4) * MS, (1 + random.nextInt(100)) * US,
                random.nextInt(3) * 5_000L * random.nextInt(20));
        int workers = 1 + random.nextInt(6);
        Crowd crowd = Crowd.finish(workload, 1 + random.nextInt(12), workers, random.nextBoolean());
        assertThat(crowd.markers().stream().flatMap(marker -> marker.waits().stream()))
                .allMatch(TaskState.WAITING_QUEUE::equals);
        assertThat(workload.remark()).hasValueSatisfying(sentence -> assertThat(sentence).contains("baton")
                .endsWith(".").doesNotContain("{"));
        if (workers == 1) {
            assertThat(value(workload, "hand_overs")).isZero();
        }
    }

    /** Takes turns, and writes down who had one. */
    private static final class Turns implements Workload {

        private final Baton baton = new Baton(new Waits(TaskState.WAITING_QUEUE));
        private final int[] lengths;
        private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean occupied;

        Turns(int... lengths) {
            this.lengths = lengths;
        }

        @Override
        public boolean perform(int task, Marker marker) throws InterruptedException, WorkloadException {
            Baton.Runner self = baton.join(marker);
            for (int turn = 0; turn < lengths[task]; turn++) {
                if (occupied) {
                    throw new WorkloadException("two at a time");
                }
                occupied = true;
                order.add(task);
                marker.tick();
                occupied = false;
                baton.pass(self, marker);
            }
            baton.leave(self);
            return true;
        }
    }

    @RepeatedTest(20)
    @DisplayName("goes round the ring in the same order every time, one turn each, until somebody leaves")
    void ringOrder(RepetitionInfo repetition) throws InterruptedException {
        Random random = new Random(repetition.getCurrentRepetition());
        int runners = 2 + random.nextInt(6);
        int[] lengths = random.ints(runners, 1, 60).toArray();
        Turns turns = new Turns(lengths);
        Crowd.finish(turns, runners, runners, random.nextBoolean());
        List<Integer> order = turns.order;
        assertThat(order).hasSize(Arrays.stream(lengths).sum());
        assertThat(order).isEqualTo(continued(order, lengths));
    }

    /** What the order must be: as it was until all had come, and from there on round and round by a queue. */
    private static List<Integer> continued(List<Integer> order, int[] lengths) {
        int allThere = IntStream.range(0, lengths.length).map(order::indexOf).max().orElseThrow() + 1;
        List<Integer> expected = new ArrayList<>(order.subList(0, allThere));
        int[] left = lengths.clone();
        expected.forEach(runner -> left[runner]--);
        Queue<Integer> ring = IntStream.range(0, lengths.length).boxed()
                .sorted(Comparator.comparing(expected::lastIndexOf)).collect(Collectors.toCollection(ArrayDeque::new));
        while (!ring.isEmpty()) {
            int next = ring.remove();
            if (left[next]-- > 0) {
                expected.add(next);
                ring.add(next);
            }
        }
        return expected;
    }

    @Test
    @DisplayName("lets a task follow another length while it is under way")
    void followsALength() throws InterruptedException {
        Experiment minute = Experiment.usual(WorkloadKind.HANDOVER).withCpuWorkNs(60_000 * MS);
        WorkSettings settings = new WorkSettings(minute);
        HandoverWorkload workload = new HandoverWorkload(settings, CALIBRATION);
        try (Crowd crowd = Crowd.begin(workload, 3, 3, false)) {
            await().until(() -> value(workload, "hand_overs") > 20);
            settings.set(minute.withCpuWorkNs(MS));
            crowd.awaitEnd();
            assertThat(crowd.done()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("can be stopped anywhere on the way")
    void stops() throws InterruptedException {
        MoreThanOne.carrier();
        for (int round = 0; round < 10; round++) {
            HandoverWorkload workload = workload(60_000 * MS, 20 * US, 4_000);
            try (Crowd crowd = Crowd.begin(workload, 5, 5, round % 2 == 0)) {
                long handOvers = 10L * round;
                await().until(() -> value(workload, "hand_overs") > handOvers);
                crowd.stop();
                crowd.awaitEnd();
                assertThat(crowd.done()).isZero();
                assertThat(crowd.failures()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("says in a sentence that so much memory is not to be had, and has it again when a task has ended")
    void tooMuchMemory() throws WorkloadException, InterruptedException {
        Experiment big = Experiment.usual(WorkloadKind.HANDOVER).withCpuWorkNs(60_000 * MS)
                .with(Setting.WORKING_SET, 6_000_000);
        HandoverWorkload workload = new HandoverWorkload(new WorkSettings(big), CALIBRATION, 10_000_000);
        try (Crowd crowd = Crowd.begin(workload, 1, 1, false)) {
            await().until(() -> value(workload, "turns") > 1);
            assertThatThrownBy(() -> workload.perform(1, new WatchedMarker())).isInstanceOf(WorkloadException.class)
                    .hasMessageContaining("6 MB").hasMessageEndingWith(".");
            assertThat(crowd.failures()).isEmpty();
        }
        assertThat(workload.perform(2, new WatchedMarker(new AtomicBoolean(true)))).as("stopped, not refused")
                .isFalse();
    }
}
