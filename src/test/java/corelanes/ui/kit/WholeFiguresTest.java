package corelanes.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeFiguresTest {

    /** An underscore stands for the no-break space. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "others took 0.1 %, this program 5.0 % | others took 0.1_%, this program 5.0_%",
            "2 s of the run at most | 2_s of the run at most", "every 3 µs. | every 3_µs.",
            "150 ms (of 2 s) | 150_ms (of 2_s)", "512 MB kept, 12 MB/s | 512_MB kept, 12_MB/s",
            "takes **0.5 %** | takes **0.5_%**", "1.9 × as long | 1.9_× as long"})
    void staysWithItsUnit(String text, String shown) {
        assertThat(WholeFigures.in(text)).isEqualTo(shown.replace('_', '\u00a0'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100%", "4 tasks", "2 sleep", "4 Threads", "a % of", "core 0 minds", "12 sλ"})
    void leavesTheRestAsItIs(String text) {
        assertThat(WholeFigures.in(text)).isEqualTo(text);
    }
}
