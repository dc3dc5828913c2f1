package corelanes.workload;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A pause that somebody else can end for all who are in one: what they were told to wait for no longer holds. */
final class Patience {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private long endings;

    /** Pauses for a time in ns, or until {@link #end}. */
    void pause(long ns) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long before = endings;
            long leftNs = ns;
            while (leftNs > 0 && endings == before) {
                leftNs = ended.awaitNanos(leftNs);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all pauses of now. */
    void end() {
        lock.lock();
        try {
            endings++;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
