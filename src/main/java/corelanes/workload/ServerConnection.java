package corelanes.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection of the {@link LoopbackServer}: a call comes in, and is answered when it is due. Of the server's thread. */
final class ServerConnection {

    /** Calls are short; a longer one is none of ours. */
    private static final int LONGEST_CALL_BYTES = 4_096;
    private static final Pattern CALL = Pattern.compile("GET /\\?task=(\\d{1,9})&wait=(\\d{1,18}) HTTP/1\\.1\r\n");
    private static final String END = "\r\n\r\n";

    private final SocketChannel channel;
    private final ByteBuffer incoming = ByteBuffer.allocate(LONGEST_CALL_BYTES);
    private boolean busy;
    private int task;
    private long dueNs;

    ServerConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /** When the call is to be answered, {@link System#nanoTime()}. */
    long dueNs() {
        return dueNs;
    }

    /**
     * Takes in what has come.
     *
     * @return whether a call is complete now, with its {@link #dueNs()}
     * @throws IOException if the caller is gone or sends something else
     */
    boolean read() throws IOException {
        if (channel.read(incoming) < 0) {
            throw new IOException("the caller has gone");
        }
        return takeCall();
    }

    /** Takes the next call out of what has come in, unless one is still to be answered. */
    boolean takeCall() throws IOException {
        if (busy) {
            return false;
        }
        String text = new String(incoming.array(), 0, incoming.position(), StandardCharsets.US_ASCII);
        int end = text.indexOf(END);
        if (end < 0) {
            if (!incoming.hasRemaining()) {
                throw new IOException("too long for a call");
            }
            return false;
        }
        Matcher call = CALL.matcher(text);
        if (!call.lookingAt()) {
            throw new IOException("not a call of ours");
        }
        task = Integer.parseInt(call.group(1));
        dueNs = System.nanoTime() + Long.parseLong(call.group(2));
        incoming.flip();
        incoming.position(end + END.length());
        incoming.compact();
        busy = true;
        return true;
    }

    /** Sends the answer; it fits into any socket's buffer. */
    void answer() throws IOException {
        String body = LoopbackServer.expectedAnswer(task);
        byte[] answer = ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body)
                .getBytes(StandardCharsets.US_ASCII);
        if (channel.write(ByteBuffer.wrap(answer)) < answer.length) {
            throw new IOException("the caller does not read");
        }
        busy = false;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Closed either way.
        }
    }
}
