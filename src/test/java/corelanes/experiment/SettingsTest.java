package corelanes.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Settings")
class SettingsTest {

    @ParameterizedTest
    @EnumSource(Setting.class)
    @DisplayName("take their ends and refuse what lies beyond, in one sentence with the range")
    void rangesHold(Setting setting) {
        setting.require(setting.smallest());
        setting.require(setting.usual());
        setting.require(setting.largest());
        for (long outside : new long[] {setting.smallest() - 1, setting.largest() + 1, Long.MIN_VALUE,
                Long.MAX_VALUE}) {
            assertThatThrownBy(() -> setting.require(outside)).isInstanceOf(InvalidSettingException.class)
                    .hasMessageStartingWith(setting.title()).hasMessageContaining(setting.show(setting.largest()))
                    .hasMessageEndingWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource({"150ms, 150000000", "2s, 2000000000", "20us, 20000", "20µs, 20000", "7ns, 7", "1.5 ms, 1500000",
            "1min, 60000000000",
            "-1ms, -1000000", "0ms, 0"})
    @DisplayName("durations are read with their unit")
    void durationsAreRead(String text, long ns) {
        assertThat(Durations.parseNs(text)).isEqualTo(ns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "ms", "5 m", "1e3ms", "five ms", "1.ms", "5ms5", "99999999999999999999s"})
    @DisplayName("what is not a duration is refused in one sentence")
    void badDurationsAreRefused(String text) {
        assertThatThrownBy(() -> Durations.parseNs(text)).isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("150ms");
    }

    @Test
    @DisplayName("durations are shown with the unit that suits them and read again within half a percent")
    void durationsRoundTrip() {
        Random random = new Random(5);
        for (int question = 0; question < 2_000; question++) {
            long ns = (long) Math.pow(10, random.nextDouble() * 10.7);
            String shown = Durations.show(ns);
            assertThat(shown).doesNotContain("E");
            assertThat((double) Durations.parseNs(shown)).isBetween(ns * 0.995, ns * 1.005);
        }
    }

    @Test
    @DisplayName("cores are a count or a list, and must be there")
    void coresAreChosen() {
        List<Integer> available = List.of(0, 1, 4, 5);
        assertThat(CoreChoice.parse("2").among(available)).containsExactly(0, 1);
        assertThat(CoreChoice.parse("4,0").among(available)).containsExactly(0, 4);
        assertThat(CoreChoice.parse("4,").among(available)).containsExactly(4);
        for (String wrong : List.of("0", "5", "2,", "-1", "1,-1", ",", "", "two", "0,x", "99999999999")) {
            assertThatThrownBy(() -> CoreChoice.parse(wrong).among(available)).as(wrong)
                    .isInstanceOf(InvalidSettingException.class).hasMessageEndingWith(".");
        }
        for (String right : List.of("2", "0,1", "5,")) {
            assertThat(CoreChoice.parse(right).word()).isEqualTo(right);
        }
    }

    @Test
    @DisplayName("an experiment that would do nothing or cannot be is refused")
    void impossibleExperiments() {
        Experiment hands = Experiment.twoHands();
        assertThatThrownBy(() -> hands.withThreads(0)).isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> hands.withCpuWorkNs(0)).isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> hands.withIoLatencyNs(-1)).isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> new Amount.Tasks(10_000_000)).isInstanceOf(InvalidSettingException.class);
        assertThat(hands.with(WorkloadKind.HTTP).withCpuWorkNs(0).cpuWorkNs()).isZero();
    }
}
