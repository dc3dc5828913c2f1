package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Warming up until the compiler rests")
class CompilerRestTest {

    private static final long NO_TIME_NS = 0;
    private static final long FOR_EVER_NS = Long.MAX_VALUE / 2;

    @Test
    @DisplayName("does no round when there is no time, and ends by itself when there is as much as it wants")
    void endsByItself() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CompilerRest.await(rounds::incrementAndGet, NO_TIME_NS);
        assertThat(rounds).hasValue(0);
        CompilerRest.await(rounds::incrementAndGet, FOR_EVER_NS);
        assertThat(rounds).hasPositiveValue();
    }

    @Test
    @DisplayName("ends when its thread is interrupted, and leaves it so")
    void interrupted() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CompilerRest.await(() -> {
            rounds.incrementAndGet();
            Thread.currentThread().interrupt();
        }, FOR_EVER_NS);
        assertThat(rounds).hasValue(1);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("does no round that is not wanted any more")
    void givenUp() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CompilerRest.await(rounds::incrementAndGet, FOR_EVER_NS, FOR_EVER_NS, () -> rounds.get() == 3);
        assertThat(rounds).hasValue(3);
    }

    @Test
    @DisplayName("hands on what goes wrong in a round")
    void failure() {
        WorkloadException broken = new WorkloadException("The work is broken.");
        assertThatThrownBy(() -> CompilerRest.await(() -> {
            throw broken;
        }, FOR_EVER_NS)).isSameAs(broken);
    }
}
