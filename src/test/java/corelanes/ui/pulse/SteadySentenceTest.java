package corelanes.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sentence stands until it can be read")
class SteadySentenceTest {

    private static final long FRAME_NS = 16_666_667;

    private final SteadySentence steady = new SteadySentence();
    private long nowNs = 5_000_000_000L;
    private String shown = "";

    private String show(String sentence, long forNs) {
        for (long until = nowNs + forNs; nowNs < until; nowNs += FRAME_NS) {
            shown = steady.settle(sentence, nowNs);
        }
        return shown;
    }

    @Test
    @DisplayName("through gaps too short to be read")
    void gaps() {
        show("one runs", 100_000_000);
        for (int gap = 0; gap < 20; gap++) {
            assertThat(show("none runs", 120_000_000)).isEqualTo("one runs");
            assertThat(show("one runs", 300_000_000)).isEqualTo("one runs");
        }
    }

    @Test
    @DisplayName("but no longer once another one holds")
    void holds() {
        show("one runs", 100_000_000);
        assertThat(show("none runs", SteadySentence.HOLDS_NS + 2 * FRAME_NS)).isEqualTo("none runs");
    }

    @Test
    @DisplayName("and for a second at most while the newest one changes with every frame")
    void everChanging() {
        assertThat(seenInThreeSeconds("x")).hasSizeBetween(3, 4);
    }

    @Test
    @DisplayName("but numbers in it follow, at a pace that can be read")
    void numbers() {
        assertThat(seenInThreeSeconds("1")).hasSizeBetween(11, 13);
    }

    /** Sentences that differ with every frame, in so many of these signs. */
    private TreeSet<String> seenInThreeSeconds(String sign) {
        TreeSet<String> seen = new TreeSet<>();
        for (int frame = 1; frame <= 180; frame++) {
            seen.add(show(sign.repeat(frame) + " wait", FRAME_NS));
        }
        return seen;
    }

    @Test
    @DisplayName("and not at all when something else is shown")
    void somethingElse() {
        show("one runs", 100_000_000);
        steady.forget();
        assertThat(show("the whole run", 1)).isEqualTo("the whole run");
    }
}
