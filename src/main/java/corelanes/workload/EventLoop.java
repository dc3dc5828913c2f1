package corelanes.workload;

import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;

/**
 * An event loop as the work on it sees it: one thread that waits for sockets and for times to come, and calls back. What is
 * called back must not block: while it does, nothing else on the loop goes on.
 *
 * <p>
 * All methods but {@link #soon} are called by the loop's own thread.
 */
public interface EventLoop {

    /**
     * Calls back, again and again, whenever a channel is ready.
     *
     * @param channel   in non-blocking mode
     * @param interest  what it is to be ready for, as {@link SelectionKey} has it
     * @param whenReady called by the loop's thread
     * @return for changing the interest, and for cancelling
     * @throws IOException if the channel is closed
     */
    SelectionKey register(SelectableChannel channel, int interest, Runnable whenReady) throws IOException;

    /** Calls back once, after a time in ns, or some ms later. */
    void after(long delayNs, Runnable callback);

    /** Calls back once, as soon as the loop comes to it. Any thread may ask for that. */
    void soon(Runnable callback);
}
