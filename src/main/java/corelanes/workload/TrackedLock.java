package corelanes.workload;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** A lock of which any thread can tell who has it. Taken and let go by {@link LockParty}. */
final class TrackedLock {

    /**
     * That somebody has the lock. Each time it is taken there is a new one, so that two looks can tell whether it was let go in
     * between: compare with {@code ==}.
     *
     * @param by who has it
     */
    record Hold(LockParty by) {}

    /** Java's own search for deadlocks finds its owner. */
    private final ReentrantLock lock = new ReentrantLock();
    private final int number;
    private volatile Optional<Hold> hold = Optional.empty();

    /** @param number its place in the order of all locks */
    TrackedLock(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Who has it. Whoever is told really has it: the note comes after taking and goes before letting go. */
    Optional<Hold> hold() {
        return hold;
    }

    /** Takes it if nobody has it. */
    boolean tryTake(LockParty by) {
        boolean taken = lock.tryLock();
        if (taken) {
            hold = Optional.of(new Hold(by));
        }
        return taken;
    }

    /** Takes it, waiting as long as it takes. */
    void take(LockParty by) throws InterruptedException {
        lock.lockInterruptibly();
        hold = Optional.of(new Hold(by));
    }

    /** Lets go of it. */
    void letGo() {
        hold = Optional.empty();
        lock.unlock();
    }
}
