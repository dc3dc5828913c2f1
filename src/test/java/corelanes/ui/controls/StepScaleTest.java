package corelanes.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import corelanes.experiment.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepScaleTest {

    static Stream<Arguments> scales() {
        Stream<Arguments> cores = Stream.of(1, 2, 16, 24, 64)
                .map(count -> Arguments.of(Setting.CORES, SettingScales.of(Setting.CORES, count)));
        Stream<Arguments> others = Stream.of(Setting.values())
                .filter(setting -> setting.unit() != Setting.Unit.CHOICE && setting != Setting.CORES
                        && setting != Setting.DURATION)
                .map(setting -> Arguments.of(setting, SettingScales.of(setting, 4)));
        return Stream.concat(cores, others);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void everyStepComesBackFromItsPositionAndIsInRange(Setting setting, StepScale scale) {
        for (long step : scale.steps()) {
            double position = scale.positionOf(step);
            assertThat(position).isEqualTo(Math.rint(position));
            assertThat(scale.valueAt(position)).isEqualTo(step);
            setting.require(step);
        }
        assertThat(scale.steps()).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theUsualValueIsAStepUnlessTheMachineHasNone(Setting setting, StepScale scale) {
        assertThat(scale.steps()).contains(Math.clamp(setting.usual(), scale.steps().getFirst(),
                scale.steps().getLast()));
    }

    @Test
    void theEndsOfTheCommonScales() {
        assertThat(StepScale.threads().steps()).startsWith(1L).endsWith(1_024L);
        assertThat(StepScale.tasks().steps()).startsWith(1L).endsWith(10_000L);
        assertThat(StepScale.cpuWork().steps()).startsWith(0L).endsWith(2_000_000_000L);
        assertThat(StepScale.ioLatency().steps()).startsWith(0L).endsWith(5_000_000_000L);
        assertThat(StepScale.cores(24).steps()).startsWith(1L).endsWith(24L);
    }

    @Test
    void threadsGoUpAsMusiciansCount() {
        assertThat(StepScale.threads().steps()).startsWith(1L, 2L, 3L, 4L, 6L, 8L, 12L, 16L, 24L, 32L, 48L, 64L)
                .endsWith(768L, 1_024L);
    }

    @ParameterizedTest
    @CsvSource({"5, 3.5", "4, 3", "6, 4", "7, 4.5", "0, 0", "-8, 0", "1024, 19", "4096, 19"})
    void valuesBetweenLieBetweenAndBeyondAtTheEnds(long threads, double position) {
        assertThat(StepScale.threads().positionOf(threads)).isEqualTo(position, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"-3, 1", "0.4, 1", "0.6, 2", "18.9, 1024", "99, 1024"})
    void anyPositionHasAStep(double position, long threads) {
        assertThat(StepScale.threads().valueAt(position)).isEqualTo(threads);
    }

    @Test
    void refusesStepsThatDoNotRise() {
        assertThatThrownBy(() -> new StepScale(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepScale(List.of(1L, 1L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new StepScale(List.of(2L, 1L))).isInstanceOf(IllegalArgumentException.class);
    }
}
