package corelanes.storage;

import corelanes.text.Texts;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Opens recordings, whatever they are stored as: {@link LanesFile} or {@link ChromeTrace}. */
public final class Recordings {

    private static final int BUFFER_BYTES = 1 << 16;

    private Recordings() {}

    /**
     * Reads a recording.
     *
     * @throws FileNotReadException if it is none, or damaged, or can't be read; an interrupt of the reading thread ends it so too
     */
    public static StoredRecording open(Path file) throws FileNotReadException {
        Texts texts = Texts.beside(Recordings.class);
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw UnreadableException.because("no-file");
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES);
                return read(in, channel.size());
            }
        } catch (UnreadableException reason) {
            throw FileNotReadException.of(file, reason);
        } catch (NoSuchFileException missing) {
            throw new FileNotReadException(texts.get("file.not-read", file, texts.get("unreadable.missing")), missing);
        } catch (AccessDeniedException refused) {
            throw new FileNotReadException(texts.get("file.not-read", file, texts.get("file.no-permission")), refused);
        } catch (IOException broken) {
            throw new FileNotReadException(texts.get("file.not-read", file, String.valueOf(broken.getMessage())),
                    broken);
        } catch (OutOfMemoryError full) {
            throw new FileNotReadException(texts.get("file.not-read", file, texts.get("unreadable.memory")), full);
        }
    }

    private static StoredRecording read(InputStream in, long fileBytes) throws IOException {
        byte[] head = in.readNBytes(LanesFormat.MAGIC.length);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        if (head.length == 0) {
            throw UnreadableException.because("empty");
        }
        return BlockReader.isLanes(head) ? LanesReader.read(whole, fileBytes) : ChromeTraceReader.read(whole);
    }
}
