package corelanes.structure;

import corelanes.workload.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An event loop made of a {@link Selector} for what is ready and a queue for the times to come. */
final class SelectorLoop implements EventLoop, AutoCloseable {

    private static final long MS_NS = 1_000_000;

    private final Selector selector;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(
            Comparator.comparingLong(Timer::dueNs).thenComparingLong(Timer::number));
    private final Queue<Runnable> handedIn = new ConcurrentLinkedQueue<>();
    private long timersMade;

    /** @param number those due at the same instant are called back in the order they were made */
    private record Timer(long dueNs, long number, Runnable callback) {}

    /** @throws UncheckedIOException if the system has no selector left */
    SelectorLoop() {
        try {
            selector = Selector.open();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public SelectionKey register(SelectableChannel channel, int interest, Runnable whenReady) throws IOException {
        return channel.register(selector, interest, whenReady);
    }

    @Override
    public void after(long delayNs, Runnable callback) {
        timers.add(new Timer(System.nanoTime() + delayNs, timersMade++, callback));
    }

    @Override
    public void soon(Runnable callback) {
        handedIn.add(callback);
        selector.wakeup();
    }

    /** Ends a wait that is going on, or the next one at once. Any thread may. */
    void wake() {
        selector.wakeup();
    }

    /** Calls back for all that has happened; first waits until something has, if {@code wait} says so. */
    void turn(boolean wait) throws IOException {
        if (wait) {
            selector.select(SelectorLoop::callBack, millisToWait());
        } else {
            selector.selectNow(SelectorLoop::callBack);
        }
        for (Runnable callback = handedIn.poll(); callback != null; callback = handedIn.poll()) {
            callback.run();
        }
        // Those that a callback makes now are for later turns.
        long nowNs = System.nanoTime();
        while (!timers.isEmpty() && timers.peek().dueNs() - nowNs <= 0) {
            timers.poll().callback().run();
        }
    }

    private static void callBack(SelectionKey key) {
        if (key.attachment() instanceof Runnable whenReady) {
            whenReady.run();
        }
    }

    /** Rounded up, since a millisecond too early would be for nothing; 0 is until something happens. */
    private long millisToWait() {
        return timers.isEmpty() ? 0 : Math.max(1, Math.ceilDiv(timers.peek().dueNs() - System.nanoTime(), MS_NS));
    }

    /** What is registered is let go; whose channels they are closes them. */
    @Override
    public void close() throws IOException {
        selector.close();
    }
}
