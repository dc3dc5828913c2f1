package corelanes.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Recordings in files of their own format, {@link LanesFormat}. */
public final class LanesFile {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int PACKING = 6;

    private LanesFile() {}

    /**
     * Saves a recording.
     *
     * @throws FileNotWrittenException if the file can't be written; then it is as it was
     */
    public static void write(StoredRecording recording, Path file) throws FileNotWrittenException {
        WholeFile.write(file, raw -> {
            OutputStream out = new BufferedOutputStream(raw, BUFFER_BYTES);
            write(recording, out);
            out.flush();
        });
    }

    /**
     * Writes a recording to a stream, and leaves that open.
     *
     * @throws IOException what the stream throws
     */
    public static void write(StoredRecording recording, OutputStream out) throws IOException {
        try (LanesWriter writer = new LanesWriter(out, LanesFormat.WHOLE,
                recording.snapshot().source(), PACKING, recording.facts())) {
            writer.writeWhole(recording.snapshot(), recording.result());
        }
    }
}
