package corelanes.workload.messages;

import corelanes.experiment.Amount;
import corelanes.experiment.CoreChoice;
import corelanes.experiment.Experiment;
import corelanes.experiment.Setting;
import corelanes.experiment.SourceChoice;
import corelanes.experiment.WorkloadKind;
import corelanes.run.Machine;
import corelanes.run.Recording;
import corelanes.run.Session;
import corelanes.run.SessionOptions;
import corelanes.trace.TaskState;
import corelanes.workload.Computation;
import corelanes.workload.Marker;
import corelanes.workload.WorkloadException;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.ActiveMQConnection;

/**
 * Messages in a second beside a plain loop: the same broker and the same client code, by turns in one process. In the plain
 * loop a thread for each consumer receives, computes and acknowledges until all messages are through; nothing is recorded,
 * nothing is counted and nobody changes anything.
 *
 * <p>
 * Not a JMH benchmark, since a run is what is measured. Arguments: source (recorded or inferred), consumers, messages, CPU work
 * of a message in µs, pairs.
 */
public final class MessagesBesidePlainLoop {

    private static final int PREFETCH = (int) Setting.PREFETCH.usual();
    private static final int AHEAD = 1_000;

    private MessagesBesidePlainLoop() {}

    /** Runs the pairs and prints both medians, and the median loss with its quartiles. */
    public static void main(String[] arguments) throws Exception {
        SourceChoice source = SourceChoice.ofWord(arguments.length > 0 ? arguments[0] : "recorded").orElseThrow();
        int consumers = number(arguments, 1, 4);
        int messages = number(arguments, 2, 10_000);
        long cpuWorkNs = 1_000L * number(arguments, 3, 0);
        int pairs = number(arguments, 4, 11);
        Machine machine = Machine.measure();
        Experiment experiment = Experiment.usual(WorkloadKind.MESSAGES).with(new Amount.Tasks(messages))
                .withThreads(consumers).withCpuWorkNs(cpuWorkNs).with(source)
                .with(new CoreChoice.Count(machine.probe().availableCores().size()));
        double[] recorded = new double[pairs];
        double[] plain = new double[pairs];
        double[] losses = new double[pairs];
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            perSecond(experiment, machine);
            plainPerSecond(experiment, machine);
        }
        for (int pair = 0; pair < pairs; pair++) {
            boolean plainFirst = pair % 2 == 0;
            plain[pair] = plainFirst ? plainPerSecond(experiment, machine) : 0;
            recorded[pair] = perSecond(experiment, machine);
            plain[pair] = plainFirst ? plain[pair] : plainPerSecond(experiment, machine);
            losses[pair] = 1 - recorded[pair] / plain[pair];
        }
        Arrays.sort(recorded);
        Arrays.sort(plain);
        Arrays.sort(losses);
        System.out.printf("%s, %d consumers, %d messages of %d µs, %d pairs: %.0f/s recorded, %.0f/s plain (medians), "
                + "loss median %.1f %% (quartiles %.1f to %.1f %%)%n", source.word(), consumers, messages,
                cpuWorkNs / 1_000, pairs, recorded[pairs / 2], plain[pairs / 2], 100 * losses[pairs / 2],
                100 * losses[pairs / 4], 100 * losses[pairs * 3 / 4]);
    }

    private static int number(String[] arguments, int at, int usual) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : usual;
    }

    private static double perSecond(Experiment experiment, Machine machine) throws Exception {
        Recording recording = Session.start(experiment, machine, SessionOptions.unwatched(0)).ended().get();
        if (recording.failure().isPresent()) {
            throw new IllegalStateException(recording.failure().get());
        }
        return recording.result().throughputPerSecond();
    }

    private static double plainPerSecond(Experiment experiment, Machine machine) throws Exception {
        int messages = ((Amount.Tasks) experiment.amount()).count();
        BrokerThreads threads = new BrokerThreads((_, unexpected) -> unexpected.printStackTrace());
        LoopbackBroker broker = threads.call(() -> new LoopbackBroker(0));
        WarmUp.run(threads, broker);
        List<Consumer> consumers = threads.call(() -> {
            List<Consumer> opened = new ArrayList<>();
            for (int number = 0; number < experiment.threads(); number++) {
                opened.add(new Consumer(broker, PREFETCH));
            }
            return opened;
        });
        Semaphore room = new Semaphore(AHEAD);
        CountDownLatch ready = new CountDownLatch(1);
        CountDownLatch sending = new CountDownLatch(1);
        Thread producer = threads.thread("corelanes-producer",
                () -> produce(broker, messages, room, ready, sending));
        AtomicInteger left = new AtomicInteger(messages);
        AtomicLong endedNs = new AtomicLong();
        List<Thread> loops = consumers.stream().map(consumer -> Thread.ofPlatform().name("corelanes-plain")
                .unstarted(() -> consume(consumer, left, endedNs, room, experiment, machine))).toList();
        producer.start();
        ready.await();
        long beganNs = System.nanoTime();
        sending.countDown();
        loops.forEach(Thread::start);
        for (Thread loop : loops) {
            loop.join();
        }
        double perSecond = messages * 1e9 / (endedNs.get() - beganNs);
        threads.call(() -> {
            consumers.forEach(Consumer::close);
            return messages;
        });
        broker.close();
        threads.awaitEnd();
        return perSecond;
    }

    private static void produce(LoopbackBroker broker, int messages, Semaphore room, CountDownLatch ready,
            CountDownLatch sending) {
        try (ActiveMQConnection connection = broker.connect(1)) {
            var session = connection.createSession(false, jakarta.jms.Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(session.createQueue(LoopbackBroker.QUEUE));
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            ready.countDown();
            sending.await();
            for (int number = 0; number < messages; number++) {
                room.acquire();
                producer.send(Producer.message(session, number));
            }
        } catch (JMSException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void consume(Consumer consumer, AtomicInteger left, AtomicLong endedNs, Semaphore room,
            Experiment experiment, Machine machine) {
        Computation computation = new Computation(machine.calibration());
        try {
            while (left.get() > 0) {
                Optional<Delivery> delivery = consumer.poll();
                if (delivery.isEmpty()) {
                    delivery = consumer.await();
                }
                if (delivery.isPresent()) {
                    computation.perform(delivery.get().number(), experiment.cpuWorkNs(), Unmarked.INSTANCE);
                    consumer.acknowledge();
                    room.release();
                    if (left.decrementAndGet() == 0) {
                        endedNs.set(System.nanoTime());
                    }
                }
            }
        } catch (JMSException | WorkloadException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Takes nothing down. */
    private enum Unmarked implements Marker {
        INSTANCE;

        @Override
        public boolean tick() {
            return true;
        }

        @Override
        public void waiting(TaskState state) {}

        @Override
        public void resumed() {}
    }
}
