package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTicksTest {

    private static final double CHARACTER_PX = 7;
    private static final long ORIGIN_NS = 987_654_321_012_345L;

    private final TimeTicks ticks = new TimeTicks();

    @Test
    void labelsNeverOverlapAndTimesAreRound() {
        Random random = new Random(5);
        for (int turn = 0; turn < 20_000; turn++) {
            long spanNs = (long) Math.pow(10, 3 + random.nextDouble() * 10.5);
            long startNs = ORIGIN_NS + (long) ((random.nextDouble() - 0.1) * Math.pow(10, random.nextDouble() * 13));
            TimeScale scale = new TimeScale(new Viewport(startNs, spanNs), 200 + random.nextInt(3_000));
            ticks.plan(scale, ORIGIN_NS, CHARACTER_PX);
            assertThat(isRound(ticks.stepNs())).as("%s ns", ticks.stepNs()).isTrue();
            double rightPx = Double.NEGATIVE_INFINITY;
            for (int tick = 0; tick < ticks.size(); tick++) {
                double halfPx = ticks.label(tick).length() * CHARACTER_PX / 2;
                assertThat(ticks.xPx(tick)).isBetween(-1e-6, scale.widthPx() + 1e-6);
                assertThat(ticks.xPx(tick) - halfPx).isGreaterThan(rightPx);
                assertThat(ticks.sinceOriginNs(tick) % ticks.stepNs()).isZero();
                rightPx = ticks.xPx(tick) + halfPx;
            }
            assertThat(IntStream.range(0, ticks.size()).mapToObj(ticks::label)).doesNotHaveDuplicates();
        }
    }

    private static boolean isRound(long stepNs) {
        long unit = stepNs >= TimeLabels.MINUTE_NS ? stepNs / TimeLabels.MINUTE_NS : stepNs;
        while (unit % 10 == 0) {
            unit /= 10;
        }
        return unit == 1 || unit == 2 || unit == 5;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 60000000      | 1000 | 0 ms, 10 ms, 20 ms, 30 ms, 40 ms, 50 ms, 60 ms
            1200000000    | 100000000     | 400  | 1.20 s, 1.25 s, 1.30 s
            1250000000    | 1000          | 400  | 1.2500000 s, 1.2500005 s, 1.2500010 s
            0             | 1000          | 400  | 0 ns, 500 ns, 1000 ns
            0             | 300000000000  | 500  | 0 min, 2 min, 4 min
            """)
    void labelsSayTimeSinceTheOriginInOneUnit(long fromNs, long spanNs, int widthPx, String labels) {
        ticks.plan(new TimeScale(new Viewport(ORIGIN_NS + fromNs, spanNs), widthPx), ORIGIN_NS, CHARACTER_PX);
        assertThat(IntStream.range(0, ticks.size()).mapToObj(ticks::label).map(label -> label.replace(",", "")))
                .containsExactly(labels.split(", "));
    }

    @Test
    void aLabelStillInViewIsNotMadeAgain() {
        ticks.plan(new TimeScale(new Viewport(ORIGIN_NS, 60_000_000), 1_000), ORIGIN_NS, CHARACTER_PX);
        String before = ticks.label(2);
        ticks.plan(new TimeScale(new Viewport(ORIGIN_NS + 12_000_000, 60_000_000), 1_000), ORIGIN_NS, CHARACTER_PX);
        assertThat(ticks.label(0)).isSameAs(before);
    }
}
