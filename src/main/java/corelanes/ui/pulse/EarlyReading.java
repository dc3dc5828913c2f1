package corelanes.ui.pulse;

import corelanes.storage.FileNotReadException;
import corelanes.storage.Recordings;
import corelanes.storage.StoredRecording;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Reads a recording while the window that is to show it is still being made, on a thread of its own that ends by itself. */
public final class EarlyReading {

    private final Path file;
    private final FutureTask<StoredRecording> reading;

    /** Begins to read. */
    public EarlyReading(Path file) {
        this.file = file;
        this.reading = new FutureTask<>(() -> Recordings.open(file));
        Thread.ofPlatform().name("corelanes-early-reading").daemon().start(reading);
    }

    Path file() {
        return file;
    }

    /** What was read; waits for it. */
    StoredRecording get() throws FileNotReadException, InterruptedException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof FileNotReadException refused) {
                throw refused;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
