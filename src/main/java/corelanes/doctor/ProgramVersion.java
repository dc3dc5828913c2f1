package corelanes.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** This program's version, from the file that the build fills in. */
public final class ProgramVersion {

    private static final String FILE = "/assets/version.properties";

    private ProgramVersion() {}

    /**
     * Such as {@code 0.1.0}.
     *
     * @throws java.io.UncheckedIOException if the build filled none in
     */
    public static String read() {
        Properties properties = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IOException("missing: " + FILE);
            }
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.getProperty("version", "");
    }
}
