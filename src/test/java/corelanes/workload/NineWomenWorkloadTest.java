package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.TaskState;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("Nine women")
class NineWomenWorkloadTest {

    private static final Calibration CALIBRATION = new Calibration(100_000);
    private static final long MS = 1_000_000;
    private static final long TICKS_PER_MS = MS / Calibration.TICK_DISTANCE_NS;

    private static NineWomenWorkload workload(int parts, long serialThousandths, long workNs) {
        Experiment experiment = Experiment.usual(WorkloadKind.NINE_WOMEN).with(new Amount.Tasks(parts))
                .with(Setting.SERIAL_SHARE, serialThousandths).withCpuWorkNs(workNs);
        return new NineWomenWorkload(new WorkSettings(experiment), CALIBRATION);
    }

    @RepeatedTest(12)
    @DisplayName("do the whole of the serial part alone, share the rest equally, and nothing is done twice or left out")
    void oneDoesTheSerialPart(RepetitionInfo repetition) throws InterruptedException {
        Random random = new Random(repetition.getCurrentRepetition());
        int parts = 1 + random.nextInt(9);
        long serial = random.nextInt(11) * 100L;
        NineWomenWorkload job = workload(parts, serial, 5 * MS);
        Crowd crowd = Crowd.finish(job, parts, 1 + random.nextInt(9), random.nextBoolean());
        long[] ticks = crowd.markers().stream().mapToLong(WatchedMarker::ticks).sorted().toArray();
        long share = 5 * TICKS_PER_MS * (1_000 - serial) / 1_000;
        long alone = 5 * TICKS_PER_MS * serial * parts / 1_000;
        for (int part = 0; part < parts - 1; part++) {
            assertThat(ticks[part]).isEqualTo(share);
        }
        assertThat(ticks[parts - 1]).isEqualTo(share + alone);
        assertThat(crowd.markers().stream().flatMap(marker -> marker.waits().stream()))
                .allMatch(TaskState.WAITING_LOCK::equals);
        assertThat(job.remark())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("Amdahl's law", "Measured")
                        .endsWith("times.").doesNotContain("{"));
    }

    @Test
    @DisplayName("wait for the child before the next one: one job follows the other")
    void oneJobAfterTheOther() throws InterruptedException {
        NineWomenWorkload jobs = workload(3, 500, 2 * MS);
        Crowd crowd = Crowd.finish(jobs, 3 * 4, 3, false);
        long serialTicks = 2 * TICKS_PER_MS / 2 * 3;
        assertThat(crowd.markers().stream().filter(marker -> marker.ticks() > serialTicks)).as("one for each job")
                .hasSize(4);
    }

    @Test
    @DisplayName("can be stopped while one works and all others wait")
    void stopsWhileOthersWait() throws InterruptedException {
        try (Crowd crowd = Crowd.begin(workload(5, 1_000, 60_000 * MS), 5, 5, false)) {
            await().until(() -> crowd.markers().size() == 5);
            crowd.stop();
            crowd.awaitEnd();
            assertThat(crowd.done()).isZero();
            assertThat(crowd.failures()).isEmpty();
        }
    }

    @Test
    @DisplayName("are allowed by Amdahl what he allowed them")
    void amdahlsLaw() {
        assertThat(NineWomenWorkload.amdahl(0, 9)).isEqualTo(9);
        assertThat(NineWomenWorkload.amdahl(1, 9)).isEqualTo(1);
        assertThat(NineWomenWorkload.amdahl(0.2, Double.POSITIVE_INFINITY)).isCloseTo(5, within(1e-12));
        assertThat(NineWomenWorkload.amdahl(0.2, 2)).isCloseTo(1 / 0.6, within(1e-12));
    }
}
