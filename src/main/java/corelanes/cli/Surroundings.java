package corelanes.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the program finds around it when it is started.
 *
 * @param system       the operating system, as the property {@code os.name} says it
 * @param environment  the environment's variables
 * @param windowSystem the property {@code glass.platform}: which window system JavaFX is told to use; empty if it is not
 * @param folder       where the demonstration's folder goes
 * @param terminal     whether a person reads at a terminal what is printed
 */
public record Surroundings(String system, Map<String, String> environment, String windowSystem, Path folder,
        boolean terminal) {

    private static final int USUAL_COLUMNS = 80;
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 400;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Without a terminal. */
    public Surroundings(String system, Map<String, String> environment, String windowSystem, Path folder) {
        this(system, environment, windowSystem, folder, false);
    }

    /** Those of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(System.getProperty("os.name"), System.getenv(),
                System.getProperty("glass.platform", ""),
                Path.of(""), Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }

    /** Whether a window could be shown. On Windows and macOS always; elsewhere if a display server is named. */
    public boolean hasDisplay() {
        if (system.startsWith("Windows") || system.startsWith("Mac")) {
            return true;
        }
        return windowSystem.equals("Headless") || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    /** How many characters a line has: what COLUMNS says, or {@value #USUAL_COLUMNS}. */
    int columns() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{0,5}")
                ? Math.clamp(Integer.parseInt(columns), FEWEST_COLUMNS, MOST_COLUMNS)
                : USUAL_COLUMNS;
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isEmpty();
    }
}
