package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.trace.Tally;
import corelanes.trace.TaskState;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The pipeline")
class PipelineWorkloadTest {

    private static final Calibration CALIBRATION = new Calibration(100_000);
    private static final long MS = 1_000_000;

    private static Experiment experiment(int stages, int items, long queueSize, String slow, long workNs) {
        return Experiment.usual(WorkloadKind.PIPELINE).withThreads(stages).with(new Amount.Tasks(stages))
                .with(Setting.ITEMS, items).with(Setting.QUEUE_SIZE, queueSize)
                .with(Setting.SLOW_STAGE, Setting.SLOW_STAGE.read(slow)).withCpuWorkNs(workNs);
    }

    private static PipelineWorkload workload(Experiment experiment) {
        return new PipelineWorkload(new WorkSettings(experiment), CALIBRATION);
    }

    private static long value(PipelineWorkload pipeline, String name) {
        return pipeline.tallies().stream().filter(tally -> tally.name().equals(name)).mapToLong(Tally::value).sum();
    }

    @RepeatedTest(20)
    @DisplayName("lets every item through every stage once and in order, whatever the queues hold")
    void everyItemGoesThrough(RepetitionInfo repetition) throws InterruptedException {
        Random random = new Random(repetition.getCurrentRepetition());
        int stages = 2 + random.nextInt(6);
        int items = 1 + random.nextInt(300);
        String slow = Setting.SLOW_STAGE.words().get(random.nextInt(4));
        PipelineWorkload pipeline = workload(
                experiment(stages, items, 1 + random.nextInt(6), slow, random.nextInt(30) * 1_000L));
        Crowd crowd = Crowd.finish(pipeline, stages, stages, random.nextBoolean());
        assertThat(value(pipeline, "items")).isEqualTo(items);
        assertThat(crowd.markers().stream().flatMap(marker -> marker.waits().stream()))
                .allMatch(TaskState.WAITING_QUEUE::equals);
        assertThat(pipeline.remark()).hasValueSatisfying(
                sentence -> assertThat(sentence).contains("pace").endsWith(".").doesNotContain("{"));
    }

    @ParameterizedTest
    @CsvSource({"first, A", "middle, B", "last, C"})
    @DisplayName("names the slow stage from what the stages waited, and counts their waiting by what it was for")
    void namesTheSlowStage(String slow, String letter) throws InterruptedException {
        PipelineWorkload pipeline = workload(experiment(3, 60, 2, slow, 10 * MS));
        Crowd.finish(pipeline, 3, 3, false);
        assertThat(pipeline.remark())
                .hasValueSatisfying(sentence -> assertThat(sentence).startsWith("Stage " + letter + " sets the pace"));
        long forRoom = value(pipeline, "waited_for_room_ms");
        long forItems = value(pipeline, "waited_for_items_ms");
        switch (slow) {
            case "first" -> assertThat(forItems).isGreaterThan(forRoom);
            case "last" -> assertThat(forRoom).isGreaterThan(forItems);
            default -> {
                assertThat(value(pipeline, "stage_1_waited_for_room_ms"))
                        .isGreaterThan(value(pipeline, "stage_2_waited_for_room_ms"));
                assertThat(value(pipeline, "stage_3_waited_for_items_ms"))
                        .isGreaterThan(value(pipeline, "stage_2_waited_for_items_ms"));
            }
        }
    }

    @Test
    @DisplayName("calls nobody the pace setter where several wait about as little")
    void nobodySetsThePace() {
        Random random = new Random(9);
        for (int question = 0; question < 200; question++) {
            long wallNs = 1_000 * MS;
            long baseNs = random.nextInt(400) * MS;
            long[] alike = random.longs(2 + random.nextInt(5), baseNs, baseNs + 40 * MS).toArray();
            assertThat(PipelineWorkload.paceSetter(alike, wallNs)).isEmpty();
            int setter = random.nextInt(alike.length);
            alike[setter] = 0;
            for (int stage = 0; stage < alike.length; stage++) {
                alike[stage] += stage == setter ? 0 : 100 * MS;
            }
            assertThat(PipelineWorkload.paceSetter(alike, wallNs)).hasValue(setter);
        }
    }

    @Test
    @DisplayName("goes on where a queue gets more room while it is under way, and follows other lengths")
    void followsSettings() throws InterruptedException {
        Experiment slow = experiment(3, 200, 1, "last", 60_000 * MS);
        WorkSettings settings = new WorkSettings(slow);
        PipelineWorkload pipeline = new PipelineWorkload(settings, CALIBRATION);
        try (Crowd crowd = Crowd.begin(pipeline, 3, 3, false)) {
            await().until(() -> crowd.markers().size() == 3);
            settings.set(slow.withCpuWorkNs(10_000).with(Setting.QUEUE_SIZE, 50));
            crowd.awaitEnd();
            assertThat(crowd.done()).isEqualTo(3);
            assertThat(value(pipeline, "items")).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("can be stopped in the middle, stages that wait for room or items too")
    void stopsInTheMiddle() throws InterruptedException {
        PipelineWorkload pipeline = workload(experiment(4, 1_000_000, 2, "middle", 20_000));
        try (Crowd crowd = Crowd.begin(pipeline, 4, 4, true)) {
            await().until(() -> value(pipeline, "items") > 50);
            crowd.stop();
            crowd.awaitEnd();
            assertThat(crowd.done()).isZero();
            assertThat(crowd.failures()).isEmpty();
        }
    }
}
