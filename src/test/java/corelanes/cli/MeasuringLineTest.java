package corelanes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.run.MeasuringStep;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("While the machine is being measured")
class MeasuringLineTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private String measure(String columns, boolean terminal) {
        Surroundings around = new Surroundings("Linux", Map.of("COLUMNS", columns), "", Path.of(""), terminal);
        PrintStream err = new PrintStream(printed, false, StandardCharsets.UTF_8);
        try (MeasuringLine line = new MeasuringLine(err, around)) {
            for (MeasuringStep step : MeasuringStep.values()) {
                line.begins(step);
            }
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("nothing is printed where nobody reads it")
    void noTerminal() {
        assertThat(measure("80", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40", "80", "200"})
    @DisplayName("a terminal shows one line that changes and is gone in the end")
    void terminal(String columns) {
        String[] lines = measure(columns, true).split("\r");
        assertThat(lines).hasSize(2 + MeasuringStep.values().length)
                .allMatch(line -> line.length() < Integer.parseInt(columns)).noneMatch(line -> line.contains("\n"));
        assertThat(lines[1]).startsWith("Getting to know this machine: ");
        assertThat(lines[lines.length - 1]).isBlank().hasSameSizeAs(lines[1]);
    }
}
