package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An extrapolation")
class ExtrapolationTest {

    @Test
    @DisplayName("gives each task that was not measured the mean of those that were")
    void sameMean() {
        Random random = new Random(11);
        for (int question = 0; question < 1_000; question++) {
            int measured = 1 + random.nextInt(50);
            int factor = 1 + random.nextInt(1_000);
            long measuredNs = random.nextLong(20_000_000_000L);
            Extrapolation whole = new Extrapolation(measured, measuredNs, measured * factor);
            assertThat(whole.wallNs()).isCloseTo(measuredNs * factor, org.assertj.core.data.Offset.offset(1_000L));
            assertThat(whole.isExtrapolated()).isEqualTo(factor > 1);
        }
    }

    @Test
    @DisplayName("is not made of nothing, and not of more than is asked for")
    void refusals() {
        assertThatThrownBy(() -> new Extrapolation(0, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extrapolation(11, 1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Extrapolation(1, -1, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
