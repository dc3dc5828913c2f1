package corelanes.workload.messages;

import corelanes.text.Texts;
import corelanes.workload.WorkloadException;
import jakarta.jms.JMSException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.ActiveMQConnection;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.TransportConnector;
import org.apache.activemq.broker.region.Destination;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.PolicyMap;
import org.apache.activemq.broker.region.policy.VMPendingQueueMessageStoragePolicy;
import org.apache.activemq.command.ActiveMQQueue;

/**
 * A real broker, ActiveMQ Classic, that listens on the loopback interface and keeps its messages in memory. It is made, and
 * connections to it are, by a thread of {@link BrokerThreads}.
 */
final class LoopbackBroker implements AutoCloseable {

    /** The queue that the messages of a run go through. */
    static final String QUEUE = "tasks";

    /** Nobody watches over idle connections of the same program: that would be more threads. */
    private static final String QUIETLY = "wireFormat.maxInactivityDuration=0";

    /** A closed connection is gone in a millisecond or so; one that is not is closed by the broker, which may take it a second. */
    private static final long LONGEST_FAREWELL_NS = 500_000_000;
    private static final long LOOK_AGAIN_NS = 500_000;

    private final BrokerService broker = new BrokerService();
    private final TransportConnector listener;
    private final Destination queue;
    private final int port;

    /**
     * Starts the broker.
     *
     * @param port the port on 127.0.0.1; 0 for a free one
     * @throws WorkloadException if the port can't be had, or the broker does not start
     */
    LoopbackBroker(int port) throws WorkloadException {
        try {
            configure();
            listener = broker.addConnector("tcp://127.0.0.1:" + port + "?transport.closeAsync=false&"
                    + "transport.useInactivityMonitor=false&" + QUIETLY);
            broker.start();
            this.port = listener.getServer().getSocketAddress().getPort();
            queue = broker.getDestination(new ActiveMQQueue(QUEUE));
        } catch (Exception refused) {
            stop();
            throw new WorkloadException(sentence(port, refused), refused);
        }
    }

    private static String sentence(int port, Throwable refused) {
        Texts texts = Texts.beside(LoopbackBroker.class);
        return innermost(refused) instanceof BindException
                ? texts.get("broker.port", Integer.toString(port), reason(refused))
                : texts.get("broker.refused", reason(refused));
    }

    private void configure() {
        broker.setBrokerName("corelanes-" + UUID.randomUUID());
        broker.setPersistent(false);
        broker.setUseJmx(false);
        broker.setUseShutdownHook(false);
        broker.setAdvisorySupport(false);
        broker.setSchedulerSupport(false);
        PolicyEntry inMemory = new PolicyEntry();
        inMemory.setPendingQueuePolicy(new VMPendingQueueMessageStoragePolicy());
        PolicyMap policies = new PolicyMap();
        policies.setDefaultEntry(inMemory);
        broker.setDestinationPolicy(policies);
    }

    /** The innermost reason: what the broker says around it are its own words. */
    static String reason(Throwable failed) {
        return String.valueOf(innermost(failed).getMessage());
    }

    private static Throwable innermost(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The port it listens on. */
    int port() {
        return port;
    }

    /**
     * A connection of its own, started; close it.
     *
     * @param prefetch how many messages the broker sends a consumer ahead of its acknowledgements
     */
    ActiveMQConnection connect(int prefetch) throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://"
                + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port
                + "?closeAsync=false&useInactivityMonitor=false&" + QUIETLY);
        factory.getPrefetchPolicy().setQueuePrefetch(prefetch);
        // A message may come back as often as consumers die; the usual six times, then it would be put aside.
        factory.getRedeliveryPolicy().setMaximumRedeliveries(RedeliveryPolicy.NO_MAXIMUM_REDELIVERIES);
        // A consumer has one session, so nothing need stand between its socket and its queue.
        factory.setAlwaysSessionAsync(false);
        factory.setWatchTopicAdvisories(false);
        ActiveMQConnection connection = (ActiveMQConnection) factory.createConnection();
        try {
            connection.start();
        } catch (JMSException refused) {
            connection.close();
            throw refused;
        }
        return connection;
    }

    /** Messages that the broker holds: waiting, or sent to a consumer and not acknowledged. */
    long left() {
        return queue.getDestinationStatistics().getMessages().getCount();
    }

    /** How many connections the broker knows; one that a client has closed is known a moment longer. */
    int connections() {
        return listener.getConnections().size();
    }

    /** Stops the broker; messages that are left go with it. Its clients have closed their connections. */
    @Override
    public void close() {
        awaitFarewells();
        stop();
    }

    /**
     * Waits until the broker has heard the last word of every connection. If it is stopped before, the thread that reads a connection
     * waits for the one that stops it, which waits a second for that thread ({@code TransportConnection.doStop} holds the lock that
     * {@code onCommand} needs).
     */
    void awaitFarewells() {
        long deadlineNs = System.nanoTime() + LONGEST_FAREWELL_NS;
        while (connections() > 0 && System.nanoTime() < deadlineNs) {
            LockSupport.parkNanos(LOOK_AGAIN_NS);
        }
    }

    private void stop() {
        try {
            broker.stop();
            broker.waitUntilStopped();
        } catch (Exception alreadyBroken) {
            System.getLogger(LoopbackBroker.class.getName()).log(System.Logger.Level.DEBUG, "the broker broke",
                    alreadyBroken);
        }
    }
}
