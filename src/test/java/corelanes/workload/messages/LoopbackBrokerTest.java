package corelanes.workload.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.activemq.ActiveMQConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackBrokerTest {

    private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    private final BrokerThreads threads = new BrokerThreads((_, problem) -> unexpected.add(problem));

    @AfterEach
    void nothingBroke() {
        assertThat(unexpected).isEmpty();
    }

    @Test
    void itHasHeardTheLastWordOfEveryConnectionBeforeItStops() throws Exception {
        LoopbackBroker broker = threads.call(() -> new LoopbackBroker(0));
        try {
            for (int round = 0; round < 20; round++) {
                assertThat(threads.call(() -> leftOfClosed(broker, 4))).isZero();
            }
        } finally {
            stop(broker);
        }
    }

    @Test
    void aConnectionThatNobodyClosesIsNotWaitedForWithoutEnd() throws Exception {
        LoopbackBroker broker = threads.call(() -> new LoopbackBroker(0));
        ActiveMQConnection open = threads.call(() -> broker.connect(1));
        assertThat(broker.connections()).isEqualTo(1);
        stop(broker);
        assertThat(broker.connections()).isZero();
        open.close();
        threads.awaitEnd();
    }

    private static int leftOfClosed(LoopbackBroker broker, int count) throws Exception {
        List<ActiveMQConnection> connections = new ArrayList<>();
        for (int connection = 0; connection < count; connection++) {
            connections.add(broker.connect(1));
        }
        for (ActiveMQConnection connection : connections) {
            connection.close();
        }
        broker.awaitFarewells();
        return broker.connections();
    }

    private void stop(LoopbackBroker broker) throws Exception {
        threads.call(() -> {
            broker.close();
            return true;
        });
    }
}
