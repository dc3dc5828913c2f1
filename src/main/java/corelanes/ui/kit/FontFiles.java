package corelanes.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;
import javafx.scene.text.Font;
import org.kordamp.ikonli.FontLoader;
import org.kordamp.ikonli.IkonHandler;

/**
 * Loads fonts that lie in jars from files of their own. JavaFX writes a font that is in no file into one in the system's folder for
 * temporary files and deletes it when the program ends, so that programs that are killed leave one for each of their fonts. In a folder
 * of ours it is written once.
 */
final class FontFiles implements FontLoader {

    private static final System.Logger LOGGER = System.getLogger(FontFiles.class.getName());
    /** What an icon is scaled from; its style says how large it is. */
    private static final double ICON_PX = 10;

    private final Optional<Path> folder;

    /** @param folder where the files are kept, made if need be; without it JavaFX makes files of its own */
    FontFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Makes a font known to JavaFX. Empty if it is none. @param sizePx of the font that is returned */
    Optional<Font> load(URL resource, double sizePx) {
        return folder.flatMap(in -> kept(resource, in))
                .flatMap(file -> Optional.ofNullable(Font.loadFont("file:" + file.toAbsolutePath(), sizePx)))
                .or(() -> Optional.ofNullable(Font.loadFont(resource.toExternalForm(), sizePx)));
    }

    /** Icons come as fonts, too. */
    @Override
    public void loadFont(IkonHandler icons) {
        load(icons.getFontResource(), ICON_PX).ifPresent(icons::setFont);
    }

    /** The file with just this font in it; empty if it can't be written. */
    static Optional<Path> kept(URL resource, Path folder) {
        try {
            long sum = sum(resource);
            Path file = folder.resolve(name(resource, sum));
            if (!Files.isRegularFile(file) || sum(Files.readAllBytes(file)) != sum) {
                write(read(resource), file);
            }
            return Optional.of(file);
        } catch (IOException unwritable) {
            LOGGER.log(System.Logger.Level.DEBUG, "not kept", unwritable);
            return Optional.empty();
        }
    }

    /** The checksum of a font. A jar knows it, and need not unpack the font for it. */
    private static long sum(URL resource) throws IOException {
        return resource.openConnection() instanceof JarURLConnection inJar && inJar.getJarEntry() != null
                ? inJar.getJarEntry().getCrc()
                : sum(read(resource));
    }

    private static long sum(byte[] font) {
        CRC32 sum = new CRC32();
        sum.update(font);
        return sum.getValue();
    }

    private static byte[] read(URL resource) throws IOException {
        try (InputStream in = resource.openStream()) {
            return in.readAllBytes();
        }
    }

    /** Another version of a font is another file: programs that run may have the one before. */
    private static String name(URL resource, long sum) {
        String name = resource.getPath().substring(resource.getPath().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return name.substring(0, Math.max(0, dot)) + "-" + Long.toHexString(sum) + name.substring(Math.max(0, dot));
    }

    private static void write(byte[] font, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "font", ".part");
        try {
            Files.write(part, font);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
