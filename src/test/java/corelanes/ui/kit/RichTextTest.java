package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RichTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "plain | plain", "**all** | [all]", "a **b** c | a [b] c", "**a** b **c** | [a] b [c]",
            "**a****b** | [a][b]", "never **closed | never **closed", "a ** b ** c | a [ b ] c", "2 * 3 | 2 * 3",
            "empty ****. | empty .", "**a** and **b | [a] and **b"})
    void marksWhatStandsBetweenTwoPairsOfAsterisks(String line, String expected) {
        String read = RichText.parse(line).spans().stream().map(span -> span.strong() ? "[" + span.text() + "]"
                : span.text()).collect(Collectors.joining());
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void saysTheWordsAlone() {
        assertThat(RichText.parse("Four tasks, **one core**.").plain()).isEqualTo("Four tasks, one core.");
        assertThat(RichText.parse("").spans()).isEmpty();
    }
}
