package corelanes.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes that grow: whole numbers in groups of seven bits, the lowest group first, with the highest bit set in each byte but the
 * last (LEB128, as in DWARF and Protocol Buffers).
 */
final class ByteColumns {

    private byte[] bytes = new byte[1 << 16];
    private int size;

    /** A number as an unsigned one: 1 byte below 128, 10 for negative ones. */
    void number(long value) {
        if (size + 10 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[size++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
    }

    /** A number of either sign, small if it is near 0: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
    void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    /** The length in bytes, and then the text in UTF-8. */
    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        while (size + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }
}
