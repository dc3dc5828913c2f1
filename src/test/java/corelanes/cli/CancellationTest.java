package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class CancellationTest {

    @Test
    void theHookInterruptsTheWorkAndWaitsForItsEnd() throws InterruptedException {
        Cancellation cancellation = new Cancellation();
        Thread hook = cancellation.hook();
        hook.start();
        while (!cancellation.isCancelled()) {
            Thread.onSpinWait();
        }
        assertThatExceptionOfType(CancelledException.class).isThrownBy(cancellation::check);
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
        assertThat(hook.isAlive()).isTrue();
        cancellation.close();
        hook.join();
        assertThat(hook.isAlive()).isFalse();
    }
}
