package corelanes.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

/**
 * What "n cores" means where the system keeps no thread on a chosen core: n permits to compute, passed between the workers. A
 * worker that computes has one. It gives it up when it waits, or after a turn if others want it; then the one that has wanted
 * it longest gets it at once, so that nobody overtakes.
 *
 * <pre>
 *            take()                    others want it, turn over
 *   NONE ------------&gt; HELD  &lt;--&gt;  WAITING (first come, first served)
 *    ^   giveUp()       |  ^
 *    +------------------+  | take(): goes on with its turn
 *    |   recall()  loosen()|
 *    +-------------- LOOSE +
 * </pre>
 *
 * Between two tasks a worker keeps its permit <em>loosely</em> until its turn is over, as a thread keeps its core: otherwise tasks
 * of some µs would each cost a hand-over. But it may find no task, and then somebody has to {@link #recall} it.
 *
 * <p>
 * Guarded by this object's monitor, for some 100 ns at a time; nobody waits for a permit with it. No permit is needed once
 * {@link #stop} was called.
 */
final class CorePermits {

    /** As many as there are workers. */
    static final int UNLIMITED = Integer.MAX_VALUE;
    /** A turn, ns: like one on Linux, which ends at a tick of its clock, 4 ms apart as a rule; some hundred hand-overs. */
    static final long TURN_NS = 4_000_000;

    private final long turnNs;
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private final List<Turn> loose = new ArrayList<>();
    private int limit;
    private int given;
    private boolean stopped;
    /** Whether somebody would take a permit that is given up. */
    private volatile boolean wanted;
    /** Whether there are more permits out than there are now. */
    private volatile boolean tooMany;

    private enum State {
        NONE, WAITING, HELD, LOOSE
    }

    /**
     * @param permits how many workers compute at once; {@link #UNLIMITED} if all may
     * @param turnNs  after this long a worker gives its permit up if others want it, ns
     */
    CorePermits(int permits, long turnNs) {
        this.limit = permits;
        this.turnNs = turnNs;
    }

    /** From now on there are so many; who has one too many gives it up at its next tick. */
    synchronized void setPermits(int permits) {
        limit = permits;
        grant();
    }

    /** Permits that are out: held, or kept loosely between two tasks. */
    synchronized int given() {
        return given;
    }

    /** Workers that wait for one. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** Nobody waits any more, and nobody gets a permit. */
    synchronized void stop() {
        stopped = true;
        for (Turn turn = waiting.poll(); turn != null; turn = waiting.poll()) {
            turn.state = State.NONE;
            LockSupport.unpark(turn.thread);
        }
        publish();
    }

    /** Takes back the permits that workers keep between two tasks; one that goes on asks again. */
    synchronized void recall() {
        for (Turn turn : List.copyOf(loose)) {
            turn.drop();
        }
        grant();
    }

    private void grant() {
        while (given < limit && !waiting.isEmpty()) {
            Turn next = waiting.remove();
            next.hold();
            LockSupport.unpark(next.thread);
        }
        publish();
    }

    private void publish() {
        wanted = !waiting.isEmpty();
        tooMany = given > limit;
    }

    /** A worker's. Its methods are called by that worker alone. */
    final class Turn {

        private volatile State state = State.NONE;
        private volatile Thread thread = Thread.currentThread();
        private long sinceNs;

        /** Whether the worker may compute. A few ns. */
        boolean isHeld() {
            return state == State.HELD;
        }

        /** Whether it is to {@link #passOn}. A few ns while nobody wants a permit. */
        boolean isOver() {
            return tooMany || wanted && System.nanoTime() - sinceNs >= turnNs;
        }

        /** Takes a permit if that is possible at once. @return whether the worker has one */
        boolean tryTake() {
            synchronized (CorePermits.this) {
                if (state == State.LOOSE && !tooMany) {
                    loose.remove(this);
                    state = State.HELD;
                } else if (state == State.NONE && !stopped && given < limit && waiting.isEmpty()) {
                    hold();
                    sinceNs = System.nanoTime();
                }
                return state == State.HELD;
            }
        }

        /**
         * Waits for a permit, behind all who wait already. Not waited for any more once all is stopped or the worker is
         * interrupted, which it stays.
         *
         * @return whether the worker has one
         */
        boolean await() {
            synchronized (CorePermits.this) {
                drop();
                queueUp();
                grant();
            }
            while (state == State.WAITING && !Thread.currentThread().isInterrupted()) {
                LockSupport.park(CorePermits.this);
            }
            synchronized (CorePermits.this) {
                if (state == State.WAITING) {
                    waiting.remove(this);
                    state = State.NONE;
                    publish();
                }
                sinceNs = System.nanoTime();
                return state == State.HELD;
            }
        }

        /** Gives the permit up, if there is one. */
        void giveUp() {
            synchronized (CorePermits.this) {
                drop();
                grant();
            }
        }

        /** Between two tasks: goes on with the turn if the next task comes soon. */
        void loosen() {
            synchronized (CorePermits.this) {
                if (state == State.HELD && wanted && !isOver()) {
                    state = State.LOOSE;
                    loose.add(this);
                } else {
                    giveUp();
                }
            }
        }

        private void hold() {
            state = State.HELD;
            given++;
        }

        private void drop() {
            if (state == State.HELD || state == State.LOOSE) {
                loose.remove(this);
                state = State.NONE;
                given--;
            }
        }

        private void queueUp() {
            if (!stopped) {
                thread = Thread.currentThread();
                state = State.WAITING;
                waiting.add(this);
            }
        }
    }
}
