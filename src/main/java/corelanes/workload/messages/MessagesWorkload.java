package corelanes.workload.messages;

import corelanes.experiment.Setting;
import corelanes.text.Texts;
import corelanes.trace.Tally;
import corelanes.workload.Calibration;
import corelanes.workload.Computation;
import corelanes.workload.Marker;
import corelanes.workload.WorkSettings;
import corelanes.workload.Workload;
import corelanes.workload.WorkloadException;
import jakarta.jms.JMSException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tasks that are messages of a real broker: a producer sends them, and each worker receives one, computes and acknowledges. A
 * consumer can be made to die before its acknowledgement; then its message comes back, as the same task on another worker or
 * another connection. Every message is processed at least once.
 */
public final class MessagesWorkload implements Workload {

    /** Acknowledged at once, where it is done in batches. */
    static final int BATCH = 10;

    private static final String BATCHES = "batch";

    private final WorkSettings settings;
    private final Computation computation;
    private final MessageBook book;
    private final BrokerThreads threads;
    private final LoopbackBroker broker;
    private final Consumers consumers;
    private final Producer producer;

    /**
     * Starts the broker.
     *
     * @param settings    how long a task computes, and how messages are acknowledged
     * @param workers     how many workers there are, and so consumers; may change
     * @param calibration how fast this machine computes
     * @param port        the broker's port on 127.0.0.1; 0 for a free one
     * @throws WorkloadException    if the port can't be had, or the broker does not start
     * @throws InterruptedException if interrupted meanwhile; then nothing is left of it
     */
    public MessagesWorkload(WorkSettings settings, LongSupplier workers, Calibration calibration, int port)
            throws WorkloadException, InterruptedException {
        this.settings = settings;
        this.computation = new Computation(calibration);
        this.book = new MessageBook(settings, workers);
        this.threads = new BrokerThreads((_, unexpected) -> book.fail(unexpected));
        this.broker = threads.call(() -> new LoopbackBroker(port));
        this.consumers = new Consumers(threads, broker, settings, workers, book);
        this.producer = new Producer(threads, broker, book);
    }

    /** Opens the consumers, and lets the compiler see the code with messages that do not count. */
    @Override
    public void warmUp() throws WorkloadException {
        try {
            consumers.openAll();
            WarmUp.run(threads, broker);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean tasksComeIn() {
        return true;
    }

    @Override
    public boolean hasMore() {
        return consumers.hasMore();
    }

    @Override
    public boolean perform(int question, Marker marker) throws WorkloadException, InterruptedException {
        producer.begin();
        long waitingSinceNs = System.nanoTime();
        Optional<Delivery> delivery = consumers.next();
        return delivery.isPresent() && process(delivery.get(), waitingSinceNs, marker);
    }

    private boolean process(Delivery delivery, long waitingSinceNs, Marker marker) throws WorkloadException {
        int number = delivery.number();
        Consumer consumer = delivery.consumer();
        // Nobody can have waited for a message while another still had it.
        marker.begin(number,
                delivery.redelivered() ? Math.max(waitingSinceNs, book.lastDeathNs()) : waitingSinceNs);
        if (delivery.redelivered()) {
            book.redelivered();
        }
        boolean dead = false;
        try {
            if (!computation.perform(number, settings::cpuWorkNs, marker)) {
                return false;
            }
            MessageBook.Then then = book.processed(number);
            dead = then.isDeath();
            if (!dead) {
                marker.library();
                acknowledge(consumer, number);
            }
            return then.isFirst();
        } catch (JMSException broken) {
            throw Consumers.failed(broken);
        } finally {
            marker.end();
            if (dead) {
                consumers.breakOff(consumer);
            } else {
                consumers.giveBack(consumer);
            }
        }
    }

    private void acknowledge(Consumer consumer, int number) throws JMSException {
        consumer.unacknowledged().add(number);
        boolean later = settings.word(Setting.ACKNOWLEDGE).equals(BATCHES);
        if (!later || consumer.unacknowledged().size() >= BATCH) {
            consumers.acknowledge(consumer);
        }
    }

    @Override
    public List<Tally> tallies() {
        Texts texts = Texts.beside(MessagesWorkload.class);
        MessageBook.Counts counts = book.counts();
        return List.of(new Tally("sent", texts.get("tally.sent"), counts.sent()),
                new Tally("processed", texts.get("tally.processed"), counts.timesProcessed()),
                new Tally("redelivered", texts.get("tally.redelivered"), counts.redelivered()),
                new Tally("duplicates", texts.get("tally.duplicates"), counts.duplicates()),
                new Tally("acknowledged", texts.get("tally.acknowledged"), counts.acknowledged()),
                new Tally("killed", texts.get("tally.killed"), counts.killed()));
    }

    @Override
    public Optional<String> remark() {
        Texts texts = Texts.beside(MessagesWorkload.class);
        MessageBook.Counts counts = book.counts();
        if (counts.sent() == 0) {
            return Optional.empty();
        }
        int left = counts.sent() - counts.acknowledged();
        String first = left == 0
                ? texts.get("remark.all", counts.sent())
                : texts.get("remark.left", counts.sent(), counts.acknowledged(), left);
        return Optional.of(counts.killed() == 0
                ? first
                : first + " " + texts.get("remark.killed", counts.killed(), counts.duplicates()));
    }

    /** Ends the producer, the consumers and the broker, and waits until no thread of theirs is left. */
    @Override
    public void close() {
        producer.close();
        consumers.close();
        broker.close();
        threads.awaitEnd();
    }
}
