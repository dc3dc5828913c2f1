package corelanes.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Waiting until this program is at rest")
class RestTest {

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @DisplayName("ends though it never comes to rest")
    void neverAtRest() throws InterruptedException {
        Thread busy = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
        });
        try {
            Rest.await();
        } finally {
            busy.interrupt();
            busy.join();
        }
    }

    @Test
    @DisplayName("ends at once when it is interrupted")
    void interrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(Rest::await).isInstanceOf(InterruptedException.class);
    }
}
