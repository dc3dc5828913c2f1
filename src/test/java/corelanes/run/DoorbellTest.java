package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.structure.Structure;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@DisplayName("The doorbell of a thread that waits for the end of the work")
class DoorbellTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final Doorbell doorbell = new Doorbell(Thread.currentThread());

    /** Work that ends when told to. */
    private static final class Work implements Structure {

        private final CountDownLatch end = new CountDownLatch(1);
        private final CountDownLatch awaited = new CountDownLatch(1);

        @Override
        public void start() {}

        @Override
        public void resize(int threads) {}

        @Override
        public boolean awaitEnd(Duration longest) throws InterruptedException {
            awaited.countDown();
            return end.await(longest.toNanos(), java.util.concurrent.TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            end.countDown();
        }
    }

    @Test
    @DisplayName("lets it wait until the work has ended")
    void ends() throws InterruptedException {
        Work work = new Work();
        Thread worker = Thread.ofPlatform().start(work::close);
        assertThat(doorbell.awaitEnd(work, FOR_EVER)).isTrue();
        worker.join();
    }

    @Test
    @DisplayName("lets it wait no longer than it wants to")
    void limited() {
        assertThat(doorbell.awaitEnd(new Work(), Duration.ofMillis(1))).isFalse();
    }

    @Test
    @DisplayName("ends the wait that goes on, and leaves no interrupt behind")
    void ringsMeanwhile() throws InterruptedException {
        Work work = new Work();
        Thread visitor = Thread.ofPlatform().start(() -> {
            try {
                work.awaited.await();
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            doorbell.ring();
        });
        assertThat(doorbell.awaitEnd(work, FOR_EVER)).isFalse();
        visitor.join();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    @DisplayName("ends the next wait if nobody waits yet, and only that one")
    void ringsBefore() {
        Work work = new Work();
        work.close();
        doorbell.ring();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(doorbell.awaitEnd(work, FOR_EVER)).isFalse();
        assertThat(doorbell.awaitEnd(work, FOR_EVER)).isTrue();
    }

    @RepeatedTest(5)
    @DisplayName("misses nothing of what is asked while the waiter comes and goes")
    void nothingIsMissed() throws InterruptedException {
        Work work = new Work();
        AtomicInteger asked = new AtomicInteger();
        int all = 20_000;
        Thread visitor = Thread.ofPlatform().start(() -> {
            for (int time = 0; time < all; time++) {
                asked.incrementAndGet();
                doorbell.ring();
            }
        });
        // Hangs, and ends by the time limit, if the last ring is lost.
        int seen = 0;
        while (seen < all) {
            assertThat(doorbell.awaitEnd(work, FOR_EVER)).isFalse();
            seen = asked.get();
        }
        visitor.join();
    }
}
