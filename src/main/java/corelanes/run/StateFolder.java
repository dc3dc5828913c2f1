package corelanes.run;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder for files that a program can't make again but a person doesn't look after: {@code $XDG_STATE_HOME} or
 * {@code ~/.local/state} (XDG Base Directory Specification), {@code ~/Library/Application Support} on macOS,
 * {@code %LOCALAPPDATA%} on Windows, and in it a folder of ours.
 *
 * @param system      the operating system, as the property {@code os.name} says it
 * @param environment the environment's variables
 * @param home        the user's folder, as the property {@code user.home} says it
 */
public record StateFolder(String system, Map<String, String> environment, String home) {

    /** This property names another folder; empty, there is none. */
    public static final String PROPERTY = "corelanes.state";

    /** That of this process; it need not be there yet. */
    public static Optional<Path> ofProcess() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(CacheFolder::absolute)
                .orElseGet(() -> new StateFolder(System.getProperty("os.name", ""), System.getenv(),
                        System.getProperty("user.home", "")).path());
    }

    /** Where it is; it need not be there yet. Empty if the user has none. */
    public Optional<Path> path() {
        if (system.startsWith("Windows")) {
            return CacheFolder.absolute(environment.getOrDefault("LOCALAPPDATA", ""))
                    .map(folder -> folder.resolve("CoreLanes"));
        }
        if (system.startsWith("Mac")) {
            return CacheFolder.absolute(home).map(folder -> folder.resolve("Library/Application Support/CoreLanes"));
        }
        return CacheFolder.absolute(environment.getOrDefault("XDG_STATE_HOME", ""))
                .or(() -> CacheFolder.absolute(home).map(folder -> folder.resolve(".local/state")))
                .map(folder -> folder.resolve("corelanes"));
    }
}
