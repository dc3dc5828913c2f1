package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Experiment;
import corelanes.trace.TaskState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cpu workload")
class CpuWorkloadTest {

    private static final Calibration SLOW = new Calibration(100_000);

    /** Counts ticks, and says stop after so many. */
    private static final class CountingMarker implements Marker {

        private final int stopAfter;
        private int ticks;

        CountingMarker(int stopAfter) {
            this.stopAfter = stopAfter;
        }

        @Override
        public boolean tick() {
            return ++ticks < stopAfter;
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
        assertThat(marker.ticks).isEqualTo(200);
    }

    @Test
    @DisplayName("takes a new length from the next task on")
    void lengthChangesWithTheNextTask() throws WorkloadException {
        WorkSettings settings = new WorkSettings(2_000_000, 0);
        CpuWorkload workload = new CpuWorkload(settings, SLOW);
        settings.set(Experiment.twoHands().withCpuWorkNs(1_000_000));
        CountingMarker marker = new CountingMarker(Integer.MAX_VALUE);
        workload.perform(1, marker);
        assertThat(marker.ticks).isEqualTo(100);
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
