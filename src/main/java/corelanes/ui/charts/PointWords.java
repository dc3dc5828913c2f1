package corelanes.ui.charts;

import corelanes.text.Texts;
import corelanes.ui.state.ChartPoint;
import corelanes.ui.state.Origin;
import java.util.List;
import java.util.stream.Collectors;

/** Says points in words: for the tooltip and for those who do not see the chart. */
final class PointWords {

    private final Texts texts = Texts.beside(PointWords.class);
    private final ChartUnit unit;

    PointWords(ChartUnit unit) {
        this.unit = unit;
    }

    /** One point: its value, its settings, the runs behind it, where they come from and what others took from them. */
    String of(ChartPoint point) {
        String noise = switch (point.disturbance().level()) {
            case QUIET -> "";
            case UNKNOWN -> "\n" + texts.get("point.noise-unknown");
            case BUSY, TOO_BUSY -> "\n" + texts.get("point.marked", point.disturbance().share() * 100,
                    point.disturbance().ownShare() * 100);
        };
        return texts.get("point", unit.exactly(point.median()), point.threads(), point.cores(), runs(point),
                Origin.of(point.source()).word()) + noise;
    }

    /** What a series is called; with its source where there are several, and short where there are many series. */
    String name(PointSeries series, boolean withSource, boolean briefly) {
        String cores = texts.get(briefly ? "number" : "series", series.cores());
        return withSource ? texts.get("series.of", cores, Origin.of(series.source()).word()) : cores;
    }

    /** All points, one series after the other. */
    String of(List<PointSeries> all) {
        return all.stream().map(series -> texts.get("series.accessible", name(series, true, false),
                series.points().stream().map(this::briefly).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }

    private String briefly(ChartPoint point) {
        return texts.get(point.disturbance().level().isMarked() ? "point.accessible.marked" : "point.accessible",
                point.threads(), unit.exactly(point.median()), runs(point));
    }

    /** How many runs are behind a point, and how far they lie apart. */
    private String runs(ChartPoint point) {
        return point.runs() == 1 ? texts.get("point.single")
                : texts.get("point.median", point.runs(), unit.exactly(point.low()), unit.exactly(point.high()));
    }
}
