package corelanes.workload.messages;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Amount;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.WorkloadKind;
import corelanes.workload.WorkSettings;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The book of a run's messages")
class MessageBookTest {

    private static WorkSettings settings(Amount amount, int deaths) {
        return new WorkSettings(Experiment.usual(WorkloadKind.MESSAGES).with(amount).with(Setting.KILL_CONSUMERS,
                deaths));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("balances whatever is delivered how often: complete only when each message is acknowledged")
    void balances(long seed) {
        Random random = new Random(seed);
        int messages = 1 + random.nextInt(60);
        int deaths = random.nextInt(30);
        MessageBook book = new MessageBook(settings(new Amount.Tasks(messages), deaths), () -> 4);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int number = 0; number < messages; number++) {
            queue.add(number);
            book.sent();
        }
        int processed = 0;
        BitSet known = new BitSet();
        while (!queue.isEmpty()) {
            assertThat(book.isComplete()).isFalse();
            int number = queue.poll();
            MessageBook.Then then = book.processed(number);
            assertThat(then.isFirst()).isEqualTo(!known.get(number));
            known.set(number);
            processed++;
            if (then.isDeath()) {
                queue.addFirst(number);
            } else {
                book.acknowledged(number);
            }
        }
        assertThat(book.isComplete()).isTrue();
        assertThat(book.missing()).isZero();
        MessageBook.Counts counts = book.counts();
        assertThat(counts.killed()).isEqualTo(deaths);
        assertThat(counts.timesProcessed()).isEqualTo(processed).isEqualTo(messages + deaths);
        assertThat(counts.duplicates()).isEqualTo(deaths);
        assertThat(counts.acknowledged()).isEqualTo(messages);
    }

    @ParameterizedTest
    @CsvSource({"100, 4", "10, 9", "7, 3"})
    @DisplayName("spreads the deaths evenly over a set number of messages")
    void deathsAreSpread(int messages, int deaths) {
        MessageBook book = new MessageBook(settings(new Amount.Tasks(messages), deaths), () -> 4);
        int last = 0;
        int widest = 0;
        for (int number = 0; number < messages; number++) {
            if (book.processed(number).isDeath()) {
                widest = Math.max(widest, number - last);
                last = number;
            }
        }
        assertThat(book.counts().killed()).isEqualTo(deaths);
        assertThat(widest).isLessThanOrEqualTo(messages / (deaths + 1) + 1);
    }

    @Test
    @DisplayName("lets consumers die in a run without an end too, but no more than are to")
    void deathsWithoutAnEnd() {
        MessageBook book = new MessageBook(settings(new Amount.UntilStopped(), 3), () -> 4);
        int deaths = 0;
        for (int number = 0; number < 10_000; number++) {
            deaths += book.processed(number).isDeath() ? 1 : 0;
        }
        assertThat(deaths).isEqualTo(3);
        assertThat(book.isComplete()).isFalse();
    }

    @Test
    @DisplayName("holds the producer back until half of what is under way has been acknowledged")
    void holdsTheProducerBack() throws InterruptedException {
        MessageBook book = new MessageBook(settings(new Amount.UntilStopped(), 0), () -> 4);
        CountDownLatch full = new CountDownLatch(1_000);
        Thread producer = Thread.ofPlatform().start(() -> {
            try {
                while (true) {
                    book.awaitRoom();
                    book.sent();
                    full.countDown();
                }
            } catch (InterruptedException enough) {
                // The test is over.
            }
        });
        assertThat(full.await(30, TimeUnit.SECONDS)).isTrue();
        while (producer.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(book.counts().sent()).isEqualTo(1_000);
        for (int number = 0; number < 500; number++) {
            book.acknowledged(number);
        }
        while (book.counts().sent() < 1_500) {
            Thread.onSpinWait();
        }
        producer.interrupt();
        producer.join();
        assertThat(book.counts().sent()).isEqualTo(1_500);
    }
}
