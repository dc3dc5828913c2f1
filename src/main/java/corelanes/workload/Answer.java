package corelanes.workload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a caller gets from an HTTP server.
 *
 * @param status       HTTP's status code
 * @param body         the text
 * @param retryAfterNs how long to wait before asking again, ns; 0 if the server did not say
 */
record Answer(int status, String body, long retryAfterNs) {

    private static final String VERSION = "HTTP/1.1 ";
    private static final int STATUS_DIGITS = 3;
    private static final int MOST_DIGITS = 9;
    private static final String LINE_END = "\r\n";
    private static final String HEADERS_END = "\r\n\r\n";
    private static final long MS_NS = 1_000_000;
    private static final long SECOND_NS = 1_000_000_000;

    /**
     * Takes an answer out of what has come in so far.
     *
     * @param incoming what has come in, from 0 to its position; a whole answer is taken out of it
     * @return the answer; empty if some of it is still to come
     * @throws IOException if it is no answer that we understand: HTTP/1.1 with a Content-Length
     */
    static Optional<Answer> takeFrom(ByteBuffer incoming) throws IOException {
        String text = new String(incoming.array(), 0, incoming.position(), StandardCharsets.US_ASCII);
        int end = text.indexOf(HEADERS_END);
        if (end < 0) {
            return Optional.empty();
        }
        int status = status(text);
        int length = -1;
        long retryNs = 0;
        long exactNs = 0;
        for (int line = text.indexOf(LINE_END); line < end; line = text.indexOf(LINE_END, line + 1)) {
            int from = line + LINE_END.length();
            if (isHeader(text, from, "Content-Length")) {
                length = (int) number(text, from);
            } else if (isHeader(text, from, Reply.RETRY_AFTER)) {
                retryNs = number(text, from) * SECOND_NS;
            } else if (isHeader(text, from, Reply.RETRY_AFTER_MS)) {
                exactNs = number(text, from) * MS_NS;
            }
        }
        if (length < 0) {
            throw new IOException("an answer without a length");
        }
        int bodyFrom = end + HEADERS_END.length();
        if (text.length() < bodyFrom + length) {
            return Optional.empty();
        }
        incoming.flip();
        incoming.position(bodyFrom + length);
        incoming.compact();
        return Optional.of(new Answer(status, text.substring(bodyFrom, bodyFrom + length),
                exactNs > 0 ? exactNs : retryNs));
    }

    private static int status(String text) throws IOException {
        if (!text.startsWith(VERSION) || text.length() < VERSION.length() + STATUS_DIGITS) {
            throw new IOException("not an answer of HTTP/1.1");
        }
        return (int) parse(text.substring(VERSION.length(), VERSION.length() + STATUS_DIGITS));
    }

    /** Names of headers are the same in upper and lower case (RFC 9110, 5.1). */
    private static boolean isHeader(String text, int from, String name) {
        return text.regionMatches(true, from, name, 0, name.length()) && text.startsWith(":", from + name.length());
    }

    private static long number(String text, int lineFrom) throws IOException {
        int colon = text.indexOf(':', lineFrom);
        return parse(text.substring(colon + 1, text.indexOf(LINE_END, colon)).strip());
    }

    /** Digit by digit: this is done for each answer, often a thousand times in some ms. */
    private static long parse(String digits) throws IOException {
        boolean number = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
        for (int at = 0; number && at < digits.length(); at++) {
            number = digits.charAt(at) >= '0' && digits.charAt(at) <= '9';
        }
        if (!number) {
            throw new IOException("\"" + digits + "\" where a number should be");
        }
        return Long.parseLong(digits);
    }
}
