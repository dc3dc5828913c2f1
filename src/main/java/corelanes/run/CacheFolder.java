package corelanes.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The folder for files that a program can make again: {@code $XDG_CACHE_HOME} or {@code ~/.cache} (XDG Base Directory
 * Specification), {@code ~/Library/Caches} on macOS, {@code %LOCALAPPDATA%} on Windows, and in it a folder of ours.
 *
 * @param system      the operating system, as the property {@code os.name} says it
 * @param environment the environment's variables
 * @param home        the user's folder, as the property {@code user.home} says it
 */
public record CacheFolder(String system, Map<String, String> environment, String home) {

    /** This property names another folder; empty, there is none. */
    public static final String PROPERTY = "corelanes.cache";

    /** That of this process; it need not be there yet. */
    public static Optional<Path> ofProcess() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(CacheFolder::absolute)
                .orElseGet(() -> new CacheFolder(System.getProperty("os.name", ""), System.getenv(),
                        System.getProperty("user.home", "")).path());
    }

    /** Where it is; it need not be there yet. Empty if the user has none. */
    public Optional<Path> path() {
        if (system.startsWith("Windows")) {
            return absolute(environment.getOrDefault("LOCALAPPDATA", "")).map(folder -> folder.resolve("CoreLanes"));
        }
        if (system.startsWith("Mac")) {
            return absolute(home).map(folder -> folder.resolve("Library/Caches/CoreLanes"));
        }
        return absolute(environment.getOrDefault("XDG_CACHE_HOME", ""))
                .or(() -> absolute(home).map(folder -> folder.resolve(".cache")))
                .map(folder -> folder.resolve("corelanes"));
    }

    /** A relative name is none: the specification says so, and a process without a home has {@code ?} for one. */
    static Optional<Path> absolute(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Path::isAbsolute);
        } catch (InvalidPathException impossible) {
            return Optional.empty();
        }
    }
}
