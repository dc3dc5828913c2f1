package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The colours of each look stand out (WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11)")
class ContrastTest {

    private static final List<String> SURFACES = List.of("background", "card", "lane");
    private static final List<String> DRAWN = List.of("accent", "limit", "warning", "danger", "good", "series-a",
            "series-b", "series-c", "series-d", "series-e", "series-f");

    /** As WCAG defines it: 1 for the same, 21 for black on white. */
    private static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Color> tokens(String look) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream(look + ".css")) {
            return Pattern.compile("-cl-([a-z-]+): (#[0-9a-f]{6});")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .collect(Collectors.toMap(found -> found.group(1), found -> Color.web(found.group(2))));
        }
    }

    @Test
    @DisplayName("measured as the standard's own examples are")
    void knownContrasts() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(contrast(Color.web("#777777"), Color.WHITE)).isBetween(4.47, 4.49);
        assertThat(contrast(Color.web("#767676"), Color.WHITE)).isBetween(4.53, 4.55);
    }

    @ParameterizedTest(name = "{0}: words {1}, quiet words {2}, lines {3}, grid {4}")
    @CsvSource({"light, 12, 4.5, 3, 1.2", "dark, 12, 4.5, 3, 1.2", "projector, 17, 12, 5.5, 2"})
    @DisplayName("on everything that they are drawn on")
    void standOut(String look, double words, double quiet, double lines, double grid) throws IOException {
        Map<String, Color> tokens = tokens(look);
        SoftAssertions all = new SoftAssertions();
        for (String surface : SURFACES) {
            Color on = tokens.get(surface);
            all.assertThat(contrast(tokens.get("text"), on)).as("text on %s", surface).isGreaterThanOrEqualTo(words);
            all.assertThat(contrast(tokens.get("text-muted"), on)).as("muted on %s", surface)
                    .isGreaterThanOrEqualTo(quiet);
            for (String drawn : DRAWN) {
                all.assertThat(contrast(tokens.get(drawn), on)).as("%s on %s", drawn, surface)
                        .isGreaterThanOrEqualTo(lines);
            }
        }
        all.assertThat(contrast(tokens.get("grid"), tokens.get("card"))).as("grid").isGreaterThanOrEqualTo(grid);
        all.assertThat(contrast(tokens.get("on-accent"), tokens.get("accent"))).as("words on buttons")
                .isGreaterThanOrEqualTo(lines);
        all.assertAll();
    }
}
