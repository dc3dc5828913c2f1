package corelanes.storage;

import corelanes.storage.LanesFormat.Type;
import corelanes.trace.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads the blocks of a {@link LanesFormat} file and checks each; holds two blocks' bytes at most. Its owner closes it. */
final class BlockReader implements AutoCloseable {

    /** A block, unpacked; its content is valid until the next one is read. */
    record Block(Type type, byte[] content, int size) {
        ByteReader reader() {
            return new ByteReader(content, size);
        }
    }

    private final InputStream in;
    private final int kind;
    private final Source source;
    private final Inflater inflater = new Inflater(true);
    private byte[] packed = new byte[1 << 16];
    private byte[] content = new byte[1 << 18];
    private long read;

    /** @throws UnreadableException if this is no such file, or of a newer version */
    BlockReader(InputStream in) throws IOException {
        this.in = in;
        byte[] head = in.readNBytes(12);
        if (!isLanes(head)) {
            throw UnreadableException.because("foreign");
        }
        if (head.length < 12) {
            throw UnreadableException.because("cut");
        }
        ByteBuffer numbers = ByteBuffer.wrap(head, 8, 4);
        if (numbers.getShort() != LanesFormat.VERSION) {
            throw UnreadableException.because("newer");
        }
        kind = numbers.get();
        int from = numbers.get();
        if (kind != LanesFormat.WHOLE && kind != LanesFormat.JOURNAL || from < 0 || from >= Source.values().length) {
            throw UnreadableException.damaged("head");
        }
        source = Source.values()[from];
    }

    /** Whether a file that begins so is one of these, or the beginning of one. */
    static boolean isLanes(byte[] head) {
        int known = Math.min(head.length, LanesFormat.MAGIC.length);
        return known > 0 && Arrays.equals(head, 0, known, LanesFormat.MAGIC, 0, known);
    }

    boolean isJournal() {
        return kind == LanesFormat.JOURNAL;
    }

    Source source() {
        return source;
    }

    /** How many blocks have been read. */
    long read() {
        return read;
    }

    /**
     * The next block; empty at the end of the file.
     *
     * @throws UnreadableException if it is damaged, or cut off
     */
    Optional<Block> next() throws IOException {
        byte[] header = in.readNBytes(LanesFormat.BLOCK_HEADER);
        if (header.length == 0) {
            return Optional.empty();
        }
        if (header.length < LanesFormat.BLOCK_HEADER) {
            throw UnreadableException.because("cut");
        }
        ByteBuffer numbers = ByteBuffer.wrap(header);
        Type type = Type.ofCode(numbers.getInt());
        int length = numbers.getInt();
        int size = numbers.getInt();
        int checksum = numbers.getInt();
        if (length < 0 || length > LanesFormat.LARGEST_BLOCK || size < 0 || size > LanesFormat.LARGEST_BLOCK
                || size > LanesFormat.MOST_RATIO * length + LanesFormat.RATIO_SLACK) {
            throw UnreadableException.damaged("block");
        }
        readPacked(length);
        CRC32C actual = new CRC32C();
        actual.update(header, 0, 12);
        actual.update(packed, 0, length);
        if ((int) actual.getValue() != checksum) {
            throw UnreadableException.damaged("checksum");
        }
        unpack(length, size);
        read++;
        return Optional.of(new Block(type, content, size));
    }

    private void readPacked(int length) throws IOException {
        if (length > packed.length) {
            packed = new byte[LanesFormat.LARGEST_BLOCK];
        }
        if (in.readNBytes(packed, 0, length) < length) {
            throw UnreadableException.because("cut");
        }
    }

    private void unpack(int length, int size) throws UnreadableException {
        if (size > content.length) {
            content = new byte[LanesFormat.LARGEST_BLOCK];
        }
        inflater.reset();
        inflater.setInput(packed, 0, length);
        try {
            int unpacked = inflater.inflate(content, 0, size);
            // A content that ends right there still has to say that it ends.
            boolean more = !inflater.finished() && inflater.inflate(new byte[1]) > 0;
            if (unpacked != size || more || !inflater.finished()) {
                throw UnreadableException.damaged("block");
            }
        } catch (DataFormatException broken) {
            throw UnreadableException.damaged("block");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
