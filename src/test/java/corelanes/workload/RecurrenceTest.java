package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The work's recurrence")
class RecurrenceTest {

    @Test
    @DisplayName("reaches by the formula what it reaches step by step")
    void formulaAgreesWithSteps() {
        Random random = new Random(2026);
        for (int question = 0; question < 500; question++) {
            long from = random.nextLong();
            long steps = random.nextInt(20_000);
            assertThat(Recurrence.jump(from, steps)).isEqualTo(Recurrence.walk(from, steps));
        }
    }

    @Test
    @DisplayName("tells one step too many or too few")
    void oneStepMatters() {
        assertThat(Recurrence.jump(5, 1_000)).isNotEqualTo(Recurrence.walk(5, 999)).isNotEqualTo(Recurrence.walk(5, 1_001));
    }
}
