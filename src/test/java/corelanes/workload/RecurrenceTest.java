package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The work's recurrence")
class RecurrenceTest {

    private final Recurrence recurrence = Recurrence.mmix();

    @Test
    @DisplayName("reaches by the formula what it reaches step by step")
    void formulaAgreesWithSteps() {
        Random random = new Random(2026);
        for (int question = 0; question < 500; question++) {
            long from = random.nextLong();
            long steps = random.nextInt(20_000);
            assertThat(recurrence.jump(from, steps)).isEqualTo(recurrence.walk(from, steps));
        }
    }

    @Test
    @DisplayName("tells one step too many or too few")
    void oneStepMatters() {
        assertThat(recurrence.jump(5, 1_000)).isNotEqualTo(recurrence.walk(5, 999))
                .isNotEqualTo(recurrence.walk(5, 1_001));
    }

    @Test
    @DisplayName("is walked in full: no faster than a multiplication and an addition after each other can be")
    void noStepIsFolded() {
        // A 64-bit multiplication takes 3 cycles and an addition 1 on every processor there is; none reaches 8 GHz.
        assertThat(Calibration.measure().stepsPerMs()).isBetween(1L, 2_000_000L);
    }
}
