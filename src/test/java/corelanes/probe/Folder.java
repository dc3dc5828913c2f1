package corelanes.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that stands for the root of a system. */
record Folder(Path root) {

    /** Writes a file of it. */
    Folder with(String path, String content) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    SystemFiles files() {
        return new SystemFiles(root);
    }
}
