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
 * Writes a file whole or not at all: to a file of another name beside it, which then takes its place. Before it does, the system is
 * asked to have the content on the disk, so that a power cut leaves the file as it was or as it was to be.
 *
 * <p>
 * A link is followed, so that it goes on being one. What is there and is no ordinary file, such as {@code /dev/null}, is
 * written to as it is. An interrupt of the writing thread ends the writing, and nothing is left of it.
 */
public final class WholeFile {

    private static final System.Logger LOGGER = System.getLogger(WholeFile.class.getName());

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

    /** What is asked of the disk. */
    interface Disk {

        /** Returns when the content of a file is on the disk. @throws IOException if it can't be had there */
        void holds(Path file) throws IOException;

        /** The same of the names in a folder, as far as the system offers it. */
        void holdsNames(Path folder);

        /** This machine's. */
        static Disk real() {
            return new Disk() {
                @Override
                public void holds(Path file) throws IOException {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }

                @Override
                public void holdsNames(Path folder) {
                    // Windows opens no folders, and some file systems have nothing to force there: the file is whole all the same.
                    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                        channel.force(true);
                    } catch (IOException unsupported) {
                        LOGGER.log(System.Logger.Level.DEBUG, "not forced", unsupported);
                    }
                }
            };
        }

        /** One that is asked nothing. */
        static Disk unasked() {
            return new Disk() {
                @Override
                public void holds(Path file) {
                    // Later is soon enough.
                }

                @Override
                public void holdsNames(Path folder) {
                    // Later is soon enough.
                }
            };
        }
    }

    /**
     * Writes a file by a stream.
     *
     * @throws FileNotWrittenException if that is not possible; then nothing has changed
     */
    public static void write(Path file, Content content) throws FileNotWrittenException {
        make(file, stream(content), Disk.real());
    }

    /**
     * The same for what is no loss and may be written at any time: it is on the disk when the system sees fit, and a power cut may
     * leave it empty.
     *
     * @throws FileNotWrittenException if that is not possible; then nothing has changed
     */
    public static void writeSoon(Path file, Content content) throws FileNotWrittenException {
        make(file, stream(content), Disk.unasked());
    }

    private static Maker stream(Content content) {
        return beside -> {
            try (OutputStream out = Channels.newOutputStream(FileChannel.open(beside, StandardOpenOption.WRITE,
                    StandardOpenOption.CREATE))) {
                content.writeTo(out);
            }
        };
    }

    /**
     * Has a file made under another name, and then gives it its own.
     *
     * @throws FileNotWrittenException if that is not possible; then nothing has changed
     */
    public static void make(Path file, Maker maker) throws FileNotWrittenException {
        make(file, maker, Disk.real());
    }

    static void make(Path file, Maker maker, Disk disk) throws FileNotWrittenException {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
                maker.make(target);
            } else {
                replace(target, maker, disk);
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

    private static void replace(Path target, Maker maker, Disk disk) throws IOException {
        refuseFolder(target);
        Path beside = beside(target);
        try {
            maker.make(beside);
            disk.holds(beside);
            move(beside, target);
            disk.holdsNames(target.toAbsolutePath().getParent());
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
