package corelanes.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that were opened or saved last, in a text file of a name a line; a file that can't be read or written is as good as
 * none, and nobody is told. Of one thread.
 */
public final class RecentFiles {

    private static final System.Logger LOGGER = System.getLogger(RecentFiles.class.getName());
    private static final int MOST = 8;
    private static final long LARGEST_FILE = 64 << 10;

    private final Optional<Path> file;
    private List<Path> files = List.of();
    private boolean read;

    /** @param file where they are remembered beyond this process; it need not be there yet */
    public RecentFiles(Optional<Path> file) {
        this.file = file;
    }

    /** The newest first; those that are gone are left out. */
    public List<Path> list() {
        if (!read) {
            read = true;
            files = file.map(RecentFiles::load).orElse(List.of());
        }
        return files.stream().filter(Files::isRegularFile).toList();
    }

    /** Puts a file first. */
    public void add(Path opened) {
        Path absolute = opened.toAbsolutePath().normalize();
        list();
        files = Stream.concat(Stream.of(absolute), files.stream().filter(other -> !other.equals(absolute)))
                .limit(MOST).toList();
        file.ifPresent(this::keep);
    }

    private void keep(Path to) {
        try {
            Files.createDirectories(to.toAbsolutePath().getParent());
            String lines = String.join("\n", files.stream().map(Path::toString).toList()) + "\n";
            WholeFile.writeSoon(to, out -> out.write(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not kept", unwritable);
        }
    }

    private static List<Path> load(Path from) {
        List<Path> loaded = new ArrayList<>();
        try {
            if (Files.isRegularFile(from) && Files.size(from) <= LARGEST_FILE) {
                for (String line : Files.readAllLines(from)) {
                    if (!line.isBlank() && loaded.size() < MOST) {
                        loaded.add(Path.of(line));
                    }
                }
            }
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not read", unreadable);
        }
        return loaded;
    }
}
