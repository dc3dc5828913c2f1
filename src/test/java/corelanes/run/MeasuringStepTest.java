package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The steps of getting to know a machine")
class MeasuringStepTest {

    @Test
    @DisplayName("add up to all of it, and never go back, however long one takes")
    void sharesRise() {
        double before = 0;
        for (MeasuringStep step : MeasuringStep.values()) {
            assertThat(step.shareDone(0)).isEqualTo(before);
            for (long elapsedNs = 0; elapsedNs < 2_000_000_000L; elapsedNs += 7_000_000) {
                assertThat(step.shareDone(elapsedNs)).isBetween(before, 1.0);
                before = step.shareDone(elapsedNs);
            }
            assertThat(step.shareDone(Long.MAX_VALUE)).isEqualTo(before);
        }
        assertThat(before).isEqualTo(1);
    }

    @Test
    @DisplayName("each have a few words of their own")
    void titles() {
        assertThat(MeasuringStep.values()).extracting(MeasuringStep::title).doesNotHaveDuplicates()
                .allMatch(title -> title.matches("(what|how) [a-z ]+"));
    }
}
