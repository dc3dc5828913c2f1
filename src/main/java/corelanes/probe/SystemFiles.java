package corelanes.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The text files by which Linux tells about itself: {@code /proc} (proc(5)) and {@code /sys} (sysfs(5)).
 *
 * @param root the folder they are below; {@code /}, or another one in a test
 */
public record SystemFiles(Path root) {

    private static final int MOST_DIGITS = 18;

    /** Those of this system. Where there are none, nothing can be read. */
    public static SystemFiles ofSystem() {
        return new SystemFiles(Path.of("/"));
    }

    /**
     * The text of a file without spaces around it; empty if it is missing or can't be read.
     *
     * @param path without a slash at its beginning, such as {@code proc/stat}
     */
    public Optional<String> read(String path) {
        try {
            return Optional.of(Files.readString(root.resolve(path)).strip());
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** A file that holds one number that is not negative; empty if it is missing or holds something else. */
    public Optional<Long> readCount(String path) {
        return read(path).flatMap(SystemFiles::count);
    }

    /** A number that is not negative and fits in a long; empty if the text is something else. */
    static Optional<Long> count(String text) {
        // By hand: it is read while others are measured, and a pattern takes ten times as long.
        boolean digits = !text.isEmpty() && text.length() <= MOST_DIGITS
                && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
