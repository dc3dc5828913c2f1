package corelanes.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the work of one thread early and in order, when the process is asked to end (Ctrl-C).
 *
 * <p>
 * Java starts its shutdown hooks then; ours interrupts the working thread and waits until that has stopped its session and
 * removed what was half written. Java itself makes the exit code 130 of it.
 */
final class Cancellation implements AutoCloseable {

    private static final long LONGEST_WAIT_S = 10;

    private final Thread working = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean cancelled;

    /** Asks the working thread to end. */
    void cancel() {
        cancelled = true;
        working.interrupt();
    }

    /** Whether the working thread is to end. */
    boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancelledException if the working thread is to end */
    void check() throws CancelledException {
        if (cancelled) {
            throw new CancelledException();
        }
    }

    /** The working thread has ended its work. */
    @Override
    public void close() {
        ended.countDown();
    }

    /** A hook for {@link Runtime#addShutdownHook}: cancels, and waits for the end of the work. */
    Thread hook() {
        return new Thread(() -> {
            cancel();
            try {
                // Not for ever: a person who presses Ctrl-C wants the end more than an orderly one.
                ended.await(LONGEST_WAIT_S, TimeUnit.SECONDS);
            } catch (InterruptedException killed) {
                Thread.currentThread().interrupt();
            }
        }, "corelanes-cancel");
    }
}
