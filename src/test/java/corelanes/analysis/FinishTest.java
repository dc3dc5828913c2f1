package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The finish of runs side by side")
class FinishTest {

    @Test
    @DisplayName("has an order, a winner, and how many times as long the others took")
    void winner() {
        Finish finish = Finish.of(List.of(600L, 300L, 450L));
        assertThat(finish.order()).containsExactly(1, 2, 0);
        assertThat(finish.winner()).contains(1);
        assertThat(finish.times(0)).isCloseTo(2, within(1e-9));
        assertThat(finish.longestNs()).isEqualTo(600);
    }

    @Test
    @DisplayName("has no winner where the first two are as fast but for noise")
    void tie() {
        assertThat(Finish.of(List.of(1_000L, 1_020L)).winner()).isEmpty();
        assertThat(Finish.of(List.of(1_000L, 1_040L)).winner()).contains(0);
        assertThat(Finish.of(List.of()).winner()).isEmpty();
        assertThat(Finish.of(List.of(5L)).winner()).contains(0);
    }
}
