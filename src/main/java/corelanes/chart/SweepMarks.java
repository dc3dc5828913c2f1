package corelanes.chart;

import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes marks of the points of a sweep: their middles, spreads and runs, and what they say of themselves. */
final class SweepMarks {

    static final double PERCENT = 100;

    /**
     * One number of a sweep.
     *
     * @param key    of its title among the texts
     * @param unit   writes it
     * @param spread of a point
     * @param run    of a run
     * @param times  what the chart's unit is times the number's
     */
    record Number(String key, ChartUnits.Unit unit, Function<SweepPoint, Optional<Spread>> spread,
            Function<SweepRun, Optional<Double>> run, double times) {

        /** One that runs have, whose spread is theirs. */
        static Number ofRuns(String key, ChartUnits.Unit unit, Function<SweepRun, Optional<Double>> run, double times) {
            return new Number(key, unit, point -> point.spread(run), run, times);
        }
    }

    private final Texts texts = Texts.beside(SweepMarks.class);
    private final ChartUnits units = new ChartUnits();

    /** A mark for each point that has the number. */
    List<PlotArea.Mark> of(SweepFigures figures, Number number) {
        List<PlotArea.Mark> marks = new ArrayList<>();
        for (SweepPoint point : figures.points()) {
            number.spread.apply(point)
                    .ifPresent(found -> marks.add(mark(point, found, values(point.counted(), number.run),
                            values(point.uncounted(), number.run), said(point, number, found), number.times)));
        }
        return marks;
    }

    /** The speedups. */
    List<PlotArea.Mark> speedups(SweepFigures figures) {
        Number number = new Number("speedup", units::times, SweepPoint::speedup, _ -> Optional.empty(), 1);
        List<PlotArea.Mark> marks = new ArrayList<>();
        for (SweepPoint point : figures.points()) {
            point.speedup().ifPresent(found -> {
                String said = said(point, number, found);
                marks.add(mark(point, found, point.speedups(), point.left(), point.karpFlatts()
                        .map(shares -> texts.get(shares.runs() == 1 ? "point.karp-flatt.single" : "point.karp-flatt",
                                said, shares.median() * PERCENT, shares.low() * PERCENT, shares.high() * PERCENT))
                        .orElse(said), 1));
            });
        }
        return marks;
    }

    private static PlotArea.Mark mark(SweepPoint point, Spread found, List<Double> runs, List<Double> left,
            String said, double times) {
        return new PlotArea.Mark(point.threads(), found.median() * times, found.low() * times, found.high() * times,
                runs.stream().map(value -> value * times).toList(), left.stream().map(value -> value * times).toList(),
                said);
    }

    private static List<Double> values(List<SweepRun> runs, Function<SweepRun, Optional<Double>> run) {
        return runs.stream().map(run).flatMap(Optional::stream).toList();
    }

    /** A point in words: its value, unit, spread, threads, cores and source. */
    private String said(SweepPoint point, Number number, Spread found) {
        String runs = found.runs() == 1 ? texts.get("point.single")
                : texts.get("point.median", found.runs(), units.exactly(number.unit, found.low() * number.times),
                        units.exactly(number.unit, found.high() * number.times));
        return texts.get("point", texts.get(number.key + ".title"),
                units.exactly(number.unit, found.median() * number.times), point.threads(), point.cores(), runs,
                texts.get("source." + point.all().getFirst().fact().source()));
    }

    /** The highest that any of these reach; 0 if there are none. */
    static double highest(List<PlotArea.Mark> marks) {
        return marks.stream().mapToDouble(PlotArea.Mark::high).max().orElse(0);
    }

    /** The lowest that any of these reach above 0; without end if there are none. */
    static double lowest(List<PlotArea.Mark> marks) {
        return marks.stream().mapToDouble(PlotArea.Mark::low).filter(low -> low > 0).min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
