package corelanes.workload;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.util.Optional;

/** A connection that an event loop watches: it never waits, and tells its user when something has come. Of the loop's thread. */
final class LoopConnection {

    /** Who is calling on a connection. */
    interface User {

        /** The connection has something for the user, who is on the loop's thread again. */
        void wakes();

        /** What came is not a whole answer yet. */
        void waitsOn();

        /** The answer has come; the connection is not this user's any more. */
        void answered(Answer answer);

        /** There will be no answer. */
        void failed(IOException why);
    }

    private final ClientConnection connection;
    private final LoopCaller owner;
    private final SelectionKey key;
    private Optional<User> user = Optional.empty();
    private String unsent = "";

    /** @throws IOException if the server can't be reached */
    LoopConnection(ClientConnection connection, LoopCaller owner, EventLoop loop) throws IOException {
        this.connection = connection;
        this.owner = owner;
        int interest = connection.channel().isConnected() ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT;
        this.key = loop.register(connection.channel(), interest, this::ready);
    }

    ClientConnection connection() {
        return connection;
    }

    /** Sends a call, now or as soon as there is a connection. */
    void call(String call, User caller) throws IOException {
        user = Optional.of(caller);
        if (connection.channel().isConnected()) {
            connection.send(call);
        } else {
            unsent = call;
        }
    }

    private void ready() {
        // Without a user nothing is to come: what does is the server hanging up.
        user.ifPresentOrElse(this::wake, () -> owner.isGone(this));
    }

    private void wake(User caller) {
        caller.wakes();
        try {
            if (key.isConnectable()) {
                connection.channel().finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                connection.send(unsent);
                caller.waitsOn();
                return;
            }
            Optional<Answer> answer = connection.receive();
            if (answer.isEmpty()) {
                caller.waitsOn();
                return;
            }
            user = Optional.empty();
            owner.isFree(this);
            caller.answered(answer.get());
        } catch (IOException gone) {
            owner.isGone(this);
            caller.failed(gone);
        }
    }
}
