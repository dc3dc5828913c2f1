package corelanes.workload;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A caller's end of a connection that is kept open: one call at a time goes out, its answer comes in. Used by one thread at a
 * time.
 */
final class ClientConnection implements AutoCloseable {

    /** Answers are short; a longer one is none of ours. */
    private static final int LONGEST_ANSWER_BYTES = 1_024;

    private final SocketChannel channel;
    private final ByteBuffer incoming = ByteBuffer.allocate(LONGEST_ANSWER_BYTES);

    /**
     * @param blocking whether {@link #receive} waits for what comes in
     * @throws IOException if the server can't be reached
     */
    ClientConnection(InetSocketAddress server, boolean blocking) throws IOException {
        channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(blocking);
            channel.connect(server);
        } catch (IOException unreachable) {
            channel.close();
            throw unreachable;
        }
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends a call; it fits into any socket's buffer. */
    void send(String call) throws IOException {
        byte[] bytes = call.getBytes(StandardCharsets.US_ASCII);
        if (channel.write(ByteBuffer.wrap(bytes)) < bytes.length) {
            throw new IOException("the server does not read");
        }
    }

    /**
     * Takes in what has come.
     *
     * @return the answer; empty if some of it is still to come
     * @throws IOException if the server is gone, or this is no answer of ours
     */
    Optional<Answer> receive() throws IOException {
        if (!incoming.hasRemaining()) {
            throw new IOException("too long for an answer");
        }
        if (channel.read(incoming) < 0) {
            throw new IOException("the server hung up");
        }
        return Answer.takeFrom(incoming);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Closed either way.
        }
    }
}
