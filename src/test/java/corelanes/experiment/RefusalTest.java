package corelanes.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Numbers that do not go together")
class RefusalTest {

    @ParameterizedTest
    @EnumSource(WorkloadKind.class)
    @DisplayName("are not what a workload is usually run with")
    void usualNumbersGoTogether(WorkloadKind workload) {
        assertThat(Combinations.refusal(Experiment.usual(workload))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 4, two stages at least", "5, 4, 5 stages", "2, 1, 2 stages"})
    @DisplayName("are a pipeline of one stage, and one with more stages than workers")
    void stagesNeedWorkers(int stages, int threads, String words) {
        Experiment pipeline = Experiment.usual(WorkloadKind.PIPELINE).withThreads(threads)
                .with(new Amount.Tasks(stages));
        assertThat(Combinations.refusal(pipeline)).hasValueSatisfying(
                sentence -> assertThat(sentence).contains(words).endsWith(".").doesNotContain("{"));
        assertThat(Combinations.refusal(pipeline.withThreads(5).with(new Amount.Tasks(5)))).isEmpty();
    }

    @Test
    @DisplayName("are a pipeline whose number of stages is not set")
    void stagesAreSet() {
        Experiment pipeline = Experiment.usual(WorkloadKind.PIPELINE);
        assertThat(Combinations.refusal(pipeline.with(new Amount.UntilStopped()))).isPresent();
        assertThat(Combinations.refusal(pipeline.with(new Amount.Lasting(1_000_000_000)))).isPresent();
        assertThat(Combinations.refusal(Experiment.twoHands().with(new Amount.UntilStopped()))).isEmpty();
    }
}
