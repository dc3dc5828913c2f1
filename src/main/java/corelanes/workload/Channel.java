package corelanes.workload;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

/**
 * A channel as in Go: a queue with room for so many items, first in, first out; without room it is a hand-over, in which the
 * sender waits until a receiver has taken the item. Any number of tasks may send and receive.
 *
 * <pre>
 *   senders that wait --&gt; [ items, at most the capacity ] --&gt; receivers that wait
 * </pre>
 *
 * Whoever waits stands in a line of its own kind and is served in order, by the other side: never do both lines have somebody
 * in them. The algorithm is that of Go's runtime ({@code chan.go}). {@link java.util.concurrent.ArrayBlockingQueue} and
 * {@link java.util.concurrent.SynchronousQueue} do the same, but can't tell a marker when one of their calls really waits.
 *
 * @param <T> what is sent
 */
final class Channel<T> {

    /** Who waits in a line: a sender with its item, or a receiver for one. */
    private static final class Waiter<T> {

        private final Thread thread = Thread.currentThread();
        private T item;
        private volatile boolean served;

        Waiter(T item) {
            this.item = item;
        }
    }

    private final IntSupplier capacity;
    private final T nothing;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<T> items = new ArrayDeque<>();
    private final Queue<Waiter<T>> senders = new ArrayDeque<>();
    private final Queue<Waiter<T>> receivers = new ArrayDeque<>();

    /**
     * @param capacity how many items there is room for; may change meanwhile
     * @param nothing  any item; stands where there is none yet
     */
    Channel(IntSupplier capacity, T nothing) {
        this.capacity = capacity;
        this.nothing = nothing;
    }

    /** Sends an item, waiting for room, or for somebody to take it if there is no room at all. */
    void send(T item, Waits waits, Marker marker) throws InterruptedException {
        join(new Waiter<>(item), senders, waits, marker);
    }

    /** Takes the item that was sent first, waiting for one. */
    T receive(Waits waits, Marker marker) throws InterruptedException {
        return join(new Waiter<>(nothing), receivers, waits, marker).item;
    }

    private Waiter<T> join(Waiter<T> self, Queue<Waiter<T>> line, Waits waits, Marker marker)
            throws InterruptedException {
        List<Waiter<T>> others = new ArrayList<>();
        waits.take(lock, marker);
        try {
            line.add(self);
            match(self, others);
        } finally {
            lock.unlock();
        }
        // With the lock let go, so that nobody wakes only to wait for that.
        others.forEach(other -> LockSupport.unpark(other.thread));
        if (!self.served) {
            await(self, line, waits, marker);
        }
        return self;
    }

    /** Moves items on as far as they go: from senders into the room, and from there, or directly, to receivers. */
    private void match(Waiter<T> self, List<Waiter<T>> others) {
        boolean moved = true;
        while (moved) {
            moved = false;
            while (!senders.isEmpty() && items.size() < capacity.getAsInt()) {
                items.add(served(senders.remove(), self, others).item);
                moved = true;
            }
            while (!receivers.isEmpty() && !(items.isEmpty() && senders.isEmpty())) {
                Waiter<T> receiver = receivers.remove();
                receiver.item = items.isEmpty() ? served(senders.remove(), self, others).item : items.remove();
                served(receiver, self, others);
                moved = true;
            }
        }
    }

    private Waiter<T> served(Waiter<T> waiter, Waiter<T> self, List<Waiter<T>> others) {
        waiter.served = true;
        if (waiter != self) {
            others.add(waiter);
        }
        return waiter;
    }

    private void await(Waiter<T> self, Queue<Waiter<T>> line, Waits waits, Marker marker)
            throws InterruptedException {
        long beganNs = waits.begin(marker);
        boolean interrupted = false;
        try {
            while (!self.served) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    interrupted = true;
                    leave(self, line);
                }
            }
        } finally {
            waits.end(beganNs, marker);
            if (interrupted && self.served) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Steps out of the line; who has been chosen already stays, since its item has changed hands. */
    private void leave(Waiter<T> self, Queue<Waiter<T>> line) throws InterruptedException {
        boolean stoodThere;
        lock.lock();
        try {
            stoodThere = line.remove(self);
        } finally {
            lock.unlock();
        }
        if (stoodThere) {
            throw new InterruptedException();
        }
    }
}
