package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Coming to rest")
class RestTest {

    private static final long FOR_EVER_NS = Long.MAX_VALUE;

    @Test
    @DisplayName("is waited for while a thread of the program computes, until it does no more")
    void waitsForWhoComputes() throws InterruptedException {
        AtomicBoolean computing = new AtomicBoolean(true);
        // Several, so that they get their share however much else goes on here.
        List<Thread> busy = IntStream.range(0, 8)
                .mapToObj(number -> Thread.ofPlatform().name("busy-" + number).start(() -> {
                    while (computing.get()) {
                        Thread.onSpinWait();
                    }
                })).toList();
        AtomicInteger looks = new AtomicInteger();
        try {
            Rest.await(FOR_EVER_NS, () -> {
                if (looks.incrementAndGet() == 5) {
                    computing.set(false);
                }
                return false;
            });
        } finally {
            computing.set(false);
        }
        for (Thread thread : busy) {
            thread.join();
        }
        assertThat(looks).hasValueGreaterThanOrEqualTo(5);
    }

    @Test
    @DisplayName("is given up when the time is over or nothing is to be waited for")
    void givesUp() {
        AtomicInteger looks = new AtomicInteger();
        Rest.await(0, () -> looks.incrementAndGet() > 0);
        assertThat(looks).hasValue(0);
        Rest.await(FOR_EVER_NS, () -> looks.incrementAndGet() > 0);
        assertThat(looks).hasValue(1);
    }
}
