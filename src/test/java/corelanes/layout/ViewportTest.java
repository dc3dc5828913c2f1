package corelanes.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {

    @Test
    void zoomingKeepsTheTimeUnderThePointerInItsPlace() {
        Random random = new Random(3);
        for (int turn = 0; turn < 2_000; turn++) {
            Viewport before = new Viewport(random.nextLong(1L << 50), 100_000 + random.nextLong(1L << 36));
            double xPx = random.nextDouble() * 1_000;
            long timeNs = new TimeScale(before, 1_000).timeNs(xPx);
            Viewport after = before.zoomed(0.25 + random.nextDouble() * 4, timeNs);
            assertThat(new TimeScale(after, 1_000).xPx(timeNs)).isCloseTo(xPx, within(0.1));
        }
    }

    @Test
    void neverCloserThanAMicrosecond() {
        assertThat(new Viewport(5_000, 2_000).zoomed(100, 5_500).spanNs()).isEqualTo(Viewport.SMALLEST_SPAN_NS);
    }

    @Test
    void staysInsideWhatItIsTold() {
        Random random = new Random(4);
        for (int turn = 0; turn < 2_000; turn++) {
            Viewport any = new Viewport(random.nextLong(1_000_000), random.nextLong(1_000_000));
            Viewport inside = any.within(200_000, 700_000);
            assertThat(inside.startNs()).isGreaterThanOrEqualTo(200_000);
            assertThat(inside.endNs()).isLessThanOrEqualTo(700_000);
        }
    }

    @Test
    void aMovedScaleHasTheColumnsThatItHad() {
        Random random = new Random(8);
        for (int turn = 0; turn < 2_000; turn++) {
            int widthPx = 1 + random.nextInt(3_000);
            Viewport view = new Viewport(random.nextLong(1L << 50), 2L * widthPx + random.nextLong(1L << 36));
            TimeScale before = new TimeScale(view, widthPx);
            Viewport wanted = view.pannedBy(Math.round((random.nextDouble() - 0.5) * 4 * view.spanNs()));
            TimeScale moved = before.movedTo(wanted, widthPx);
            int by = (int) moved.firstColumn();
            assertThat(Math.abs(before.xPx(wanted.startNs()) - by)).isLessThanOrEqualTo(0.5 + 1e-6);
            assertThat(moved.viewport().startNs()).isEqualTo(moved.columnStartNs(0));
            assertThat(moved.viewport().endNs()).isEqualTo(moved.columnStartNs(widthPx));
            int column = random.nextInt(widthPx);
            long timeNs = moved.columnStartNs(column);
            assertThat(timeNs).isEqualTo(before.columnStartNs(column + by));
            assertThat(moved.column(timeNs)).isEqualTo(column);
            assertThat(moved.xPx(timeNs)).isCloseTo(before.xPx(timeNs) - by, within(1e-6));
            assertThat(moved.timeNs(moved.xPx(timeNs))).isEqualTo(timeNs);
            assertThat(moved.movedTo(view, widthPx)).as("there and back").isEqualTo(before);
        }
    }

    @Test
    void aScaleThatCannotBeMovedHasAGridOfItsOwn() {
        Viewport view = new Viewport(5_000, 100_000);
        TimeScale scale = new TimeScale(view, 1_000);
        assertThat(scale.movedTo(new Viewport(5_033, 90_000), 1_000).firstColumn()).as("another zoom").isZero();
        assertThat(scale.movedTo(new Viewport(5_033, 100_000), 900).firstColumn()).as("another width").isZero();
        assertThat(scale.movedTo(new Viewport(1L << 40, 100_000), 1_000).firstColumn()).as("far away").isZero();
        assertThat(scale.movedTo(new Viewport(105_000, 100_000), 1_000).firstColumn()).isEqualTo(1_000);
        TimeScale close = new TimeScale(new Viewport(5_000, 1_500), 1_000);
        assertThat(close.movedTo(new Viewport(5_100, 1_500), 1_000).anchorNs()).as("less than two ns a pixel")
                .isEqualTo(5_100);
    }

    @Test
    void everyTimeIsInTheColumnThatBeginsBeforeIt() {
        Random random = new Random(6);
        for (int turn = 0; turn < 5_000; turn++) {
            Viewport viewport = new Viewport(random.nextLong(1L << 40), 1_000 + random.nextLong(1L << 40));
            TimeScale scale = new TimeScale(viewport, 1 + random.nextInt(4_000));
            long timeNs = viewport.startNs() + random.nextLong(viewport.spanNs());
            int column = scale.column(timeNs);
            assertThat(column).isBetween(0, scale.widthPx() - 1);
            assertThat(scale.columnStartNs(column)).isLessThanOrEqualTo(timeNs);
            assertThat(scale.columnStartNs(column + 1)).isGreaterThan(timeNs);
        }
    }
}
