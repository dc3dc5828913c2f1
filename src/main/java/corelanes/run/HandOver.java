package corelanes.run;

import java.util.concurrent.locks.LockSupport;

/**
 * A turn that two threads hand to each other, by a volatile write and park and unpark: nothing between them could queue. The
 * thread that has no turn sleeps.
 */
final class HandOver {

    private static final int ALONE = 2;

    private final Runnable atTurn;
    private volatile int turn;
    private volatile boolean ended;
    private volatile Thread first = Thread.currentThread();
    private volatile Thread second = Thread.currentThread();

    /** @param atTurn called by a thread each time it is about to hand its turn over */
    HandOver(Runnable atTurn) {
        this.atTurn = atTurn;
    }

    /** Who hands over to whom. */
    void between(Thread one, Thread other) {
        first = one;
        second = other;
    }

    /**
     * Hands over to the second thread and back for some time; called by the first.
     *
     * @return time of one hand-over, ns; of which there were two for each reading of the clock
     */
    double lead(Memory memory, long lastingNs, Count count) {
        long beganNs = System.nanoTime();
        long nowNs = beganNs;
        long handOvers = 0;
        while (nowNs - beganNs < lastingNs && !ended) {
            memory.walk();
            pass(1, second);
            await(0);
            handOvers += 2;
            nowNs = System.nanoTime();
        }
        count.handOvers += handOvers;
        return (double) (nowNs - beganNs) / Math.max(1, handOvers);
    }

    /** Hands every turn back until it is over; called by the second thread. */
    void follow(Memory memory) {
        while (await(1)) {
            memory.walk();
            pass(0, first);
        }
    }

    /** The same work by the calling thread alone: it hands over to itself. */
    double alone(Memory memory, long lastingNs) {
        Thread self = Thread.currentThread();
        long beganNs = System.nanoTime();
        long nowNs = beganNs;
        long handOvers = 0;
        while (nowNs - beganNs < lastingNs && !ended) {
            for (int step = 0; step < 2; step++) {
                memory.walk();
                // Turns of nobody else, so that the second thread stays where it is even if it wakes up by chance.
                pass(ALONE + step, self);
                LockSupport.park(this);
                await(ALONE + step);
            }
            handOvers += 2;
            nowNs = System.nanoTime();
        }
        return (double) (nowNs - beganNs) / Math.max(1, handOvers);
    }

    /** Nobody waits for a turn any more. */
    void end() {
        ended = true;
        LockSupport.unpark(first);
        LockSupport.unpark(second);
    }

    boolean isEnded() {
        return ended;
    }

    private void pass(int to, Thread thread) {
        atTurn.run();
        turn = to;
        LockSupport.unpark(thread);
    }

    private boolean await(int own) {
        while (turn != own && !ended) {
            LockSupport.park(this);
        }
        return !ended;
    }

    /** How many hand-overs there were. */
    static final class Count {
        private long handOvers;

        long handOvers() {
            return handOvers;
        }
    }

    /** Memory that a thread walks through, one cache line (64 bytes) after the other. */
    static final class Memory {

        private static final int LINE_LONGS = 8;
        private final long[] longs;

        Memory(int bytes) {
            longs = new long[bytes / Long.BYTES];
        }

        int bytes() {
            return longs.length * Long.BYTES;
        }

        /** Reads and writes each line. */
        void walk() {
            for (int at = 0; at < longs.length; at += LINE_LONGS) {
                longs[at]++;
            }
        }
    }
}
