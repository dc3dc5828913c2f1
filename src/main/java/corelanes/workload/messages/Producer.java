package corelanes.workload.messages;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.ActiveMQConnection;

/** Sends the messages of a run, on a thread of its own, no farther ahead of the consumers than the book allows. */
final class Producer implements AutoCloseable {

    /** The property of a message that holds its number. */
    static final String NUMBER = "number";

    private final LoopbackBroker broker;
    private final MessageBook book;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Thread thread;

    Producer(BrokerThreads threads, LoopbackBroker broker, MessageBook book) {
        this.broker = broker;
        this.book = book;
        this.thread = threads.thread("corelanes-producer", this::produce);
        thread.start();
    }

    /** What a message says. */
    static String text(int number) {
        return "message " + number;
    }

    /** Begins to send, unless that has begun; waits for nobody. */
    void begin() {
        begun.countDown();
    }

    private void produce() {
        try (ActiveMQConnection connection = broker.connect(1)) {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer messages = session.createProducer(session.createQueue(LoopbackBroker.QUEUE));
            messages.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            begun.await();
            for (int number = 0; !Thread.interrupted(); number++) {
                book.awaitRoom();
                messages.send(message(session, number));
                book.sent();
            }
        } catch (JMSException | RuntimeException | Error failed) {
            book.fail(failed);
        } catch (InterruptedException closing) {
            // Nobody wants more.
        }
    }

    static Message message(Session session, int number) throws JMSException {
        Message message = session.createTextMessage(text(number));
        message.setIntProperty(NUMBER, number);
        return message;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
