package corelanes.chart;

import static org.assertj.core.api.Assertions.assertThat;

import corelanes.chart.ChartPen.Anchor;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.ChartPen.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One chart on a page")
class PlotAreaTest {

    private static final double LETTER_PX = 7;

    /** Words and where their left end and middle are. */
    private record Written(String words, double x, double y) {}

    /** Keeps what is written and lets nothing be seen. */
    private static final class KeptWords implements ChartPen {

        private final List<Written> written = new ArrayList<>();

        @Override
        public void line(double[] x, double[] y, Stroke stroke) {}

        @Override
        public void area(double[] x, double[] y, Ink ink, double strength) {}

        @Override
        public void box(double x, double y, double widthPx, double heightPx, int rgb, double strength) {}

        @Override
        public void dot(double x, double y, double radiusPx, Ink ink, double strength, boolean hollow) {}

        @Override
        public void text(String words, double x, double y, Type type) {
            double left = type.anchor() == Anchor.START ? x
                    : type.anchor() == Anchor.END ? x - widthOf(words, type) : x - widthOf(words, type) / 2;
            written.add(new Written(words, left, y));
        }

        @Override
        public double widthOf(String words, Type type) {
            return words.length() * LETTER_PX;
        }
    }

    private final KeptWords pen = new KeptWords();
    private final PlotArea area = new PlotArea(pen, 0, 0, 590, 260, ThreadsAxis.upTo(8), ValueAxis.covering(3, 4));

    private static List<PlotArea.Mark> marks(double... values) {
        List<PlotArea.Mark> marks = new ArrayList<>();
        for (int at = 0; at < values.length; at++) {
            marks.add(new PlotArea.Mark(1 << at, values[at], values[at], values[at], List.of(), List.of(), ""));
        }
        return marks;
    }

    private int inTheWay(Written label, DoubleUnaryOperator curve) {
        int found = 0;
        for (double threads = 1; threads <= 8; threads += 0.01) {
            double x = area.x(threads);
            found += x > label.x() && x < label.x() + label.words().length() * LETTER_PX
                    && Math.abs(area.y(curve.applyAsDouble(threads)) - label.y()) < 7 ? 1 : 0;
        }
        return found;
    }

    @Test
    @DisplayName("writes beside its limit where neither a series nor a curve is in the way")
    void limit() {
        List<List<PlotArea.Mark>> series = List.of(marks(1, 1.97, 1.96, 2.15));
        DoubleUnaryOperator ideal = threads -> threads;
        area.limit(2, "2 cores: no more to give", Ink.LIMIT, series, List.of());
        assertThat(inTheWay(pen.written.getLast(), ideal)).as("if nothing is said of the curve").isPositive();
        area.limit(2, "2 cores: no more to give", Ink.LIMIT, series, List.of(ideal));
        assertThat(inTheWay(pen.written.getLast(), ideal)).isZero();
    }

    @Test
    @DisplayName("writes on its lowest line rather than over a series, and over nothing where there is room")
    void lowLimit() {
        area.limit(0.26, "one switch alone", Ink.LIMIT, List.of(marks(0.4, 0.5, 0.4, 0.4)), List.of());
        assertThat(pen.written.getLast().y()).isGreaterThan(area.y(0.26));
        area.limit(0.26, "one switch alone", Ink.LIMIT, List.of(marks(2, 2, 2, 2)), List.of());
        assertThat(pen.written.getLast().y()).isLessThan(area.y(0.26));
    }

    @Test
    @DisplayName("says why it is empty in lines that lie within it")
    void empty() {
        String why = "The first round warms up and does not count. Points come with the next one, and so on. "
                .repeat(3);
        area.empty("Speedup", "times sooner", why.strip());
        List<Written> lines = pen.written.subList(2, pen.written.size());
        assertThat(String.join(" ", lines.stream().map(Written::words).toList())).isEqualTo(why.strip());
        assertThat(lines).hasSizeGreaterThan(2).allSatisfy(line -> {
            assertThat(line.x()).isPositive();
            assertThat(line.x() + line.words().length() * LETTER_PX).isLessThan(590);
            assertThat(line.y()).isBetween(58.0, 260.0);
        });
    }
}
