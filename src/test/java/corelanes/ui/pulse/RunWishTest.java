package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A run that is wanted")
class RunWishTest {

    private final RunWish wish = new RunWish();

    private int framesUntilDue() {
        for (int frames = 0; frames < 1_000; frames++) {
            if (wish.isDue()) {
                return frames;
            }
            assertThat(wish.isWanted()).isTrue();
            wish.frame();
        }
        throw new AssertionError("never");
    }

    @Test
    @DisplayName("waits longer while the program starts than later, and is none any more once it has begun")
    void waits() {
        wish.frame();
        assertThat(wish.isWindowDrawn()).isFalse();
        wish.want();
        int atStart = framesUntilDue();
        assertThat(wish.isWindowDrawn()).isTrue();
        assertThat(wish.hasSettled()).isTrue();
        wish.forget();
        assertThat(wish.isWanted()).isFalse();
        assertThat(wish.isDue()).isFalse();
        wish.want();
        assertThat(framesUntilDue()).isPositive().isLessThan(atStart);
    }
}
