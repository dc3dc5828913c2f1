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
    private static final Pattern CALL = Pattern
            .compile("GET /\\?task=(\\d{1,9})&wait=(\\d{1,18})(?:&try=(\\d{1,6}))? HTTP/1\\.1\r\n");
    private static final int MOST_TRIES = 999_999;
    private static final String END = "\r\n\r\n";

    private final SocketChannel channel;
    private final ByteBuffer incoming = ByteBuffer.allocate(LONGEST_CALL_BYTES);
    private final ServerRules rules;
    private boolean busy;
    private Reply reply = new Reply(Reply.FAILED, 0, 0, 0);
    private long dueNs;

    ServerConnection(SocketChannel channel, ServerRules rules) {
        this.channel = channel;
        this.rules = rules;
    }

    /**
     * A call as it goes over the wire.
     *
     * @param task    what the answer is to be about
     * @param waitNs  how long the answer is to take in the mean, ns
     * @param attempt how many times the same was asked before
     */
    static String call(int task, long waitNs, int attempt) {
        return "GET /?task=" + task + "&wait=" + waitNs + "&try=" + Math.min(attempt, MOST_TRIES)
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
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
        String attempt = call.group(3);
        long nowNs = System.nanoTime();
        reply = rules.replyTo(Integer.parseInt(call.group(1)), Long.parseLong(call.group(2)),
                attempt == null ? 0 : Integer.parseInt(attempt), nowNs);
        dueNs = nowNs + reply.waitNs();
        incoming.flip();
        incoming.position(end + END.length());
        incoming.compact();
        busy = true;
        return true;
    }

    /** Sends the answer; it fits into any socket's buffer. */
    void answer() throws IOException {
        byte[] answer = reply.bytes();
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
