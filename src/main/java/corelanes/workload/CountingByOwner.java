package corelanes.workload;

import corelanes.trace.TaskState;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One task owns the number, and the others send it their updates: the number needs no lock, since nobody else touches it.
 *
 * <p>
 * The first task to come is the owner. While others are under way it counts what they send, and when none is it does its own
 * rounds; it goes when both are done, and the next task to come is the owner then. So there is an owner whatever the number of
 * tasks and workers, and a worker alone is one who sends to nobody.
 */
final class CountingByOwner extends Counting {

    /** What a sender has to tell: to count up, with so much work; or, with {@link #GOODBYE}, that it has no more. */
    private record Message(long insideNs) {}

    private static final Message GOODBYE = new Message(0);
    private static final int NO_OWNER = -1;
    /** As many updates may wait for the owner: a sender gets ahead by some milliseconds, and then waits for room. */
    private static final int ROOM = 32;

    private final GuardedNumber number = new GuardedNumber();
    private final Channel<Message> channel;
    /** Tasks that send to the owner and have not said goodbye; {@link #NO_OWNER} if there is nobody to send to. */
    private final AtomicInteger senders = new AtomicInteger(NO_OWNER);

    private CountingByOwner(Computation computation, int room) {
        super(computation, TaskState.WAITING_QUEUE);
        this.channel = new Channel<>(() -> room, GOODBYE);
    }

    /** Updates stand in a queue: a sender goes on as long as there is room. */
    static CountingByOwner withQueue(Computation computation) {
        return new CountingByOwner(computation, ROOM);
    }

    /** Updates are handed over: a sender goes on when the owner has taken it. */
    static CountingByOwner withHandOver(Computation computation) {
        return new CountingByOwner(computation, 0);
    }

    @Override
    boolean perform(int task, WorkSettings settings, Marker marker) throws WorkloadException, InterruptedException {
        return becomesOwner() ? own(task, settings, marker) : send(task, settings, marker);
    }

    /** Either the owner's place is free and taken now, or one more sender is known to the owner. */
    private boolean becomesOwner() {
        return senders.getAndIncrement() == NO_OWNER;
    }

    private boolean send(int task, WorkSettings settings, Marker marker)
            throws WorkloadException, InterruptedException {
        long doneNs = 0;
        do {
            Round round = Round.next(settings, doneNs);
            if (!compute(task, round.outsideNs(), marker)) {
                return false;
            }
            channel.send(new Message(round.insideNs()), waits(), marker);
            doneNs += round.workNs();
        } while (doneNs < settings.cpuWorkNs());
        channel.send(GOODBYE, waits(), marker);
        return true;
    }

    private boolean own(int task, WorkSettings settings, Marker marker)
            throws WorkloadException, InterruptedException {
        boolean begun = false;
        long doneNs = 0;
        while (!begun || doneNs < settings.cpuWorkNs() || !senders.compareAndSet(0, NO_OWNER)) {
            if (senders.get() > 0) {
                Message message = channel.receive(waits(), marker);
                if (message == GOODBYE) {
                    senders.decrementAndGet();
                } else if (!countUp(task, message.insideNs(), marker)) {
                    return false;
                }
            } else {
                Round round = Round.next(settings, doneNs);
                if (!compute(task, round.outsideNs(), marker) || !countUp(task, round.insideNs(), marker)) {
                    return false;
                }
                begun = true;
                doneNs += round.workNs();
            }
        }
        return true;
    }

    /** By the owner alone. */
    @Override
    boolean countUp(int task, long insideNs, Marker marker) throws WorkloadException {
        return number.countUp(this, task, insideNs, marker);
    }

    @Override
    long total() {
        return number.value();
    }
}
