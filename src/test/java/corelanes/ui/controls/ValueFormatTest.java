package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corelanes.experiment.InvalidSettingException;
import corelanes.experiment.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormatTest {

    private static final ValueFormat TASKS = new ValueFormat.Count(Setting.TASKS);
    private static final ValueFormat WORK = new ValueFormat.Measured(Setting.CPU_WORK);

    @ParameterizedTest
    @ValueSource(longs = {1, 4, 999, 1_000, 12_345, 1_000_000})
    void countsComeBackFromWhatIsShownAndFromWhatIsTyped(long value) {
        assertThat(TASKS.parse(TASKS.show(value))).isEqualTo(value);
        assertThat(TASKS.parse(TASKS.edit(value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 20_000, 1_000_000, 150_000_000, 1_500_000_000L, 60_000_000_000L})
    void durationsComeBackFromWhatIsShown(long valueNs) {
        assertThat(WORK.parse(WORK.show(valueNs))).isEqualTo(valueNs);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"150ms|150000000", "0.5 s|500000000", " 2s |2000000000"})
    void durationsAreTypedWithTheirUnit(String typed, long expectedNs) {
        assertThat(WORK.parse(typed)).isEqualTo(expectedNs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "150", "-1ms", "61s", "quick", "1e3ms"})
    void otherDurationsAreRefusedInASentence(String typed) {
        assertThatThrownBy(() -> WORK.parse(typed)).isInstanceOf(InvalidSettingException.class)
                .message().endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-4", "4.5", "four", "1000001", "99999999999999999999", "1,2"})
    void otherCountsAreRefusedInASentence(String typed) {
        assertThatThrownBy(() -> TASKS.parse(typed)).isInstanceOf(InvalidSettingException.class)
                .message().endsWith(".");
    }

    /** What is shown has three digits, so values are drawn with as many. */
    @ParameterizedTest
    @EnumSource(value = Setting.class)
    void everyNumberComesBackFromWhatIsTyped(Setting setting) {
        if (setting.unit() == Setting.Unit.CHOICE || setting == Setting.DURATION) {
            assertThatThrownBy(() -> SettingScales.of(setting, 4)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        ValueFormat format = ValueFormat.of(setting, 1_024);
        for (long step : SettingScales.of(setting, 16).steps()) {
            assertThat(format.parse(format.edit(step))).isEqualTo(step);
        }
        assertThatThrownBy(() -> format.parse("a few")).isInstanceOf(InvalidSettingException.class).message()
                .endsWith(".");
    }

    @Test
    void unitsAreShownAndTyped() {
        assertThat(ValueFormat.of(Setting.SERIAL_SHARE, 1).show(200)).isEqualTo("20 %");
        assertThat(ValueFormat.of(Setting.SERIAL_SHARE, 1).parse("0.35")).isEqualTo(350);
        assertThat(ValueFormat.of(Setting.IMAGE_SIZE, 1).show(1_280)).isEqualTo("1,280 px");
        assertThat(ValueFormat.of(Setting.IMAGE_SIZE, 1).parse("640")).isEqualTo(640);
        assertThat(ValueFormat.of(Setting.WORKING_SET, 1).show(64_000)).isEqualTo("64 kB");
        assertThat(ValueFormat.of(Setting.WORKING_SET, 1).parse("1.5MB")).isEqualTo(1_500_000);
    }

    @Test
    void coresAreShownAgainstThoseThereAre() {
        ValueFormat cores = new ValueFormat.Cores(8);
        assertThat(cores.show(2)).isEqualTo("2 of 8");
        assertThat(cores.parse("8")).isEqualTo(8);
        assertThatThrownBy(() -> cores.parse("9")).hasMessageContaining("at most 8");
        assertThatThrownBy(() -> cores.parse("0")).isInstanceOf(InvalidSettingException.class);
    }

    @Test
    void nothingIsShownWithAUnitToo() {
        assertThat(WORK.show(0)).isEqualTo("0 ms");
    }
}
