package corelanes.storage;

import corelanes.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file whole or not at all: to a file of another name beside it, which then takes its place.
 *
 * <p>
 * A link is followed, so that it goes on being one. What is there and is no ordinary file, such as {@code /dev/null}, is
 * written to as it is. An interrupt of the writing thread ends the writing, and nothing is left of it.
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes the content of a file to a stream, which it need not close. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file. */
    @FunctionalInterface
    public interface Maker {

        /** Makes the file of this name, which ends as the final one does. */
        void make(Path file) throws IOException;
    }

    /**
     * Writes a file by a stream.
     *
     * @throws FileNotWrittenException if that is not possible; then nothing has changed
     */
    public static void write(Path file, Content content) throws FileNotWrittenException {
        make(file, beside -> {
            try (OutputStream out = Channels.newOutputStream(FileChannel.open(beside, StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE))) {
                content.writeTo(out);
            }
        });
    }

    /**
     * Has a file made under another name, and then gives it its own.
     *
     * @throws FileNotWrittenException if that is not possible; then nothing has changed
     */
    public static void make(Path file, Maker maker) throws FileNotWrittenException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
                maker.make(target);
            } else {
                replace(target, maker);
            }
        } catch (IOException refused) {
            throw notWritten(file, refused);
        }
    }

    /**
     * Finds out before a long run whether a file can be written after it.
     *
     * @throws FileNotWrittenException if it is known already that it can't
     */
    public static void check(Path file) throws FileNotWrittenException {
        try {
            if (Files.exists(file)) {
                refuseFolder(file);
                if (!Files.isWritable(file)) {
                    throw new AccessDeniedException(file.toString());
                }
            }
            if (!Files.exists(file) || Files.isRegularFile(file)) {
                Path beside = beside(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath());
                Files.createFile(beside);
                Files.delete(beside);
            }
        } catch (IOException refused) {
            throw notWritten(file, refused);
        }
    }

    private static void replace(Path target, Maker maker) throws IOException {
        refuseFolder(target);
        Path beside = beside(target);
        try {
            maker.make(beside);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void refuseFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, Texts.beside(WholeFile.class).get("file.is-folder"));
        }
    }

    private static Path beside(Path target) {
        String name = String.valueOf(target.getFileName());
        long random = ThreadLocalRandom.current().nextLong();
        return target.resolveSibling("." + Long.toHexString(random) + "-" + name);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileNotWrittenException notWritten(Path file, IOException refused) {
        if (refused instanceof FileNotWrittenException told) {
            return told;
        }
        return new FileNotWrittenException(Texts.beside(WholeFile.class).get("file.not-written", file,
                reason(file, refused)),
                refused);
    }

    /** In a few words, without the name of the file that was to be written beside. */
    private static String reason(Path file, IOException refused) {
        Texts texts = Texts.beside(WholeFile.class);
        Path folder = file.toAbsolutePath().getParent();
        return switch (refused) {
            case NoSuchFileException _ when folder != null && Files.isDirectory(folder) -> texts.get("file.not-there");
            case NoSuchFileException _ -> texts.get("file.no-folder");
            case AccessDeniedException _ -> texts.get("file.no-permission");
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage();
        };
    }
}
