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
        return Stream.of(Arguments.of(Setting.THREADS, StepScale.threads(), 1L, 1_024L),
                Arguments.of(Setting.CORES, StepScale.cores(1), 1L, 1L),
                Arguments.of(Setting.CORES, StepScale.cores(2), 1L, 2L),
                Arguments.of(Setting.CORES, StepScale.cores(16), 1L, 16L),
                Arguments.of(Setting.CORES, StepScale.cores(24), 1L, 24L),
                Arguments.of(Setting.CORES, StepScale.cores(64), 1L, 64L),
                Arguments.of(Setting.TASKS, StepScale.tasks(), 1L, 10_000L),
                Arguments.of(Setting.CPU_WORK, StepScale.cpuWork(), 0L, 2_000_000_000L),
                Arguments.of(Setting.IO_LATENCY, StepScale.ioLatency(), 0L, 5_000_000_000L));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void everyStepComesBackFromItsPositionAndIsInRange(Setting setting, StepScale scale, long first, long last) {
        for (long step : scale.steps()) {
            double position = scale.positionOf(step);
            assertThat(position).isEqualTo(Math.rint(position));
            assertThat(scale.valueAt(position)).isEqualTo(step);
            setting.require(step);
        }
        assertThat(scale.steps()).startsWith(first).endsWith(last).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("scales")
    void theUsualValueIsAStepUnlessTheMachineHasNone(Setting setting, StepScale scale, long first, long last) {
        assertThat(scale.steps()).contains(Math.clamp(setting.usual(), first, last));
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
