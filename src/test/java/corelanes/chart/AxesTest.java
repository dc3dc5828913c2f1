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

    @ParameterizedTest
    @CsvSource({"0.5, 64", "1, 1", "0.97, 1.03", "3, 7", "0.002, 900000", "5, 5", "1e-6, 2e-6", "0, 8", "-4, 10",
            "20, 10"})
    void logarithmicValuesAreHeldWithLittleWaste(double least, double most) {
        double low = least > 0 ? Math.min(least, most) : most;
        for (int steps = 1; steps <= 8; steps++) {
            LogValueAxis axis = LogValueAxis.covering(least, most, steps);
            assertThat(axis.start()).isLessThanOrEqualTo(low * (1 + 1e-9)).isGreaterThan(low / 2.5 * (1 - 1e-9));
            assertThat(axis.end()).isGreaterThanOrEqualTo(most * (1 - 1e-9)).isLessThan(2.5 * most * 2.5);
            assertThat(axis.ticks()).hasSizeBetween(1, steps + 1).isSorted().startsWith(axis.start())
                    .allMatch(tick -> tick <= axis.end() * (1 + 1e-9));
            assertThat(axis.fractionOf(axis.start())).isEqualTo(0, within(1e-9));
            assertThat(axis.fractionOf(axis.end())).isEqualTo(1, within(1e-9));
            assertThat(axis.fractionOf(axis.valueAt(0.3))).isEqualTo(0.3, within(1e-9));
        }
    }

    @Test
    void onALogarithmicAxisEveryDoublingIsEquallyHighAndZeroIsBelowIt() {
        LogValueAxis axis = LogValueAxis.covering(1, 100, 8);
        assertThat(axis.ticks()).containsExactly(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0);
        assertThat(axis.fractionOf(40) - axis.fractionOf(20)).isEqualTo(axis.fractionOf(4) - axis.fractionOf(2),
                within(1e-9));
        assertThat(axis.fractionOf(0)).isNegative();
        assertThat(LogValueAxis.covering(0.02, 3, 8).ticks()).startsWith(0.02, 0.05, 0.1).endsWith(5.0);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 2", "0.5, 1", "1, 0", "500, 0"})
    void aLogarithmicLabelHasTheDecimalsItNeeds(double tick, int decimals) {
        assertThat(LogValueAxis.covering(0.01, 1_000, 20).decimals(tick)).isEqualTo(decimals);
    }
}
