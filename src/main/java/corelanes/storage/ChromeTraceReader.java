package corelanes.storage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads Chrome Trace Event JSON, packed by gzip or not: what {@link ChromeTrace} wrote exactly, and of other programs' traces the
 * lanes of cores, if they have any. Holds one event at a time beside what it makes of them.
 */
final class ChromeTraceReader {

    private static final int MOST_LEAVES = 200_000;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int DEEPEST = 100;

    private final TraceEvent event = new TraceEvent();
    private Optional<EventSink> sink = Optional.empty();

    /** What becomes of the events. */
    interface EventSink {

        /** The next one; reused. */
        void take(TraceEvent event) throws UnreadableException;

        /** The recording, when all have come. */
        StoredRecording recording() throws UnreadableException;
    }

    private ChromeTraceReader() {}

    /** @throws UnreadableException if it is no such trace, is damaged, or has no lanes of cores */
    static StoredRecording read(InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT)
                        .maxNameLength(LONGEST_TEXT).maxNumberLength(1_000).maxNestingDepth(DEEPEST).build())
                .build();
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), unpacked(in))) {
            return new ChromeTraceReader().readAll(json);
        } catch (JacksonException broken) {
            if (broken.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw UnreadableException.because("foreign");
        }
    }

    private StoredRecording readAll(JsonParser json) throws UnreadableException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.START_ARRAY) {
            readEvents(json);
        } else if (first == JsonToken.START_OBJECT) {
            readObject(json);
        } else {
            throw UnreadableException.because("foreign");
        }
        if (sink.isEmpty()) {
            throw UnreadableException.because("foreign");
        }
        return sink.get().recording();
    }

    private void readObject(JsonParser json) throws UnreadableException {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = json.currentName();
            JsonToken value = json.nextToken();
            if (property.equals("traceEvents") && value == JsonToken.START_ARRAY) {
                readEvents(json);
            } else if (property.equals("otherData") && value == JsonToken.START_OBJECT && sink.isEmpty()) {
                sink = OwnTrace.of(leaves(json));
            } else {
                TraceEvent.skip(json, value);
            }
        }
    }

    private static JsonLeaves leaves(JsonParser json) throws UnreadableException {
        try {
            return JsonLeaves.ofObject(json, MOST_LEAVES);
        } catch (IllegalArgumentException endless) {
            throw UnreadableException.damaged("facts");
        }
    }

    private void readEvents(JsonParser json) throws UnreadableException {
        EventSink into = sink.orElseGet(ForeignTrace::new);
        sink = Optional.of(into);
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
            if (next == JsonToken.START_OBJECT) {
                event.read(json);
                into.take(event);
            } else if (next == null) {
                throw UnreadableException.because("cut");
            } else {
                TraceEvent.skip(json, next);
            }
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        PushbackInputStream peeked = new PushbackInputStream(in, 2);
        byte[] head = peeked.readNBytes(2);
        peeked.unread(head);
        boolean packed = head.length == 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
        return packed ? new Limited(peeked) : peeked;
    }

    /** What gzip makes of a file, as long as that is in proportion to it: traces get some 10 to 40 times shorter. */
    private static final class Limited extends FilterInputStream {

        private static final long MOST_RATIO = 200;
        private static final long SLACK_BYTES = 1 << 24;
        private final Counted packed;
        private long unpackedBytes;

        Limited(InputStream in) throws IOException {
            this(new Counted(in));
        }

        private Limited(Counted packed) throws IOException {
            super(new GZIPInputStream(packed, 1 << 16));
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int read = super.read(to, from, most);
            unpackedBytes += Math.max(0, read);
            if (unpackedBytes > MOST_RATIO * packed.bytes + SLACK_BYTES) {
                throw UnreadableException.damaged("gzip");
            }
            return read;
        }
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int read = super.read(to, from, most);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
