package corelanes.ui.charts;

import corelanes.text.Texts;
import corelanes.ui.state.ChartPoint;
import java.util.List;
import java.util.stream.Collectors;

/** Says points in words: for the tooltip and for those who do not see the chart. */
final class PointWords {

    private final Texts texts = Texts.beside(PointWords.class);
    private final ChartUnit unit;

    PointWords(ChartUnit unit) {
        this.unit = unit;
    }

    /** One point: its value, its settings, and the runs behind it. */
    String of(ChartPoint point) {
        String runs = point.runs() == 1 ? texts.get("point.single") : texts.get("point.median", point.runs(),
                unit.exactly(point.low()), unit.exactly(point.high()));
        return texts.get("point", unit.exactly(point.median()), point.threads(), point.cores(), runs);
    }

    /** A number of cores, as a series is called. */
    String cores(int cores) {
        return texts.get("series", cores);
    }

    /** All points, one series after the other. */
    String of(List<PointSeries> all) {
        return all.stream().map(series -> texts.get("series.accessible", cores(series.cores()),
                series.points().stream().map(point -> texts.get("point.accessible", point.threads(),
                        unit.exactly(point.median()))).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }
}
