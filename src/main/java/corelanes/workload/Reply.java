package corelanes.workload;

import java.nio.charset.StandardCharsets;

/**
 * What the server answers to a call.
 *
 * @param status       {@link #OK}, {@link #TOO_MANY} or {@link #FAILED}
 * @param task         whose call it was
 * @param waitNs       how long the answer takes, ns
 * @param retryAfterNs with {@link #TOO_MANY}: how long to wait before asking again, ns
 */
record Reply(int status, int task, long waitNs, long retryAfterNs) {

    /** 200: done. */
    static final int OK = 200;
    /** 429: more calls than the server lets in (RFC 6585). */
    static final int TOO_MANY = 429;
    /** 500: the server could not do it. */
    static final int FAILED = 500;

    /** The standard header: whole seconds (RFC 9110, 10.2.3). */
    static final String RETRY_AFTER = "Retry-After";
    /** The same in ms, as several large services say it too, since a second is long. */
    static final String RETRY_AFTER_MS = "Retry-After-Ms";

    private static final long MS_NS = 1_000_000;
    private static final long SECOND_MS = 1_000;

    /** As it goes over the wire. */
    byte[] bytes() {
        String body = switch (status) {
            case OK -> LoopbackServer.expectedAnswer(task);
            case TOO_MANY -> "too many calls";
            default -> "failed";
        };
        return ("HTTP/1.1 " + status + " " + reason() + "\r\nContent-Type: text/plain\r\nContent-Length: "
                + body.length() + "\r\n" + retryHeaders() + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private String reason() {
        return switch (status) {
            case OK -> "OK";
            case TOO_MANY -> "Too Many Requests";
            default -> "Internal Server Error";
        };
    }

    /** Rounded up, so that who waits as told is not too early. */
    private String retryHeaders() {
        if (status != TOO_MANY) {
            return "";
        }
        long ms = Math.ceilDiv(retryAfterNs, MS_NS);
        return RETRY_AFTER + ": " + Math.ceilDiv(ms, SECOND_MS) + "\r\n" + RETRY_AFTER_MS + ": " + ms + "\r\n";
    }
}
