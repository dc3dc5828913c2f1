package corelanes.workload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The callers' connections: those nobody uses now wait for the next call. Any thread may take one and give it back. */
final class Connections implements AutoCloseable {

    private final InetSocketAddress server;
    private final Deque<ClientConnection> idle = new ConcurrentLinkedDeque<>();
    private final Set<ClientConnection> open = ConcurrentHashMap.newKeySet();

    Connections(InetSocketAddress server) {
        this.server = server;
    }

    /** A connection that waits for what comes in; a new one if all are in use. */
    ClientConnection take() throws IOException {
        ClientConnection known = idle.poll();
        return known != null ? known : open(true);
    }

    /** One for an event loop, which keeps it: it never waits, and a new one not even until it is connected. */
    ClientConnection takeForLoop() throws IOException {
        ClientConnection known = idle.poll();
        if (known == null) {
            return open(false);
        }
        known.channel().configureBlocking(false);
        return known;
    }

    private ClientConnection open(boolean blocking) throws IOException {
        ClientConnection connection = new ClientConnection(server, blocking);
        open.add(connection);
        return connection;
    }

    /** After a whole answer: the connection is good for the next call. */
    void giveBack(ClientConnection connection) {
        idle.push(connection);
    }

    /** After anything else: nobody knows what is still to come on it. */
    void drop(ClientConnection connection) {
        open.remove(connection);
        connection.close();
    }

    /** Closes all; nobody uses one any more. */
    @Override
    public void close() {
        open.forEach(ClientConnection::close);
        open.clear();
        idle.clear();
    }
}
