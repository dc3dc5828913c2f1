package corelanes.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {

    @Test
    void anAnswerIsGiven() throws InterruptedException {
        assertThat(TimeLimit.within(30_000, () -> 42)).contains(42);
    }

    @Test
    void aQuestionThatHangsIsGivenUpAndInterrupted() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        assertThat(TimeLimit.within(1, () -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return 1;
        })).isEmpty();
        // On a slow machine it may have been given up before it began.
        if (began.getCount() == 0) {
            interrupted.await();
        }
    }

    @Test
    void aQuestionThatFailsHasNoAnswer() throws InterruptedException {
        assertThat(TimeLimit.within(30_000, () -> {
            throw new IllegalStateException("on purpose");
        })).isEmpty();
        assertThat(TimeLimit.within(30_000, () -> {
            throw new LinkageError("on purpose");
        })).isEmpty();
    }

    @Test
    void whoeverAsksCanBeInterrupted() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> TimeLimit.within(30_000, () -> new CountDownLatch(1).await(1,
                        java.util.concurrent.TimeUnit.MINUTES)));
    }
}
