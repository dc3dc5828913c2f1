package corelanes.storage;

import corelanes.storage.LanesFormat.Type;
import corelanes.trace.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/** Writes the blocks of a {@link LanesFormat} file. Of one thread; its owner closes it, which leaves the stream open. */
final class BlockWriter implements AutoCloseable {

    private final OutputStream out;
    private final Deflater deflater;
    /** Slightly longer than what does not get shorter: five bytes for each 16 KiB (zlib's {@code deflateBound}). */
    private final byte[] packed = new byte[LanesFormat.LARGEST_BLOCK + LanesFormat.LARGEST_BLOCK / 1_000 + 64];
    private final int level;
    private long written;

    /** @param level how hard to pack: 1 fast … 9 small */
    BlockWriter(OutputStream out, int kind, Source source, int level) throws IOException {
        this.out = out;
        this.level = level;
        this.deflater = new Deflater(level, true);
        out.write(ByteBuffer.allocate(12).put(LanesFormat.MAGIC).putShort((short) LanesFormat.VERSION)
                .put((byte) kind).put((byte) source.ordinal()).array());
    }

    void write(Type type, ByteColumns content) throws IOException {
        write(type, content.array(), content.size());
    }

    void write(Type type, byte[] content, int size) throws IOException {
        int length = pack(content, size, level);
        if (size > LanesFormat.MOST_RATIO * length + LanesFormat.RATIO_SLACK) {
            // So regular that it would look like a bomb to a reader.
            length = pack(content, size, Deflater.NO_COMPRESSION);
        }
        if (size > LanesFormat.LARGEST_BLOCK || length > LanesFormat.LARGEST_BLOCK) {
            throw new IOException("a block of " + size + " bytes");
        }
        ByteBuffer header = ByteBuffer.allocate(LanesFormat.BLOCK_HEADER).putInt(type.code()).putInt(length)
                .putInt(size);
        CRC32C checksum = new CRC32C();
        checksum.update(header.array(), 0, 12);
        checksum.update(packed, 0, length);
        out.write(header.putInt((int) checksum.getValue()).array());
        out.write(packed, 0, length);
        written++;
    }

    private int pack(byte[] content, int size, int how) {
        deflater.reset();
        deflater.setLevel(how);
        deflater.setInput(content, 0, size);
        deflater.finish();
        int length = 0;
        while (!deflater.finished() && length < packed.length) {
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return length;
    }

    /** How many blocks there are. */
    long written() {
        return written;
    }

    @Override
    public void close() {
        deflater.end();
    }
}
