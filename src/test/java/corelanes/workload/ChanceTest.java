package corelanes.workload;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.experiment.Setting;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Chance")
class ChanceTest {

    private static final int DRAWS = 100_000;
    private static final long MEAN_NS = 200_000_000;

    @ParameterizedTest
    @EnumSource
    @DisplayName("falls the same way each time, evenly over tasks, and anew for each try")
    void evenAndRepeatable(Chance chance) {
        int[] tenths = new int[10];
        for (int task = 0; task < DRAWS; task++) {
            double drawn = chance.draw(task, 0);
            assertThat(drawn).isBetween(0.0, Math.nextDown(1.0)).isEqualTo(chance.draw(task, 0));
            tenths[(int) (drawn * tenths.length)]++;
        }
        // 10,000 are expected in each; a fair draw leaves ± 500, five standard deviations, once in a million.
        assertThat(IntStream.of(tenths).boxed()).allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
        assertThat(IntStream.range(0, 1_000).filter(attempt -> chance.draw(7, attempt) < 0.5).count())
                .isBetween(400L, 600L);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("spreads latencies around the mean that is set")
    void latenciesKeepTheirMean(LatencySpread spread) {
        double mean = IntStream.range(0, DRAWS).mapToLong(task -> spread.drawNs(MEAN_NS, task, 0)).average()
                .orElseThrow();
        assertThat(mean).isCloseTo(MEAN_NS, Percentage.withPercentage(2));
        assertThat(spread.drawNs(0, 1, 0)).isZero();
    }

    @Test
    @DisplayName("keeps uniform latencies within twice the mean, and gives the long tail half of them below 0.61 of it")
    void shapes() {
        long[] uniform = IntStream.range(0, DRAWS).mapToLong(task -> LatencySpread.UNIFORM.drawNs(MEAN_NS, task, 0))
                .sorted().toArray();
        assertThat(uniform[0]).isNotNegative();
        assertThat(uniform[DRAWS - 1]).isLessThanOrEqualTo(2 * MEAN_NS);
        long[] tail = IntStream.range(0, DRAWS).mapToLong(task -> LatencySpread.LONG_TAIL.drawNs(MEAN_NS, task, 0))
                .sorted().toArray();
        // The median of exp(X) is exp(m); its 99th percentile exp(m + 2.326 s).
        assertThat((double) tail[DRAWS / 2]).isCloseTo(MEAN_NS * Math.exp(-0.5), Percentage.withPercentage(2));
        assertThat((double) tail[DRAWS * 99 / 100]).isCloseTo(MEAN_NS * Math.exp(2.326 - 0.5),
                Percentage.withPercentage(6));
    }

    @Test
    @DisplayName("knows every word of the setting")
    void everyWord() {
        assertThat(IntStream.range(0, Setting.LATENCY_SPREAD.words().size()).mapToObj(LatencySpread::of))
                .containsExactly(LatencySpread.values());
    }
}
