package corelanes.workload.messages;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.workload.WorkSettings;
import corelanes.workload.WorkloadException;
import jakarta.jms.JMSException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * As many consumers as there are workers. A worker takes the one that has been idle longest, and gives it back after a
 * message: so no message that was sent ahead to a consumer is forgotten there, however many workers there are.
 *
 * <p>
 * Consumers are opened and broken off by a thread of their own, {@code corelanes-consumers}: not by a worker, since the
 * client's threads would then be held on the worker's cores.
 */
final class Consumers implements AutoCloseable {

    private static final long LOOK_AROUND_MS = 20;
    /** If the broker has nothing left and messages are missing for so long, they are lost, ns. */
    private static final long LOST_AFTER_NS = 3_000_000_000L;

    private final LoopbackBroker broker;
    private final WorkSettings settings;
    private final LongSupplier workers;
    private final MessageBook book;
    private final ExecutorService keeper;
    private final AtomicInteger wanted = new AtomicInteger();
    private final BlockingQueue<Consumer> idle = new LinkedBlockingQueue<>();
    private final Queue<Consumer> open = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    Consumers(BrokerThreads threads, LoopbackBroker broker, WorkSettings settings, LongSupplier workers,
            MessageBook book) {
        this.broker = broker;
        this.settings = settings;
        this.workers = workers;
        this.book = book;
        this.keeper = threads.single("corelanes-consumers");
    }

    /** Opens as many as there are workers now, and waits for them. */
    void openAll() throws WorkloadException, InterruptedException {
        try {
            while (wanted.get() < workers.getAsLong() && book.failure().isEmpty()) {
                wanted.incrementAndGet();
                keeper.submit(this::openNow).get();
            }
        } catch (ExecutionException broken) {
            throw failed(broken);
        }
        checkFailure();
    }

    private void openNow() {
        try {
            if (!closing) {
                Consumer consumer = new Consumer(broker, (int) settings.value(Setting.PREFETCH));
                open.add(consumer);
                idle.add(consumer);
            }
        } catch (JMSException | RuntimeException | Error refused) {
            book.fail(refused);
        }
    }

    /**
     * The next message for the calling worker.
     *
     * @return empty if all have been processed and acknowledged
     */
    Optional<Delivery> next() throws WorkloadException, InterruptedException {
        long emptySinceNs = System.nanoTime();
        while (hasMore()) {
            Optional<Consumer> taken = take();
            if (taken.isEmpty()) {
                continue;
            }
            Optional<Delivery> delivery = receive(taken.get());
            if (delivery.isPresent()) {
                return delivery;
            }
            giveBack(taken.get());
            long nowNs = System.nanoTime();
            if (broker.left() > 0 || book.missing() == 0) {
                emptySinceNs = nowNs;
            } else if (nowNs - emptySinceNs > LOST_AFTER_NS) {
                throw new WorkloadException(Texts.beside(Consumers.class).get("messages.lost", book.missing()));
            }
        }
        return Optional.empty();
    }

    /** Whether the broker has anything left, or the producer more to send. */
    boolean hasMore() {
        return !book.isComplete() || broker.left() > 0;
    }

    private Optional<Consumer> take() throws WorkloadException, InterruptedException {
        Consumer consumer = idle.poll();
        if (consumer == null) {
            checkFailure();
            if (wanted.get() < workers.getAsLong()) {
                wanted.incrementAndGet();
                keeper.execute(this::openNow);
            }
            consumer = idle.poll(LOOK_AROUND_MS, TimeUnit.MILLISECONDS);
        }
        return Optional.ofNullable(consumer);
    }

    private Optional<Delivery> receive(Consumer consumer) throws WorkloadException, InterruptedException {
        try {
            Optional<Delivery> delivery = consumer.poll();
            if (delivery.isPresent()) {
                return delivery;
            }
            // Before a wait that may be long: what has been processed need not come again.
            acknowledge(consumer);
            checkFailure();
            return consumer.await();
        } catch (JMSException broken) {
            throw failed(broken);
        }
    }

    /** Acknowledges all that a consumer has processed. */
    void acknowledge(Consumer consumer) throws JMSException {
        consumer.acknowledge();
        consumer.unacknowledged().drain(book::acknowledged);
    }

    /** A worker does not need a consumer any more. */
    void giveBack(Consumer consumer) {
        idle.add(consumer);
    }

    /** A consumer dies, and another takes its place. Its task has ended: its messages come to others from now on. */
    void breakOff(Consumer consumer) {
        book.died(System.nanoTime());
        keeper.execute(() -> {
            open.remove(consumer);
            consumer.breakOff();
            openNow();
        });
    }

    private void checkFailure() throws WorkloadException {
        Optional<Throwable> failure = book.failure();
        if (failure.isPresent()) {
            throw failed(failure.get());
        }
    }

    /** What to say of a broken connection. */
    static WorkloadException failed(Throwable broken) {
        return new WorkloadException(
                Texts.beside(Consumers.class).get("messages.broken", LoopbackBroker.reason(broken)), broken);
    }

    /** Closes all consumers. No worker uses one any more. */
    @Override
    public void close() {
        closing = true;
        keeper.execute(() -> open.forEach(Consumer::close));
        keeper.close();
    }
}
