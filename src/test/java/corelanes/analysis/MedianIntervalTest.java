package corelanes.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The interval of a median")
class MedianIntervalTest {

    private static final int DRAWS = 20_000;

    private static MedianInterval ofWhole(int count) {
        return MedianInterval.of(IntStream.rangeClosed(1, count).mapToObj(Double::valueOf).toList()).orElseThrow();
    }

    @Test
    @DisplayName("is between order statistics as Hettmansperger and Sheather say, computed by hand")
    void byHand() {
        // Of 6: the outermost hold 31/32, the next 25/32. (31/32 - .95) / (6/32) = .1; 5 * .1 / (1 + 4 * .1) = .357.
        assertThat(ofWhole(6).low()).isCloseTo(1 + 0.5 / 1.4, within(1e-9));
        assertThat(ofWhole(6).high()).isCloseTo(6 - 0.5 / 1.4, within(1e-9));
        assertThat(ofWhole(6).median()).isEqualTo(3.5);
        assertThat(ofWhole(6).width()).isCloseTo((5 - 2 * 0.5 / 1.4) / 3.5, within(1e-9));
        // Of 10: the second hold 1 - 22/1024, the third 1 - 112/1024.
        double inwards = (1 - 22 / 1024.0 - 0.95) / (90 / 1024.0);
        double weight = 8 * inwards / (2 + 6 * inwards);
        assertThat(ofWhole(10).low()).isCloseTo(2 + weight, within(1e-9));
        assertThat(ofWhole(10).high()).isCloseTo(9 - weight, within(1e-9));
    }

    @Test
    @DisplayName("needs six values, does not mind their order, and gets narrower with more of them")
    void shape() {
        assertThat(MedianInterval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0))).isEmpty();
        assertThat(MedianInterval.of(List.of(6.0, 1.0, 5.0, 2.0, 4.0, 3.0))).contains(ofWhole(6));
        assertThat(MedianInterval.of(List.of(2.0, 2.0, 2.0, 2.0, 2.0, 2.0)).orElseThrow().width()).isZero();
        double before = Double.MAX_VALUE;
        for (int count : new int[] {6, 12, 24, 100, 1_000, 5_000}) {
            double width = ofWhole(count).width();
            assertThat(width).isPositive().isLessThan(before);
            before = width;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 10, 13, 20, 31})
    @DisplayName("holds the median in 94 to 96 of 100 cases, and in 93 to 97 where values lie more to one side")
    void coverage(int count) {
        assertThat(holds(count, Random::nextGaussian, 0)).as("normal").isBetween(0.94, 0.96);
        assertThat(holds(count, Random::nextDouble, 0.5)).as("uniform").isBetween(0.94, 0.96);
        assertThat(holds(count, random -> random.nextExponential() - random.nextExponential(), 0)).as("Laplace")
                .isBetween(0.94, 0.96);
        assertThat(holds(count, Random::nextExponential, Math.log(2))).as("exponential").isBetween(0.93, 0.97);
    }

    private static double holds(int count, ToDoubleFunction<Random> one, double median) {
        Random random = new Random(count);
        int held = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Double> values = new ArrayList<>(
                    DoubleStream.generate(() -> one.applyAsDouble(random)).limit(count).boxed().toList());
            MedianInterval interval = MedianInterval.of(values).orElseThrow();
            held += interval.low() <= median && median <= interval.high() ? 1 : 0;
        }
        return held / (double) DRAWS;
    }
}
