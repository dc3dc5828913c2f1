package corelanes.workload;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A baton that goes round a ring: whoever has it may work, hands it to the next, and waits until it comes round again.
 *
 * <p>
 * The ring is a queue: the first in it gets the baton next, and who hands it on goes to its end. So all take turns in the same
 * order, newcomers come last, and who leaves leaves no gap. Handing over is a volatile write and an unpark, as in
 * {@code corelanes doctor --switch-cost}.
 */
final class Baton {

    /** Somebody in the ring. Made by its own thread. */
    static final class Runner {

        private final Thread thread = Thread.currentThread();
        private volatile boolean atTurn;
        private long handedOverNs;
    }

    private final Waits waits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runner> ring = new ArrayDeque<>();
    private boolean held;
    /** Written only by who has the baton. */
    private volatile long handOvers;
    private volatile long handOverNs;

    /** @param waits told of every wait for the baton */
    Baton(Waits waits) {
        this.waits = waits;
    }

    /** Comes into the ring, and waits for its first turn. */
    Runner join(Marker marker) throws InterruptedException {
        Runner self = new Runner();
        waits.take(lock, marker);
        try {
            if (!held) {
                held = true;
                self.atTurn = true;
                return self;
            }
            ring.add(self);
        } finally {
            lock.unlock();
        }
        awaitTurn(self, waits.begin(marker), marker);
        return self;
    }

    /**
     * Hands the baton to the next, and waits until it is back.
     *
     * @return false if nobody else is in the ring, and it was kept
     */
    boolean pass(Runner self, Marker marker) throws InterruptedException {
        waits.take(lock, marker);
        Runner next;
        try {
            if (ring.isEmpty()) {
                return false;
            }
            next = ring.remove();
            ring.add(self);
            self.atTurn = false;
        } finally {
            lock.unlock();
        }
        long beganNs = waits.begin(marker);
        give(next);
        awaitTurn(self, beganNs, marker);
        return true;
    }

    /** Leaves the ring for good, with the baton or without. */
    void leave(Runner self) {
        Runner next;
        lock.lock();
        try {
            if (!self.atTurn) {
                ring.remove(self);
                return;
            }
            self.atTurn = false;
            if (ring.isEmpty()) {
                held = false;
                return;
            }
            next = ring.remove();
        } finally {
            lock.unlock();
        }
        give(next);
    }

    private static void give(Runner next) {
        next.handedOverNs = System.nanoTime();
        next.atTurn = true;
        LockSupport.unpark(next.thread);
    }

    private void awaitTurn(Runner self, long beganNs, Marker marker) throws InterruptedException {
        try {
            while (!self.atTurn) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    leave(self);
                    throw new InterruptedException();
                }
            }
            handOverNs = handOverNs + System.nanoTime() - self.handedOverNs;
            handOvers = handOvers + 1;
        } finally {
            waits.end(beganNs, marker);
        }
    }

    /** How many times the baton went from one to another. */
    long handOvers() {
        return handOvers;
    }

    /** Time between handing over and having it, on average, ns; 0 before the first. */
    long meanHandOverNs() {
        return handOverNs / Math.max(1, handOvers);
    }
}
