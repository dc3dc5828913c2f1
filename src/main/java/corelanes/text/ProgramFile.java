package corelanes.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.MissingResourceException;
import java.util.Properties;

/** A file that is a part of this program. Where it can't be read, that is said as of a bundle: no more files can be opened, most likely. */
public final class ProgramFile {

    private ProgramFile() {}

    /**
     * All of its bytes.
     *
     * @param neighbour a class of the package that the name begins at
     * @param name      as {@link Class#getResourceAsStream} has it
     * @throws MissingResourceException if there is none, or it can't be read
     */
    public static byte[] read(Class<?> neighbour, String name) {
        try (InputStream file = neighbour.getResourceAsStream(name)) {
            if (file == null) {
                throw new MissingResourceException("Can't find " + name, neighbour.getName(), name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new MissingResourceException(name + ": " + unreadable.getMessage(), neighbour.getName(), name);
        }
    }

    /**
     * A file of names and values.
     *
     * @throws MissingResourceException as {@link #read}
     */
    public static Properties properties(Class<?> neighbour, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(read(neighbour, name)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return properties;
    }
}
