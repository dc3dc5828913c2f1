package corelanes.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxesTest {

    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "8, 8", "9, 16", "64, 64", "65, 128", "1000, 1024", "4096, 4096"})
    void threadsEndAtAPowerOfTwo(int most, int last) {
        assertThat(ThreadsAxis.upTo(most).last()).isEqualTo(last);
    }

    @Test
    void everyDoublingOfThreadsIsEquallyWide() {
        ThreadsAxis axis = ThreadsAxis.upTo(64);
        assertThat(axis.fractionOf(1)).isZero();
        assertThat(axis.fractionOf(8)).isEqualTo(0.5, within(1e-9));
        assertThat(axis.fractionOf(64)).isEqualTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 13, 100})
    void labelsStartAtOneAndFitTheirRoom(int room) {
        for (int most : new int[] {1, 64, 1_024, 4_096}) {
            ThreadsAxis axis = ThreadsAxis.upTo(most);
            assertThat(axis.labels(room)).startsWith(1).hasSizeLessThanOrEqualTo(Math.max(2, room)).isSorted()
                    .allMatch(threads -> threads <= axis.last());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, 1e-6, 0.003, 0.99, 1, 1.97, 2, 3, 4.0001, 7, 24, 64, 99.9, 100, 786, 1e6,
            Double.NaN, Double.POSITIVE_INFINITY})
    void valuesAreHeldWithLittleWaste(double most) {
        for (int steps = 1; steps <= 6; steps++) {
            ValueAxis axis = ValueAxis.covering(most, steps);
            double needed = Double.isFinite(most) && most > 0 ? most : 1;
            assertThat(axis.steps()).isBetween(1, steps);
            assertThat(axis.end()).isGreaterThanOrEqualTo(needed * (1 - 1e-6));
            assertThat(axis.end() - axis.step()).as("the last step is needed").isLessThan(needed);
            assertThat(axis.ticks()).hasSize(axis.steps() + 1).startsWith(0.0).isSorted();
        }
    }

    @ParameterizedTest
    @CsvSource({"4, 5, 1, 4", "2, 5, 0.5, 4", "3, 5, 1, 3", "24, 3, 10, 3", "786, 5, 200, 4", "0.0021, 3, 0.001, 3",
            "100, 5, 20, 5"})
    void stepsAreRoundNumbers(double most, int mostSteps, double step, int steps) {
        ValueAxis axis = ValueAxis.covering(most, mostSteps);
        assertThat(axis.step()).isEqualTo(step, within(step * 1e-9));
        assertThat(axis.steps()).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"100, 0", "1, 0", "0.5, 1", "0.2, 1", "0.1, 1", "0.05, 2", "0.001, 3", "20, 0"})
    void decimalsTellTicksApart(double step, int decimals) {
        assertThat(new ValueAxis(step, 3).decimals()).isEqualTo(decimals);
    }

    @Test
    void onALinearAxisEveryThreadIsEquallyWide() {
        ThreadsAxis axis = ThreadsAxis.linear(60);
        assertThat(axis.fractionOf(1)).isZero();
        assertThat(axis.fractionOf(30.5)).isEqualTo(0.5, within(1e-9));
        assertThat(axis.fractionOf(60)).isEqualTo(1, within(1e-9));
        for (int room : new int[] {0, 1, 2, 5, 9, 100}) {
            for (int most : new int[] {1, 8, 60, 1_000, 4_096}) {
                assertThat(ThreadsAxis.linear(most).labels(room)).startsWith(1).isSorted()
                        .hasSizeLessThanOrEqualTo(Math.max(2, room)).allMatch(threads -> threads <= Math.max(8, most));
            }
        }
    }
}
