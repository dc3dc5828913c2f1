package corelanes.chart;

import corelanes.analysis.FitWords;
import corelanes.analysis.ScalingFit;
import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.analysis.TaskLatencies;
import corelanes.chart.ChartPen.Stroke;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws the charts of a sweep, each into a rectangle of a page. */
public final class SweepChartPainter {

    private static final double PERCENT = 100;
    private static final double NS_IN_US = 1e-3;
    private static final Ink[] FIT_INKS = {Ink.SECOND, Ink.FOURTH, Ink.THIRD};

    private final Texts texts = Texts.beside(SweepChartPainter.class);
    private final FitWords words = new FitWords();
    private final ChartUnits units = new ChartUnits();
    private final ChartPen pen;
    private final SweepView view;
    private final boolean waits;

    /** Draws with a pen what a view shows. */
    public SweepChartPainter(ChartPen pen, SweepView view) {
        this.pen = pen;
        this.view = view;
        waits = SweepChart.waits(view.figures());
    }

    /** Draws one chart; nothing where nothing was measured. */
    public void draw(SweepChart chart, double leftPx, double topPx, double widthPx, double heightPx) {
        if (view.figures().points().isEmpty()) {
            return;
        }
        Place place = new Place(leftPx, topPx, widthPx, heightPx);
        switch (chart) {
            case SPEEDUP -> speedup(place);
            case LOST -> {
                if (view.figures().points().stream().allMatch(point -> point.handOverNs().isPresent())) {
                    handingOver(place);
                } else {
                    lost(place);
                }
            }
            case SWITCHES -> lines(place, "switches", units::perSecond, SweepPoint::switchesPerSecond,
                    run -> Optional.of(run.costs().switches()));
            case SWITCH_COST -> switchCost(place);
            case THROUGHPUT -> throughput(place);
            case LATENCY -> latency(place);
        }
    }

    private record Place(double left, double top, double width, double height) {}

    private PlotArea area(Place place, double most) {
        int last = Stream.concat(view.figures().points().stream(),
                view.beside().stream().flatMap(beside -> beside.figures().points().stream()))
                .mapToInt(SweepPoint::threads).max().orElse(1);
        return new PlotArea(pen, place.left, place.top, place.width, place.height,
                view.linear() ? ThreadsAxis.linear(last) : ThreadsAxis.upTo(last),
                ValueAxis.covering(most, PlotArea.steps(place.height)));
    }

    private static List<PlotArea.Mark> marks(SweepFigures figures, Function<SweepPoint, Optional<Spread>> spread,
            Function<SweepPoint, List<Double>> runs, Function<SweepPoint, String> said, double times) {
        List<PlotArea.Mark> marks = new ArrayList<>();
        for (SweepPoint point : figures.points()) {
            spread.apply(point)
                    .ifPresent(found -> marks.add(new PlotArea.Mark(point.threads(), found.median() * times,
                            found.low() * times, found.high() * times,
                            runs.apply(point).stream().map(value -> value * times).toList(), said.apply(point))));
        }
        return marks;
    }

    private List<PlotArea.Mark> marks(SweepFigures figures, String key, ChartUnits.Unit unit,
            Function<SweepPoint, Optional<Spread>> spread, Function<SweepRun, Optional<Double>> run, double times) {
        return marks(figures, spread, point -> point.counted().stream().map(run).flatMap(Optional::stream).toList(),
                point -> said(point, key, unit, spread.apply(point), times), times);
    }

    /** A point in words: its value, unit, spread, threads, cores and source. */
    private String said(SweepPoint point, String key, ChartUnits.Unit unit, Optional<Spread> spread, double times) {
        return spread.map(found -> {
            String value = units.exactly(unit, found.median() * times);
            String runs = found.runs() == 1 ? texts.get("point.single")
                    : texts.get("point.median", found.runs(), units.exactly(unit, found.low() * times),
                            units.exactly(unit, found.high() * times));
            return texts.get("point", texts.get(key + ".title"), value, point.threads(), point.cores(), runs,
                    texts.get("source." + point.all().getFirst().fact().source()));
        }).orElse("");
    }

    private static double highest(List<PlotArea.Mark> marks) {
        return marks.stream().mapToDouble(PlotArea.Mark::high).max().orElse(0);
    }

    private void speedup(Place place) {
        List<PlotArea.Mark> marks = speedups(view.figures());
        List<PlotArea.Mark> beside = view.beside().map(other -> speedups(other.figures())).orElse(List.of());
        double limit = view.figures().points().stream().mapToDouble(SweepPoint::processors).max().orElse(1);
        double most = DoubleStream.of(highest(marks), highest(beside), waits ? 2 : Math.max(limit + 1, limit * 1.5),
                view.guess().stream().mapToDouble(SweepView.Guess::speedup).max().orElse(0)).max().orElse(1);
        PlotArea area = area(place, most);
        area.axes(texts.get("speedup.title"), texts.get("speedup.subtitle"), units::times);
        List<PlotArea.Name> names = new ArrayList<>();
        names.add(new PlotArea.Name(named(), Ink.FIRST, 0));
        area.curve(1, Math.min(area.across().last(), most), threads -> threads, new Stroke(Ink.MUTED, 1.5, 3));
        names.add(new PlotArea.Name(texts.get("ideal"), Ink.MUTED, 3));
        if (!waits) {
            area.limit(limit, texts.get("limit", (int) Math.round(limit)), Ink.LIMIT);
        }
        for (int at = 0; at < view.fits().size(); at++) {
            if (view.fits().get(at) instanceof ScalingFit.Fitted fit) {
                Ink ink = FIT_INKS[at % FIT_INKS.length];
                fit(area, fit, ink);
                names.add(new PlotArea.Name(words.name(fit.law()), ink, 0));
            }
        }
        view.beside().ifPresent(other -> {
            area.series(beside, Ink.THIRD, 6);
            names.add(new PlotArea.Name(other.name(), Ink.THIRD, 6));
        });
        if (!view.guess().isEmpty()) {
            pen.line(view.guess().stream().mapToDouble(guess -> area.x(guess.threads())).toArray(),
                    view.guess().stream().mapToDouble(guess -> area.y(guess.speedup())).toArray(),
                    new Stroke(Ink.LIMIT, 2.5, 2));
            names.add(new PlotArea.Name(texts.get("guess"), Ink.LIMIT, 2));
        }
        area.series(marks, Ink.FIRST, 0);
        area.legend(names);
    }

    private void fit(PlotArea area, ScalingFit.Fitted fit, Ink ink) {
        double to = fit.measuredUpTo();
        area.band(1, to, threads -> fit.at(threads).low(), threads -> fit.at(threads).high(), ink, 0.18);
        area.curve(1, to, threads -> fit.at(threads).value(), new Stroke(ink, 2, 0));
        if (fit.best().isPresent() && fit.best().getAsDouble() <= area.across().last()) {
            area.mark(fit.best().getAsDouble(), texts.get("best", Math.round(fit.best().getAsDouble())), ink);
        }
    }

    private List<PlotArea.Mark> speedups(SweepFigures figures) {
        return marks(figures, SweepPoint::speedup, SweepPoint::speedups, point -> {
            String said = said(point, "speedup", units::times, point.speedup(), 1);
            return point.karpFlatt().map(share -> texts.get("point.karp-flatt", said, share * PERCENT)).orElse(said);
        }, 1);
    }

    private String named() {
        return view.beside().isPresent() ? view.name() : texts.get("measured");
    }

    private void lost(Place place) {
        List<PlotArea.Mark> switching = marks(view.figures(), "lost", units::percent, SweepPoint::switching,
                run -> run.costs().switching(), PERCENT);
        List<PlotArea.Mark> beside = view.beside().map(other -> marks(other.figures(), "lost", units::percent,
                SweepPoint::switching, run -> run.costs().switching(), PERCENT)).orElse(List.of());
        List<PlotArea.Mark> predicted = predicted();
        List<SweepPoint> points = view.figures().points().stream().filter(point -> point.others().isPresent())
                .toList();
        int[] threads = points.stream().mapToInt(SweepPoint::threads).toArray();
        double[][] parts = {percents(points, SweepPoint::switching), percents(points, SweepPoint::others),
                percents(points, SweepPoint::recording)};
        double[] sum = new double[threads.length];
        double most = DoubleStream.of(1, highest(switching), highest(beside), highest(predicted)).max().orElse(1);
        for (int at = 0; at < sum.length; at++) {
            most = Math.max(most, parts[0][at] + parts[1][at] + parts[2][at]);
        }
        PlotArea area = area(place, most);
        area.axes(texts.get("lost.title"), texts.get("lost.subtitle"), units::percent);
        Ink[] inks = {Ink.FIRST, Ink.THIRD, Ink.FOURTH};
        String[] keys = {"lost.switching", "lost.others", "lost.recording"};
        List<PlotArea.Name> names = new ArrayList<>();
        for (int part = 0; part < parts.length; part++) {
            double[] below = sum.clone();
            for (int at = 0; at < sum.length; at++) {
                sum[at] += parts[part][at];
            }
            if (threads.length > 1) {
                area.stacked(threads, below, sum.clone(), inks[part]);
            }
            names.add(new PlotArea.Name(texts.get(keys[part]), inks[part], 0));
        }
        if (!predicted.isEmpty()) {
            area.plain(predicted, new Stroke(Ink.LIMIT, 2, 4));
            names.add(new PlotArea.Name(texts.get("lost.predicted"), Ink.LIMIT, 4));
        }
        view.beside().ifPresent(other -> {
            area.series(beside, Ink.SECOND, 6);
            names.add(new PlotArea.Name(other.name(), Ink.SECOND, 6));
        });
        area.series(switching, Ink.FIRST, 0);
        area.legend(names);
    }

    /** Of a baton: handing it over, and finding memory cold, as shares of the time. */
    private void handingOver(Place place) {
        Function<SweepRun, Optional<Double>> both = run -> run.handOverShare()
                .flatMap(share -> run.coldShare().map(cold -> share + cold));
        List<PlotArea.Mark> direct = marks(view.figures(), "baton", units::percent,
                point -> point.spread(SweepRun::handOverShare), SweepRun::handOverShare, PERCENT);
        List<PlotArea.Mark> all = marks(view.figures(), "baton", units::percent, point -> point.spread(both), both,
                PERCENT);
        List<PlotArea.Mark> beside = view.beside().map(other -> marks(other.figures(), "baton", units::percent,
                point -> point.spread(SweepRun::handOverShare), SweepRun::handOverShare, PERCENT)).orElse(List.of());
        PlotArea area = area(place, DoubleStream.of(1, highest(all), highest(beside)).max().orElse(1));
        area.axes(texts.get("baton.title"), texts.get("baton.subtitle"), units::percent);
        List<PlotArea.Name> names = new ArrayList<>(List.of(
                new PlotArea.Name(texts.get("baton.direct"), Ink.FIRST, 0),
                new PlotArea.Name(texts.get("baton.cold"), Ink.FOURTH, 0)));
        area.series(all, Ink.FOURTH, 0);
        area.series(direct, Ink.FIRST, 0);
        view.beside().ifPresent(other -> {
            area.series(beside, Ink.SECOND, 6);
            names.add(new PlotArea.Name(other.name(), Ink.SECOND, 6));
        });
        area.legend(names);
    }

    /** What switching would cost by the number of switches and the calibrated cost of one. */
    private List<PlotArea.Mark> predicted() {
        return view.switchNs().map(ns -> marks(view.figures(), "lost", units::percent,
                point -> point.spread(run -> Optional.of(run.costs().switches() * ns / 1e9 / run.fact().cores())),
                _ -> Optional.<Double>empty(), PERCENT)).orElse(List.of());
    }

    private static double[] percents(List<SweepPoint> points, Function<SweepPoint, Optional<Spread>> part) {
        return points.stream().mapToDouble(
                point -> part.apply(point).map(spread -> spread.median() * PERCENT).orElse(0.0)).toArray();
    }

    /** One number of both sweeps. */
    private PlotArea lines(Place place, String key, ChartUnits.Unit unit,
            Function<SweepPoint, Optional<Spread>> spread, Function<SweepRun, Optional<Double>> run) {
        double times = key.equals("cost") ? NS_IN_US : 1;
        List<PlotArea.Mark> marks = marks(view.figures(), key, unit, spread, run, times);
        List<PlotArea.Mark> beside = view.beside()
                .map(other -> marks(other.figures(), key, unit, spread, run, times)).orElse(List.of());
        double calibrated = key.equals("cost") ? view.switchNs().map(ns -> ns * NS_IN_US).orElse(0.0) : 0;
        PlotArea area = area(place,
                DoubleStream.of(highest(marks), highest(beside), calibrated * 1.2).max().orElse(1));
        area.axes(texts.get(key + ".title"), texts.get(key + ".subtitle"), unit);
        List<PlotArea.Name> names = new ArrayList<>();
        names.add(new PlotArea.Name(named(), Ink.FIRST, 0));
        area.series(marks, Ink.FIRST, 0);
        view.beside().ifPresent(other -> {
            area.series(beside, Ink.SECOND, 6);
            names.add(new PlotArea.Name(other.name(), Ink.SECOND, 6));
        });
        area.legend(names);
        return area;
    }

    private void switchCost(Place place) {
        PlotArea area = lines(place, "cost", units::microseconds, SweepPoint::changeNs,
                run -> run.handOverNs().or(() -> run.costs().switchNs(run.fact().cores())));
        view.switchNs().ifPresent(
                ns -> area.limit(ns * NS_IN_US, texts.get("cost.calibrated", ns * NS_IN_US), Ink.LIMIT));
    }

    private void throughput(Place place) {
        List<PlotArea.Mark> little = marks(view.figures(), "throughput", units::perSecond,
                point -> point.latencyS(TaskLatencies::meanNs).flatMap(latency -> point.inProgress()
                        .flatMap(tasks -> Spread.of(tasks.median() / latency.median()))),
                _ -> Optional.<Double>empty(), 1);
        PlotArea area = lines(place, "throughput", units::perSecond, SweepPoint::throughput,
                run -> Optional.of(run.throughputPerSecond()));
        area.plain(little, new Stroke(Ink.FOURTH, 2, 5));
        knee(area);
        area.note(texts.get("little"), Ink.FOURTH);
    }

    private void latency(Place place) {
        List<Function<TaskLatencies, Number>> which = List.of(TaskLatencies::p50Ns, TaskLatencies::p95Ns,
                TaskLatencies::p99Ns);
        Ink[] inks = {Ink.FIRST, Ink.THIRD, Ink.FOURTH};
        List<List<PlotArea.Mark>> all = which.stream()
                .map(one -> marks(view.figures(), "latency", units::milliseconds, point -> point.latencyS(one),
                        run -> run.latencies().map(times -> one.apply(times).doubleValue() / 1e9), 1e3))
                .toList();
        PlotArea area = area(place, all.stream().mapToDouble(SweepChartPainter::highest).max().orElse(1));
        area.axes(texts.get("latency.title"), texts.get("latency.subtitle"), units::milliseconds);
        for (int at = all.size() - 1; at >= 0; at--) {
            area.series(all.get(at), inks[at], 0);
        }
        knee(area);
        area.legend(List.of(new PlotArea.Name("p50", inks[0], 0), new PlotArea.Name("p95", inks[1], 0),
                new PlotArea.Name("p99", inks[2], 0)));
    }

    private void knee(PlotArea area) {
        view.figures().knee().ifPresent(
                knee -> area.mark(knee.threads(), texts.get("knee", knee.threads()), Ink.LIMIT));
    }
}
