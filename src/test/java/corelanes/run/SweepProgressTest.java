package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.analysis.SweepRun;
import corelanes.experiment.Experiment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How far a sweep has got, in words")
class SweepProgressTest {

    private static final Experiment TWO_THREADS = Experiment.twoHands().withThreads(2);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "62 | 64 | 9300 | 9700 | Run 1 of 62 to 64: 2 threads, some 10 s left",
            "14 | 62 | 9300 | 41100 | Run 1 of 14 to 62: 2 threads, some 10 s to 42 s left",
            "14 | 14 | 9300 | 9300 | Run 1 of 14: 2 threads, some 10 s left"})
    void left(int least, int most, long leastMs, long mostMs, String said) {
        SweepProgress progress = new SweepProgress(List.of(), least, most,
                Optional.of(new SweepPlan.Step(SweepRun.WARM_UP, TWO_THREADS)),
                Optional.of(new SweepProgress.Left(leastMs * 1_000_000, mostMs * 1_000_000)), Optional.empty());
        assertThat(progress.sentence()).contains(said);
    }
}
