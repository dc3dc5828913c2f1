package corelanes.workload.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An encoded photograph. */
sealed interface Photograph {

    /** What to call it. */
    String name();

    /** The file's bytes; not to be changed. */
    byte[] read() throws IOException;

    /** One of ours, in memory. */
    record Ours(String name, byte[] bytes) implements Photograph {
        @Override
        public byte[] read() {
            return bytes;
        }
    }

    /** One in a folder of the user's. */
    record OnDisk(Path file) implements Photograph {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public byte[] read() throws IOException {
            return Files.readAllBytes(file);
        }
    }
}
