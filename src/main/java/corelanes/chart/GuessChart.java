package corelanes.chart;

import corelanes.chart.ChartPen.Stroke;
import corelanes.text.Texts;
import java.util.Comparator;
import java.util.List;

/**
 * A chart on which somebody draws the speedup that is expected, before it is measured.
 *
 * @param threads  the numbers of threads, rising; at least one
 * @param cores    how many cores there are
 * @param widthPx  width of the chart
 * @param heightPx height of the chart
 */
public record GuessChart(List<Integer> threads, int cores, double widthPx, double heightPx) {

    /** The axis goes up to so many times the cores: whoever expects more still finds room. */
    private static final double ROOM = 4;
    private static final double LEAST = 4;

    public GuessChart {
        threads = List.copyOf(threads);
    }

    private PlotArea area(ChartPen pen) {
        double most = Math.min(Math.max(2, threads.getLast()), Math.max(LEAST, cores * ROOM));
        return new PlotArea(pen, 0, 4, widthPx, heightPx - 4, ThreadsAxis.upTo(threads.getLast()),
                ValueAxis.covering(most, PlotArea.steps(heightPx)));
    }

    /** Draws what is expected so far; the ideal and the cores are left out, since they would tell. */
    public void draw(ChartPen pen, List<SweepView.Guess> guess) {
        Texts texts = Texts.beside(GuessChart.class);
        PlotArea area = area(pen);
        area.axes(texts.get("guess.title"), texts.get("guess.subtitle"), new ChartUnits()::times);
        pen.line(guess.stream().mapToDouble(one -> area.x(one.threads())).toArray(),
                guess.stream().mapToDouble(one -> area.y(one.speedup())).toArray(), new Stroke(Ink.LIMIT, 2.5, 2));
        for (SweepView.Guess one : guess) {
            pen.dot(area.x(one.threads()), area.y(one.speedup()), 6, Ink.LIMIT, 1, false);
        }
    }

    /** What is expected by whoever points there: of the nearest number of threads. */
    public SweepView.Guess at(ChartPen pen, double xPx, double yPx) {
        PlotArea area = area(pen);
        int nearest = threads.stream().min(Comparator.comparingDouble(count -> Math.abs(area.x(count) - xPx)))
                .orElseThrow();
        return new SweepView.Guess(nearest, area.valueAt(yPx));
    }

    /** Where nothing is expected yet: that threads change nothing. */
    public List<SweepView.Guess> flat() {
        return threads.stream().map(count -> new SweepView.Guess(count, 1)).toList();
    }
}
