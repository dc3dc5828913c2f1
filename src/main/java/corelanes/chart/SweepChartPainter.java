package corelanes.chart;

import corelanes.analysis.FitWords;
import corelanes.analysis.ScalingFit;
import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.TaskLatencies;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.SweepMarks.Number;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Draws the charts of a sweep, each into a rectangle of a page. */
public final class SweepChartPainter {

    private static final double NS_IN_US = 1e-3;
    /** The lowest speedup that a logarithmic axis begins at, if nothing is lower: half as fast. */
    private static final double LOW_SPEEDUP = 0.5;

    private final Texts texts = Texts.beside(SweepChartPainter.class);
    private final FitWords words = new FitWords();
    private final ChartUnits units = new ChartUnits();
    private final SweepMarks marks = new SweepMarks();
    private final ChartPen pen;
    private final SweepView view;
    private final boolean waits;

    /** Draws with a pen what a view shows. */
    public SweepChartPainter(ChartPen pen, SweepView view) {
        this.pen = pen;
        this.view = view;
        waits = view.waits();
    }

    /** Draws one chart; where nothing was measured yet, its title and why. */
    public void draw(SweepChart chart, double leftPx, double topPx, double widthPx, double heightPx) {
        Place place = new Place(leftPx, topPx, widthPx, heightPx);
        if (view.figures().points().isEmpty()) {
            empty(place, chart, view.goesOn() ? "empty.warms-up" : "empty");
            return;
        }
        if (chart == SweepChart.SPEEDUP
                && view.figures().points().stream().allMatch(point -> point.speedups().isEmpty())) {
            empty(place, chart, view.goesOn() ? "empty.one-thread.goes-on" : "empty.one-thread");
            return;
        }
        switch (chart) {
            case SPEEDUP -> speedup(place);
            case LOST -> new OverheadPainter(view).draw(most -> area(place, steps(place, most)));
            case SWITCHES -> lines(place, Number.ofRuns("switches", units::perSecond,
                    run -> Optional.of(run.costs().switches()), 1), 0, List.of(), _ -> {
                    });
            case SWITCH_COST -> switchCost(place);
            case THROUGHPUT -> throughput(place);
            case LATENCY -> latency(place);
        }
    }

    private void empty(Place place, SweepChart chart, String why) {
        switch (chart) {
            case SPEEDUP -> empty(place, "speedup", why);
            case LOST -> new OverheadPainter(view).empty(most -> area(place, steps(place, most)), texts.get(why));
            case SWITCHES -> empty(place, "switches", why);
            case SWITCH_COST -> empty(place, "cost", why);
            case THROUGHPUT -> empty(place, "throughput", why);
            case LATENCY -> empty(place, "latency", why);
        }
    }

    private void empty(Place place, String key, String why) {
        area(place, steps(place, 1)).empty(texts.get(key + ".title"), texts.get(key + ".subtitle"), texts.get(why));
    }

    private record Place(double left, double top, double width, double height) {}

    private static UpAxis steps(Place place, double most) {
        return ValueAxis.covering(most, PlotArea.steps(place.height));
    }

    private UpAxis up(Place place, double least, double most) {
        return view.axes().logarithmicValues() ? LogValueAxis.covering(least, most, PlotArea.steps(place.height))
                : steps(place, most);
    }

    private PlotArea area(Place place, UpAxis up) {
        int last = view.lastThreads();
        return new PlotArea(pen, place.left, place.top, place.width, place.height,
                view.axes().linearThreads() ? ThreadsAxis.linear(last) : ThreadsAxis.upTo(last), up);
    }

    private void speedup(Place place) {
        List<PlotArea.Mark> measured = marks.speedups(view.figures());
        List<List<PlotArea.Mark>> beside = view.beside().stream().map(other -> marks.speedups(other.figures()))
                .toList();
        List<List<PlotArea.Mark>> all = Stream.concat(Stream.of(measured), beside.stream()).toList();
        double limit = view.processors();
        double most = DoubleStream.concat(all.stream().mapToDouble(SweepMarks::highest),
                DoubleStream.of(waits ? 2 : Math.max(limit + 1, limit * 1.5),
                        view.guess().stream().mapToDouble(SweepView.Guess::speedup).max().orElse(0)))
                .max().orElse(1);
        double least = Math.min(LOW_SPEEDUP, all.stream().mapToDouble(SweepMarks::lowest).min().orElse(1));
        PlotArea area = area(place, up(place, least, most));
        area.axes(texts.get("speedup.title"), texts.get("speedup.subtitle"), units::times);
        List<PlotArea.Name> names = new ArrayList<>();
        names.add(new PlotArea.Name(named(), Ink.FIRST, 0));
        area.curve(1, Math.min(area.across().last(), most), threads -> threads, new Stroke(Ink.MUTED, 1.5, 3));
        names.add(new PlotArea.Name(texts.get("ideal"), Ink.MUTED, 3));
        if (!waits) {
            area.limit(limit, texts.get("limit", (int) Math.round(limit)), Ink.LIMIT, all,
                    List.of(threads -> threads));
        }
        names.addAll(fits(area));
        for (int at = 0; at < beside.size(); at++) {
            area.series(beside.get(at), BesideInks.of(at), BesideInks.DASH_PX);
            names.add(besideName(at));
        }
        if (!view.guess().isEmpty()) {
            pen.line(view.guess().stream().mapToDouble(guess -> area.x(guess.threads())).toArray(),
                    view.guess().stream().mapToDouble(guess -> area.y(guess.speedup())).toArray(),
                    new Stroke(Ink.LIMIT, 2.5, 2));
            names.add(new PlotArea.Name(texts.get("guess"), Ink.LIMIT, 2));
        }
        area.series(measured, Ink.FIRST, 0);
        area.legend(names);
    }

    /** The laws; none among three sweeps, where nobody could tell whose they are. */
    private List<PlotArea.Name> fits(PlotArea area) {
        List<PlotArea.Name> names = new ArrayList<>();
        for (int at = 0; at < view.fits().size() && view.beside().size() < 2; at++) {
            if (view.fits().get(at) instanceof ScalingFit.Fitted fit) {
                Ink ink = BesideInks.ofFit(at, view.beside().size());
                fit(area, fit, ink);
                names.add(new PlotArea.Name(words.name(fit.law()), ink, 0));
            }
        }
        return names;
    }

    private void fit(PlotArea area, ScalingFit.Fitted fit, Ink ink) {
        double to = fit.measuredUpTo();
        area.band(1, to, threads -> fit.at(threads).low(), threads -> fit.at(threads).high(), ink, 0.18);
        area.curve(1, to, threads -> fit.at(threads).value(), new Stroke(ink, 2, 0));
        fit.best().filter(best -> best.value() <= area.across().last()).ifPresent(best -> {
            area.between(best.low(), best.high(), ink, 0.12);
            area.mark(best.value(), texts.get("best", best.value(), best.low(), best.high()), ink);
        });
    }

    private PlotArea.Name besideName(int at) {
        return new PlotArea.Name(view.beside().get(at).name(), BesideInks.of(at), BesideInks.DASH_PX);
    }

    private String named() {
        return view.beside().isEmpty() ? texts.get("measured") : view.name();
    }

    /** One number of all sweeps, room for some value beyond them, names of what else is drawn, and what is drawn below them. */
    private PlotArea lines(Place place, Number number, double room, List<PlotArea.Name> others,
            Consumer<PlotArea> below) {
        List<PlotArea.Mark> measured = marks.of(view.figures(), number);
        List<List<PlotArea.Mark>> beside = view.beside().stream().map(other -> marks.of(other.figures(), number))
                .toList();
        List<List<PlotArea.Mark>> all = Stream.concat(Stream.of(measured), beside.stream()).toList();
        double most = Math.max(room, all.stream().mapToDouble(SweepMarks::highest).max().orElse(1));
        double least = all.stream().mapToDouble(SweepMarks::lowest).min().orElse(most);
        PlotArea area = area(place, up(place, room > 0 ? Math.min(least, room) : least, most));
        area.axes(texts.get(number.key() + ".title"), texts.get(number.key() + ".subtitle"), number.unit());
        below.accept(area);
        List<PlotArea.Name> names = new ArrayList<>();
        names.add(new PlotArea.Name(named(), Ink.FIRST, 0));
        area.series(measured, Ink.FIRST, 0);
        for (int at = 0; at < beside.size(); at++) {
            area.series(beside.get(at), BesideInks.of(at), BesideInks.DASH_PX);
            names.add(besideName(at));
        }
        names.addAll(others);
        area.legend(names);
        return area;
    }

    private void switchCost(Place place) {
        double calibrated = view.switchAlone().map(alone -> alone.medianNs() * NS_IN_US).orElse(0.0);
        Number cost = new Number("cost", units::microseconds, SweepPoint::changeNs,
                run -> run.handOverNs().or(() -> run.costs().switchNs(run.fact().cores())), NS_IN_US);
        PlotArea area = lines(place, cost, calibrated * 1.2, List.of(), _ -> {
        });
        view.switchAlone().ifPresent(alone -> {
            List<List<PlotArea.Mark>> series = Stream.concat(Stream.of(view.figures()),
                    view.beside().stream().map(SweepView.Beside::figures)).map(figures -> marks.of(figures, cost))
                    .toList();
            area.limit(calibrated, texts.get("cost.calibrated", calibrated, alone.lowNs() * NS_IN_US,
                    alone.highNs() * NS_IN_US), Ink.LIMIT, series, List.of());
        });
    }

    private void throughput(Place place) {
        List<PlotArea.Mark> little = marks.of(view.figures(), new Number("little", units::perSecond,
                SweepChartPainter::littlesThroughput, _ -> Optional.empty(), 1));
        // The line is drawn over the measured one, which it should hide; who points there means what was measured.
        PlotArea area = lines(place, Number.ofRuns("throughput", units::perSecond,
                run -> Optional.of(run.throughputPerSecond()), 1), 0,
                List.of(new PlotArea.Name(texts.get("little"), Ink.FOURTH, 5)), first -> first.tell(little));
        area.plain(little, new Stroke(Ink.FOURTH, 2, 5));
        knee(area);
    }

    /** What Little's law says of it: tasks in progress divided by the mean time of one. */
    private static Optional<Spread> littlesThroughput(SweepPoint point) {
        return point.spread(run -> run.latencies().filter(times -> times.meanNs() > 0)
                .map(times -> run.inProgress() * 1e9 / times.meanNs()));
    }

    private void latency(Place place) {
        Ink[] inks = {Ink.FIRST, Ink.THIRD, Ink.FOURTH};
        List<List<PlotArea.Mark>> all = List.of(latencies(view.figures(), "p50", TaskLatencies::p50Ns),
                latencies(view.figures(), "p95", TaskLatencies::p95Ns),
                latencies(view.figures(), "p99", TaskLatencies::p99Ns));
        List<List<PlotArea.Mark>> beside = view.beside().stream()
                .map(other -> latencies(other.figures(), "p50", TaskLatencies::p50Ns)).toList();
        List<List<PlotArea.Mark>> every = Stream.concat(all.stream(), beside.stream()).toList();
        double most = every.stream().mapToDouble(SweepMarks::highest).max().orElse(1);
        PlotArea area = area(place, up(place, every.stream().mapToDouble(SweepMarks::lowest).min().orElse(most), most));
        area.axes(texts.get("latency.title"), texts.get("latency.subtitle"), units::milliseconds);
        for (int at = all.size() - 1; at >= 0; at--) {
            area.series(all.get(at), inks[at], 0);
        }
        List<PlotArea.Name> names = new ArrayList<>(List.of(new PlotArea.Name("p50", inks[0], 0),
                new PlotArea.Name("p95", inks[1], 0), new PlotArea.Name("p99", inks[2], 0)));
        for (int at = 0; at < beside.size(); at++) {
            area.series(beside.get(at), BesideInks.of(at), BesideInks.DASH_PX);
            names.add(new PlotArea.Name(texts.get("latency.beside", view.beside().get(at).name()), BesideInks.of(at),
                    BesideInks.DASH_PX));
        }
        knee(area);
        area.legend(names);
    }

    private List<PlotArea.Mark> latencies(SweepFigures figures, String key,
            Function<TaskLatencies, java.lang.Number> which) {
        return marks.of(figures, new Number("latency." + key, units::milliseconds, point -> point.latencyS(which),
                run -> run.latencies().map(times -> which.apply(times).doubleValue() / 1e9), 1e3));
    }

    private void knee(PlotArea area) {
        view.figures().knee().ifPresent(knee -> area.mark(knee.threads(),
                texts.get("knee", knee.threads(), knee.rounds().low(), knee.rounds().high()), Ink.LIMIT));
    }
}
