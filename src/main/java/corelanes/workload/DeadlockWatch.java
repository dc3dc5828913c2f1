package corelanes.workload;

import corelanes.thread.Joining;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Looks out for a deadlock on a thread of its own. Its owner closes it; then the thread has ended.
 *
 * <p>
 * What the tasks say of their locks is what it goes by, since that is known of virtual threads too. Where all are platform
 * threads, Java's own search ({@link java.lang.management.ThreadMXBean#findDeadlockedThreads()}) is asked as well; it holds up
 * all threads for a moment, and so is asked only once there is something to confirm.
 */
final class DeadlockWatch implements AutoCloseable {

    /** Found soon enough for a person, and seldom enough not to matter to the cores. */
    private static final long LOOK_AROUND_NS = 25_000_000;

    /**
     * A deadlock that was found.
     *
     * @param cycle     who waits for whom
     * @param foundNs   when it was seen, {@link System#nanoTime()}
     * @param confirmed whether Java's own search finds these threads too
     */
    record Found(WaitCycle cycle, long foundNs, boolean confirmed) {}

    private final Collection<LockParty> parties;
    private final Thread thread;
    private volatile Optional<Found> newest = Optional.empty();
    private volatile Optional<Found> first = Optional.empty();
    private volatile int count;
    private volatile Optional<Throwable> broken = Optional.empty();
    private volatile boolean closing;

    /**
     * Begins to watch.
     *
     * @param parties the tasks that take locks; grows and shrinks meanwhile, and is safe to go through
     */
    DeadlockWatch(Collection<LockParty> parties) {
        this.parties = parties;
        this.thread = Thread.ofPlatform().name("corelanes-deadlock-watch").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (!closing) {
                LockSupport.parkNanos(this, LOOK_AROUND_NS);
                WaitCycle.find(parties).ifPresent(this::seen);
            }
        } catch (RuntimeException | Error unexpected) {
            broken = Optional.of(unexpected);
        }
    }

    private void seen(WaitCycle cycle) {
        Optional<Found> known = newest.filter(found -> found.cycle.isSameAs(cycle));
        if (known.isEmpty()) {
            count = count + 1;
        }
        if (known.isEmpty() || !known.get().confirmed) {
            long foundNs = known.map(Found::foundNs).orElseGet(System::nanoTime);
            Found found = new Found(cycle, foundNs, javaFindsIt(cycle));
            if (count == 1) {
                first = Optional.of(found);
            }
            newest = Optional.of(found);
        }
    }

    private static boolean javaFindsIt(WaitCycle cycle) {
        if (cycle.links().stream().anyMatch(link -> link.party().thread().isVirtual())) {
            return false;
        }
        long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        Set<Long> ids = stuck == null ? Set.of() : Arrays.stream(stuck).boxed().collect(Collectors.toSet());
        return cycle.links().stream().allMatch(link -> ids.contains(link.party().thread().threadId()));
    }

    /** The deadlock that was found last, whether it is still there or not. */
    Optional<Found> newest() {
        return newest;
    }

    /** The deadlock that was found first. */
    Optional<Found> first() {
        return first;
    }

    /** What ended the watch before it was closed; empty if it goes on. */
    Optional<Throwable> broken() {
        return broken;
    }

    /** How many were found. */
    int count() {
        return count;
    }

    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        Joining.await(thread);
    }
}
