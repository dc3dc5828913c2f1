package corelanes.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;

/**
 * What runs the program.
 *
 * @param java   version of Java, such as {@code 25.0.1+8-LTS}
 * @param vendor who made it
 * @param javaFx version of JavaFX; empty if there is none here
 */
public record JavaFacts(String java, String vendor, Optional<String> javaFx) {

    private static final String MODULE = "javafx.base";
    private static final String FILE = "javafx.properties";
    private static final String VERSION = "javafx.version";

    /** Of this process. */
    static JavaFacts find() {
        return new JavaFacts(Runtime.version().toString(), System.getProperty("java.vendor", ""),
                javaFx(Optional.ofNullable(System.getProperty(VERSION))));
    }

    /**
     * The version by its property, which the running toolkit sets; else by the file {@value #FILE} that comes with JavaFX; else
     * by the name of its module. JavaFX itself is not touched.
     */
    private static Optional<String> javaFx(Optional<String> property) {
        Optional<Module> module = ModuleLayer.boot().findModule(MODULE);
        return property.or(() -> module.flatMap(JavaFacts::ofFile))
                .or(() -> module.flatMap(found -> found.getDescriptor().rawVersion()));
    }

    private static Optional<String> ofFile(Module module) {
        try (InputStream file = module.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return Optional.ofNullable(properties.getProperty(VERSION));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
