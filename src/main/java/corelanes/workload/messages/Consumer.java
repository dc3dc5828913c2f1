package corelanes.workload.messages;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import org.apache.activemq.ActiveMQConnection;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of messages: a connection of its own with one session, whose messages it acknowledges itself (JMS client
 * acknowledge). Of one thread at a time.
 */
final class Consumer implements AutoCloseable {

    /** How long to wait for a message before looking around, ms. */
    private static final long PATIENCE_MS = 20;

    private final ActiveMQConnection connection;
    private final MessageConsumer messages;
    private final Unacknowledged unacknowledged = new Unacknowledged();
    private @Nullable Message last;

    /** @throws JMSException if the broker can't be reached */
    Consumer(LoopbackBroker broker, int prefetch) throws JMSException {
        connection = broker.connect(prefetch);
        try {
            Session session = connection.createSession(false, Session.CLIENT_ACKNOWLEDGE);
            messages = session.createConsumer(session.createQueue(LoopbackBroker.QUEUE));
        } catch (JMSException refused) {
            connection.close();
            throw refused;
        }
    }

    /** A message that has come already; empty if there is none. */
    Optional<Delivery> poll() throws JMSException {
        return delivery(messages.receiveNoWait());
    }

    /**
     * Waits a little for a message.
     *
     * @return the message; empty if none has come
     * @throws JMSException         if the connection is broken
     * @throws InterruptedException if interrupted meanwhile
     */
    Optional<Delivery> await() throws JMSException, InterruptedException {
        try {
            Optional<Delivery> delivery = delivery(messages.receive(PATIENCE_MS));
            if (delivery.isEmpty() && connection.isTransportFailed()) {
                throw new JMSException("the connection is closed");
            }
            return delivery;
        } catch (JMSException failed) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw failed;
        }
    }

    private Optional<Delivery> delivery(@Nullable Message message) throws JMSException {
        if (message == null) {
            return Optional.empty();
        }
        last = message;
        int number = message.getIntProperty(Producer.NUMBER);
        if (!Producer.text(number).equals(((TextMessage) message).getText())) {
            throw new JMSException("message " + number + " has another's text");
        }
        return Optional.of(new Delivery(number, message.getJMSRedelivered(), this));
    }

    /** The numbers of the messages that are processed and not acknowledged. */
    Unacknowledged unacknowledged() {
        return unacknowledged;
    }

    /** Acknowledges all messages that have come from {@link #poll} and {@link #await}. */
    void acknowledge() throws JMSException {
        Message toAcknowledge = last;
        if (toAcknowledge != null) {
            toAcknowledge.acknowledge();
            last = null;
        }
    }

    /** Closes the connection's socket under it, as when the machine of the consumer is switched off; the broker is not told. */
    void breakOff() {
        try {
            connection.getTransport().narrow(Socket.class).close();
        } catch (IOException alreadyBroken) {
            // Closed either way.
        }
        close();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (JMSException alreadyBroken) {
            // It is gone either way.
        }
    }
}
