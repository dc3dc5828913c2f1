package corelanes.storage;

import java.nio.charset.StandardCharsets;

/** Reads what {@link ByteColumns} wrote, and refuses what it can't have written. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteReader(byte[] bytes, int size) {
        this.bytes = bytes;
        this.end = size;
    }

    long number() throws UnreadableException {
        long value = 0;
        for (int shift = 0; shift < 70 && at < end; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw UnreadableException.damaged("number");
    }

    long signed() throws UnreadableException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number from 0 to {@code largest}. */
    int upTo(int largest) throws UnreadableException {
        long value = number();
        if (value < 0 || value > largest) {
            throw UnreadableException.damaged("number");
        }
        return (int) value;
    }

    String text(int mostBytes) throws UnreadableException {
        int length = upTo(Math.min(mostBytes, end - at));
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    /** How many bytes are left. */
    int left() {
        return end - at;
    }

    /** Everything has been read. */
    void end() throws UnreadableException {
        if (at != end) {
            throw UnreadableException.damaged("block");
        }
    }
}
