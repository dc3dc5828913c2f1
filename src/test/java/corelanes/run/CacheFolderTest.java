package corelanes.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("The folder for what can be made again")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the names in it are no absolute ones there")
class CacheFolderTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    @DisplayName("is where each system has it")
    void bySystem() {
        assertThat(folder("Linux", Map.of())).isEqualTo(HOME.resolve(".cache/corelanes"));
        assertThat(folder("FreeBSD", Map.of())).isEqualTo(HOME.resolve(".cache/corelanes"));
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "/fast"))).isEqualTo(Path.of("/fast/corelanes"));
        assertThat(folder("Mac OS X", Map.of("XDG_CACHE_HOME", "/fast")))
                .isEqualTo(HOME.resolve("Library/Caches/CoreLanes"));
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", "/ada/local")))
                .isEqualTo(Path.of("/ada/local/CoreLanes"));
    }

    @Test
    @DisplayName("is not where a relative name would put it")
    void relativeNamesAreNone() {
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", "here"))).isEqualTo(HOME.resolve(".cache/corelanes"));
        assertThat(folder("Linux", Map.of("XDG_CACHE_HOME", ""))).isEqualTo(HOME.resolve(".cache/corelanes"));
        for (String none : new String[] {"?", "", "home", "a\0b"}) {
            assertThat(new CacheFolder("Linux", Map.of(), none).path()).isEmpty();
            assertThat(new CacheFolder("Mac OS X", Map.of(), none).path()).isEmpty();
        }
        assertThat(new CacheFolder("Windows 11", Map.of(), HOME.toString()).path()).isEmpty();
    }

    @Test
    @DisplayName("of these tests is no person's own")
    void ofTests() {
        assertThat(CacheFolder.ofProcess().filter(folder -> folder.startsWith(System.getProperty("user.home"))
                && !folder.startsWith(Path.of("").toAbsolutePath()))).isEmpty();
    }

    private static Path folder(String system, Map<String, String> environment) {
        return new CacheFolder(system, environment, HOME.toString()).path().orElseThrow();
    }
}
