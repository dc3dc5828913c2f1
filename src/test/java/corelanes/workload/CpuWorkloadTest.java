package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Experiment;
import corelanes.trace.TaskState;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cpu workload")
class CpuWorkloadTest {

    private static final Calibration SLOW = new Calibration(100_000);

    /** Counts ticks, says stop after so many, and does something at one of them. */
    private static final class CountingMarker implements Marker {

        private final int stopAfter;
        private final int changeAt;
        private final Runnable change;
        private int ticks;

        CountingMarker(int stopAfter) {
            this(stopAfter, -1, () -> {});
        }

        CountingMarker(int stopAfter, int changeAt, Runnable change) {
            this.stopAfter = stopAfter;
            this.changeAt = changeAt;
            this.change = change;
        }

        @Override
        public boolean tick() {
            ticks++;
            if (ticks == changeAt) {
                change.run();
            }
            return ticks < stopAfter;
        }

        @Override
        public void waiting(TaskState state) {
            throw new AssertionError("a cpu task does not wait");
        }

        @Override
        public void resumed() {
            throw new AssertionError("a cpu task does not wait");
        }
    }

    @Test
    @DisplayName("does the number of steps that the calibration says, a tick every 5 µs of them")
    void ticksAllTheWay() throws WorkloadException {
        CountingMarker marker = new CountingMarker(Integer.MAX_VALUE);
        boolean done = new CpuWorkload(new WorkSettings(2_000_000, 0), SLOW).perform(1, marker);
        assertThat(done).isTrue();
        assertThat(marker.ticks).isEqualTo(2_000_000 / Calibration.TICK_DISTANCE_NS);
    }

    @Test
    @DisplayName("takes a new length from the next task on")
    void lengthChangesWithTheNextTask() throws WorkloadException {
        WorkSettings settings = new WorkSettings(2_000_000, 0);
        CpuWorkload workload = new CpuWorkload(settings, SLOW);
        settings.set(Experiment.twoHands().withCpuWorkNs(1_000_000));
        CountingMarker marker = new CountingMarker(Integer.MAX_VALUE);
        workload.perform(1, marker);
        assertThat(marker.ticks).isEqualTo(1_000_000 / Calibration.TICK_DISTANCE_NS);
    }

    @Test
    @DisplayName("follows a new length within the task: it ends at once if it has done enough, else at the new length")
    void lengthChangesWithinTheTask() throws WorkloadException {
        Random random = new Random(17);
        for (int question = 0; question < 200; question++) {
            int before = 2 + random.nextInt(300);
            int after = 1 + random.nextInt(400);
            int changeAt = 1 + random.nextInt(before - 1);
            WorkSettings settings = new WorkSettings(before * Calibration.TICK_DISTANCE_NS, 0);
            CountingMarker marker = new CountingMarker(Integer.MAX_VALUE, changeAt,
                    () -> settings.set(Experiment.twoHands().withCpuWorkNs(after * Calibration.TICK_DISTANCE_NS)));
            assertThat(new CpuWorkload(settings, SLOW).perform(question, marker)).isTrue();
            assertThat(marker.ticks).as("%s ticks, made %s at %s", before, after, changeAt)
                    .isEqualTo(Math.max(after, changeAt));
        }
    }

    @Test
    @DisplayName("returns at the first tick that says stop")
    void stopsAtATick() throws WorkloadException {
        CountingMarker marker = new CountingMarker(7);
        boolean done = new CpuWorkload(new WorkSettings(60_000_000_000L, 0), SLOW).perform(1, marker);
        assertThat(done).isFalse();
        assertThat(marker.ticks).isEqualTo(7);
    }
}
