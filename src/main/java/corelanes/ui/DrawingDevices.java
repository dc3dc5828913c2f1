package corelanes.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether this machine has something that draws faster than its processor. Where Linux has no such device, OpenGL is Mesa's, which
 * compiles for the processor; JavaFX loads it, finds that out, and turns it down for its own software pipeline.
 *
 * @param linux  whether this is Linux; elsewhere nothing is known
 * @param folder of the devices
 */
record DrawingDevices(boolean linux, Path folder) {

    /** Nodes by which programs draw: those of the kernel's DRM, of NVIDIA's and ARM's own drivers, and of Windows' subsystem for Linux. */
    private static final Pattern NODE = Pattern.compile("renderD\\d+|nvidia\\d+|mali\\d+|dxg");
    /** In which order JavaFX tries its pipelines (OpenJFX, {@code com.sun.prism.impl.PrismSettings}). */
    private static final String ORDER = "prism.order";

    /** Those of this machine. */
    static DrawingDevices ofMachine() {
        return new DrawingDevices(System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux"),
                Path.of("/dev"));
    }

    /** Has JavaFX draw by the processor from the beginning, where it would in the end, unless somebody has chosen otherwise. */
    void choose() {
        if (System.getProperty(ORDER) == null && areMissing()) {
            System.setProperty(ORDER, "sw");
        }
    }

    /** Whether it is known that there is none. */
    boolean areMissing() {
        return linux && Files.isDirectory(folder) && !has(folder) && !has(folder.resolve("dri"));
    }

    private static boolean has(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> nodes = Files.list(folder)) {
            return nodes.anyMatch(node -> NODE.matcher(node.getFileName().toString()).matches());
        } catch (IOException | UncheckedIOException unreadable) {
            return true;
        }
    }
}
