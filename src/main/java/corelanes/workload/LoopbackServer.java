package corelanes.workload;

import corelanes.text.Texts;
import corelanes.thread.Joining;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A real HTTP server on the loopback interface that answers each call after the time the call asks for:
 * {@code GET /?task=7&wait=200000000} (ns) is answered with {@code task 7}. As {@link ServerRules} say, it refuses calls (429)
 * or fails (500).
 *
 * <p>
 * One thread and one selector serve all connections, as an event loop does: a server with a thread for each call would take
 * part in what is being shown. Connections are kept open (HTTP/1.1), one call at a time on each.
 */
final class LoopbackServer implements AutoCloseable {

    /** As many calls may stand in line for a connection as the system allows; Linux caps it at somaxconn. */
    private static final int BACKLOG = 4_096;

    private final ServerSocketChannel listener;
    private final Selector selector;
    private final int port;
    private final PriorityQueue<ServerConnection> due = new PriorityQueue<>(
            Comparator.comparingLong(ServerConnection::dueNs));
    private final ServerRules rules = new ServerRules();
    private final Thread thread;
    private volatile boolean closing;
    private volatile Optional<String> whyEnded = Optional.empty();

    /**
     * Starts the server.
     *
     * @param port the port to listen on; 0 for a free one
     * @throws WorkloadException if the port can't be had, or no files can be opened for it
     */
    LoopbackServer(int port) throws WorkloadException {
        try {
            selector = Selector.open();
            listener = listen(selector, port);
            this.port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
        } catch (BindException taken) {
            throw new WorkloadException(Texts.beside(LoopbackServer.class).get("server.port", Integer.toString(port),
                    String.valueOf(taken.getMessage())), taken);
        } catch (IOException refused) {
            throw new WorkloadException(Texts.beside(LoopbackServer.class).get("server.refused",
                    String.valueOf(refused.getMessage())), refused);
        }
        thread = Thread.ofPlatform().name("corelanes-server").daemon().start(this::serve);
    }

    private static ServerSocketChannel listen(Selector selector, int port) throws IOException {
        ServerSocketChannel channel = open(selector);
        try {
            channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_ACCEPT);
            return channel;
        } catch (IOException taken) {
            channel.close();
            selector.close();
            throw taken;
        }
    }

    private static ServerSocketChannel open(Selector selector) throws IOException {
        try {
            return ServerSocketChannel.open();
        } catch (IOException refused) {
            selector.close();
            throw refused;
        }
    }

    /** From now on refuses, fails and takes time as these settings say; before, every call is answered as it asks. */
    void follow(WorkSettings settings) {
        rules.follow(settings);
    }

    /** Why it takes no more connections, or answers nobody any more; empty while it does. */
    Optional<String> whyEnded() {
        return whyEnded;
    }

    /** Where to connect to. */
    InetSocketAddress socketAddress() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** The address to call for a task. */
    URI address(int task, long waitNs) {
        return URI.create("http://127.0.0.1:" + port + "/?task=" + task + "&wait=" + waitNs);
    }

    /** What the server answers for a task. */
    static String expectedAnswer(int task) {
        return "task " + task;
    }

    private void serve() {
        try {
            while (!closing && !Thread.currentThread().isInterrupted()) {
                selector.select(this::handle, millisUntilDue());
                answerDue(System.nanoTime());
            }
        } catch (IOException | RuntimeException | Error broken) {
            whyEnded = Optional.of(broken.toString());
        } finally {
            // Whoever waits for an answer is told that there is none.
            selector.keys().forEach(LoopbackServer::drop);
        }
    }

    /** How long to wait for something to come in; 0 would be for ever. */
    private long millisUntilDue() {
        ServerConnection next = due.peek();
        return next == null ? 0 : Math.max(1, (next.dueNs() - System.nanoTime() + 500_000) / 1_000_000);
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                acceptAll();
            } else if (key.attachment() instanceof ServerConnection connection && connection.read()) {
                due.add(connection);
            }
        } catch (IOException gone) {
            drop(key);
        }
    }

    private void acceptAll() throws IOException {
        try {
            accept();
        } catch (IOException refused) {
            whyEnded = Optional.of(String.valueOf(refused.getMessage()));
            throw refused;
        }
    }

    private void accept() throws IOException {
        for (SocketChannel caller = listener.accept(); caller != null; caller = listener.accept()) {
            caller.configureBlocking(false);
            caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
            caller.register(selector, SelectionKey.OP_READ, new ServerConnection(caller, rules));
        }
    }

    private void answerDue(long nowNs) {
        while (!due.isEmpty() && due.peek().dueNs() - nowNs <= 0) {
            ServerConnection connection = due.poll();
            try {
                connection.answer();
                // The next call may have come in with the one just answered.
                if (connection.takeCall()) {
                    due.add(connection);
                }
            } catch (IOException gone) {
                connection.close();
            }
        }
    }

    private static void drop(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException alreadyGone) {
            // Closed either way.
        }
    }

    @Override
    public void close() {
        closing = true;
        selector.wakeup();
        Joining.await(thread);
        try {
            selector.close();
        } catch (IOException alreadyGone) {
            // Closed either way.
        }
    }
}
