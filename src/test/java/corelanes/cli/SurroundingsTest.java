package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    @ParameterizedTest
    @CsvSource({"Linux, OTHER, :0, '', false", "Linux, DISPLAY, '', '', false", "Linux, DISPLAY, :0, '', true",
            "Linux, WAYLAND_DISPLAY, wayland-0, '', true", "Linux, OTHER, x, Headless, true",
            "Linux, OTHER, x, gtk, false",
            "Windows 11, OTHER, x, '', true", "Mac OS X, OTHER, x, '', true"})
    void aDisplayIsThereWhereOneIsNamed(String system, String variable, String value, String windowSystem,
            boolean there) {
        Surroundings surroundings = new Surroundings(system, Map.of(variable, value), windowSystem, Path.of(""));
        assertThat(surroundings.hasDisplay()).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'', 80", "wide, 80", "-5, 80", "0, 80", "9999999999, 80", "3, 40", "5000, 400"})
    void aLineIsAsLongAsTheTerminalSaysWithinReason(String columns, int width) {
        assertThat(new Surroundings("Linux", Map.of("COLUMNS", columns), "", Path.of("")).columns()).isEqualTo(width);
    }

    @Test
    void aLineHas80CharactersIfNothingIsSaid() {
        assertThat(new Surroundings("Linux", Map.of(), "", Path.of("")).columns()).isEqualTo(80);
    }
}
