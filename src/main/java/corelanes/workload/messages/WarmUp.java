package corelanes.workload.messages;

import corelanes.workload.WorkloadException;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.apache.activemq.ActiveMQConnection;

/** Messages that do not count, through a queue of their own, so that the compiler has seen the code: some 200 ms. */
final class WarmUp {

    private static final String QUEUE = "warm-up";
    private static final int MESSAGES = 1_000;
    private static final long LONGEST_MS = 1_000;

    private WarmUp() {}

    static void run(BrokerThreads threads, LoopbackBroker broker) throws WorkloadException, InterruptedException {
        threads.call(() -> exchange(broker));
    }

    private static int exchange(LoopbackBroker broker) throws JMSException {
        try (ActiveMQConnection connection = broker.connect(MESSAGES)) {
            Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
            Queue queue = session.createQueue(QUEUE);
            MessageProducer producer = session.createProducer(queue);
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            MessageConsumer consumer = session.createConsumer(queue);
            for (int number = 0; number < MESSAGES; number++) {
                producer.send(Producer.message(session, number));
                Message received = consumer.receive(LONGEST_MS);
                if (received == null) {
                    throw new JMSException("no message came in " + LONGEST_MS + " ms");
                }
                received.acknowledge();
            }
            return MESSAGES;
        }
    }
}
