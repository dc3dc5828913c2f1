package corelanes.storage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One event of a Chrome trace; reused. What it does not say is an empty text, -1 or 0. */
final class TraceEvent {

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_NESTED = 64;
    private static final BigDecimal LATEST_NS = BigDecimal.valueOf(LanesFormat.LATEST_NS);

    String phase = "";
    String name = "";
    String pid = "";
    String tid = "";
    long startNs;
    long lengthNs;
    /** The name that a metadata event gives. */
    String givenName = "";
    String state = "";
    String was = "";
    int task;
    int core;
    int osTid;
    int started;
    int ended;
    boolean hasThread;
    boolean settled;

    private void clear() {
        phase = "";
        name = "";
        pid = "";
        tid = "";
        startNs = -1;
        lengthNs = 0;
        givenName = "";
        state = "";
        was = "";
        task = -1;
        core = -1;
        osTid = 0;
        started = 0;
        ended = 0;
        hasThread = false;
        settled = true;
    }

    /** Reads an event whose beginning was read last, to its end. */
    void read(JsonParser json) throws UnreadableException {
        clear();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            JsonToken value = json.nextToken();
            switch (property) {
                case "ph" -> phase = text(json, value);
                case "name" -> name = text(json, value);
                case "pid" -> pid = text(json, value);
                case "tid" -> tid = text(json, value);
                case "ts" -> startNs = ns(text(json, value));
                case "dur" -> lengthNs = ns(text(json, value));
                case "args" -> readArguments(json, value);
                default -> skip(json, value);
            }
        }
    }

    private void readArguments(JsonParser json, JsonToken beginning) throws UnreadableException {
        if (beginning != JsonToken.START_OBJECT) {
            skip(json, beginning);
            return;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            JsonToken value = json.nextToken();
            switch (property) {
                case "name" -> givenName = text(json, value);
                case "state" -> state = text(json, value);
                case "was" -> was = text(json, value);
                case "task" -> task = whole(text(json, value), -1);
                case "core" -> core = whole(text(json, value), -1);
                case "os_tid" -> {
                    osTid = whole(text(json, value), 0);
                    hasThread = true;
                }
                case "started" -> started = whole(text(json, value), 0);
                case "ended" -> ended = whole(text(json, value), 0);
                case "settled" -> settled = value != JsonToken.VALUE_FALSE;
                default -> skip(json, value);
            }
        }
    }

    /** A text or a number as it stands there; empty for anything else, which is skipped. */
    private static String text(JsonParser json, JsonToken value) throws UnreadableException {
        if (value.isScalarValue()) {
            return json.getString();
        }
        skip(json, value);
        return "";
    }

    static void skip(JsonParser json, JsonToken value) throws UnreadableException {
        if (value.isStructStart()) {
            int depth = 1;
            while (depth > 0) {
                JsonToken token = json.nextToken();
                if (token == null || depth > MOST_NESTED) {
                    throw UnreadableException.damaged("JSON");
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
    }

    private static int whole(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException foreign) {
            return otherwise;
        }
    }

    /** A number of µs, to the nearest ns. */
    static long ns(String microseconds) throws UnreadableException {
        int point = microseconds.indexOf('.');
        int decimals = point < 0 ? 0 : microseconds.length() - point - 1;
        if (microseconds.isEmpty() || decimals > 3 || microseconds.length() - decimals > 15) {
            return inexactNs(microseconds);
        }
        long digits = 0;
        for (int at = 0; at < microseconds.length(); at++) {
            char digit = microseconds.charAt(at);
            if (at != point && (digit < '0' || digit > '9')) {
                return inexactNs(microseconds);
            }
            digits = at == point ? digits : digits * 10 + digit - '0';
        }
        for (int missing = decimals; missing < 3; missing++) {
            digits *= 10;
        }
        return digits;
    }

    private static long inexactNs(String microseconds) throws UnreadableException {
        try {
            BigDecimal value = new BigDecimal(microseconds.substring(0,
                    Math.min(microseconds.length(), LONGEST_NUMBER)));
            // Before any arithmetic: a number of a few characters may have a billion digits.
            if (value.precision() - (long) value.scale() > 20 || value.scale() > 1_000) {
                throw UnreadableException.damaged("time");
            }
            BigDecimal ns = value.movePointRight(3).setScale(0, RoundingMode.HALF_UP);
            if (ns.signum() < 0 || ns.compareTo(LATEST_NS) > 0) {
                throw UnreadableException.damaged("time");
            }
            return ns.longValueExact();
        } catch (ArithmeticException | NumberFormatException none) {
            throw UnreadableException.damaged("time");
        }
    }
}
