package corelanes.chart;

import corelanes.analysis.FitWords;
import corelanes.analysis.ScalingFit;
import corelanes.analysis.ScalingLaw;
import corelanes.analysis.Spread;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepPoint;
import corelanes.analysis.SweepRun;
import corelanes.analysis.TaskLatencies;
import corelanes.chart.ChartPen.Anchor;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.ChartPen.Type;
import corelanes.text.Texts;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The charts of a sweep on one page: speedup and lost time, for work that waits also throughput and latency; with all that is needed
 * to believe them.
 */
public final class SweepDrawing {

    /** Width of a page, px. */
    public static final int WIDTH_PX = 1_600;
    private static final int HEADING_PX = 112;
    private static final int CHART_PX = 520;
    private static final int LINE_PX = 24;
    private static final int MARGIN_PX = 36;
    private static final Type SMALL = new Type(Ink.MUTED, 15, false, Anchor.START);

    private final Texts texts = Texts.beside(SweepDrawing.class);
    private final FitWords words = new FitWords();
    private final SweepFigures figures;
    private final SweepCaption caption;
    private final List<ScalingFit> fits;
    private final boolean waits;

    /** @param fits what is drawn and said of laws */
    public SweepDrawing(SweepFigures figures, List<ScalingFit> fits, SweepCaption caption) {
        this.figures = figures;
        this.caption = caption;
        this.fits = List.copyOf(fits);
        waits = figures.points().stream().anyMatch(point -> point.all().getFirst().fact().work().workload().waits());
    }

    /** How high the page is, px. */
    public int heightPx() {
        return HEADING_PX + (waits ? 2 : 1) * CHART_PX + notes().size() * LINE_PX + MARGIN_PX;
    }

    /** The title in words. */
    public String title() {
        return texts.get("title", caption.experiment());
    }

    /** Draws the page. */
    public void draw(ChartPen pen) {
        pen.text(texts.get("heading"), MARGIN_PX, 36, new Type(Ink.TEXT, 26, true, Anchor.START));
        pen.text(caption.experiment(), MARGIN_PX, 68, SMALL);
        pen.text(texts.get("origin", caption.version(), caption.machine(), caption.source(), caption.date()),
                MARGIN_PX, 92, SMALL);
        double half = (WIDTH_PX - 2.0 * MARGIN_PX) / 2;
        if (!figures.points().isEmpty()) {
            drawSpeedup(pen, MARGIN_PX - 8.0, HEADING_PX, half);
            drawLost(pen, MARGIN_PX + half, HEADING_PX, half);
            if (waits) {
                drawThroughput(pen, MARGIN_PX - 8.0, HEADING_PX + CHART_PX, half);
                drawLatency(pen, MARGIN_PX + half, HEADING_PX + CHART_PX, half);
            }
        }
        double y = HEADING_PX + (waits ? 2 : 1) * CHART_PX + 12.0;
        for (String note : notes()) {
            pen.text(note, MARGIN_PX, y, SMALL);
            y += LINE_PX;
        }
    }

    /** What is said below the charts. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("spread", figures.points().stream().mapToInt(point -> point.all().size()).max().orElse(0)));
        fits.forEach(fit -> notes.add(words.sentence(fit)));
        notes.add(texts.get(figures.trust().trusted() ? "trusted" : "untrusted",
                String.join(" ", figures.trust().why())));
        return notes;
    }

    private ThreadsAxis across() {
        return ThreadsAxis.upTo(figures.points().getLast().threads());
    }

    private List<PlotArea.Mark> marks(Function<SweepPoint, Optional<Spread>> spread,
            Function<SweepPoint, List<Double>> runs) {
        List<PlotArea.Mark> marks = new ArrayList<>();
        for (SweepPoint point : figures.points()) {
            spread.apply(point).ifPresent(found -> marks.add(new PlotArea.Mark(point.threads(), found.median(),
                    found.low(), found.high(), runs.apply(point))));
        }
        return marks;
    }

    private static double highest(List<PlotArea.Mark> marks) {
        return marks.stream().mapToDouble(PlotArea.Mark::high).max().orElse(0);
    }

    private PlotArea area(ChartPen pen, double left, double top, double width, double most) {
        return new PlotArea(pen, left, top, width, CHART_PX - 16.0, across(),
                ValueAxis.covering(most, PlotArea.steps(CHART_PX)));
    }

    private void drawSpeedup(ChartPen pen, double left, double top, double width) {
        List<PlotArea.Mark> marks = marks(SweepPoint::speedup, SweepPoint::speedups);
        double limit = figures.points().stream().mapToDouble(SweepPoint::processors).max().orElse(1);
        double most = Math.max(highest(marks), waits ? 2 : Math.max(limit + 1, limit * 1.5));
        PlotArea area = area(pen, left, top, width, most);
        area.axes(texts.get("speedup.title"), texts.get("speedup.subtitle"), this::times);
        List<PlotArea.Name> names = new ArrayList<>();
        names.add(new PlotArea.Name(texts.get("measured"), Ink.FIRST, 0));
        double idealTo = Math.min(across().last(), most);
        area.curve(1, idealTo, threads -> threads, new Stroke(Ink.MUTED, 1.5, 3));
        names.add(new PlotArea.Name(texts.get("ideal"), Ink.MUTED, 3));
        if (!waits) {
            int cores = (int) Math.round(limit);
            area.limit(limit, texts.get("limit", cores), Ink.LIMIT);
        }
        Ink[] inks = {Ink.SECOND, Ink.FOURTH, Ink.THIRD};
        for (int at = 0; at < fits.size(); at++) {
            if (fits.get(at) instanceof ScalingFit.Fitted fit) {
                Ink ink = inks[at % inks.length];
                double to = fit.measuredUpTo();
                area.band(1, to, threads -> fit.at(threads).low(), threads -> fit.at(threads).high(), ink, 0.18);
                area.curve(1, to, threads -> fit.at(threads).value(), new Stroke(ink, 2, 0));
                names.add(new PlotArea.Name(words.name(fit.law()), ink, 0));
                fit.best().ifPresent(best -> area.mark(Math.min(best, across().last()),
                        texts.get("best", Math.round(best)), ink));
            }
        }
        area.series(marks, Ink.FIRST, 0);
        area.legend(names);
    }

    private void drawLost(ChartPen pen, double left, double top, double width) {
        List<SweepPoint> points = figures.points().stream().filter(point -> point.others().isPresent()).toList();
        int[] threads = points.stream().mapToInt(SweepPoint::threads).toArray();
        double[][] parts = {percents(points, SweepPoint::switching), percents(points, SweepPoint::others),
                percents(points, SweepPoint::recording)};
        double[] sum = new double[threads.length];
        double most = 1;
        for (int at = 0; at < sum.length; at++) {
            most = Math.max(most, parts[0][at] + parts[1][at] + parts[2][at]);
        }
        List<PlotArea.Mark> switching = marks(point -> point.switching().map(SweepDrawing::percent),
                point -> point.counted().stream().flatMap(run -> run.costs().switching().stream())
                        .map(share -> share * 100).toList());
        PlotArea area = area(pen, left, top, width, Math.max(most, highest(switching)));
        area.axes(texts.get("lost.title"), texts.get("lost.subtitle"), this::percents);
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
        area.series(switching, Ink.FIRST, 0);
        area.legend(names);
    }

    private static double[] percents(List<SweepPoint> points, Function<SweepPoint, Optional<Spread>> part) {
        return IntStream.range(0, points.size())
                .mapToDouble(at -> part.apply(points.get(at)).map(spread -> spread.median() * 100).orElse(0.0))
                .toArray();
    }

    private static Spread percent(Spread share) {
        return new Spread(share.runs(), share.median() * 100, share.low() * 100, share.high() * 100);
    }

    private void drawThroughput(ChartPen pen, double left, double top, double width) {
        List<PlotArea.Mark> marks = marks(SweepPoint::throughput,
                point -> point.counted().stream().map(SweepRun::throughputPerSecond).toList());
        List<PlotArea.Mark> little = marks(point -> point.latencyS(TaskLatencies::meanNs).flatMap(latency -> point
                .inProgress().map(tasks -> single(tasks.median() / latency.median()))), _ -> List.of());
        PlotArea area = area(pen, left, top, width, Math.max(highest(marks), highest(little)));
        area.axes(texts.get("throughput.title"), texts.get("throughput.subtitle"), this::perSecond);
        area.series(marks, Ink.FIRST, 0);
        if (!little.isEmpty()) {
            pen.line(little.stream().mapToDouble(mark -> area.x(mark.threads())).toArray(),
                    little.stream().mapToDouble(mark -> area.y(mark.median())).toArray(),
                    new Stroke(Ink.FOURTH, 2, 5));
        }
        figures.knee().ifPresent(knee -> area.mark(knee.threads(), texts.get("knee", knee.threads()), Ink.LIMIT));
        area.legend(List.of(new PlotArea.Name(texts.get("measured"), Ink.FIRST, 0),
                new PlotArea.Name(texts.get("little"), Ink.FOURTH, 5)));
    }

    private static Spread single(double value) {
        return new Spread(1, value, value, value);
    }

    private void drawLatency(ChartPen pen, double left, double top, double width) {
        List<Function<TaskLatencies, Number>> which = List.of(TaskLatencies::p50Ns, TaskLatencies::p95Ns,
                TaskLatencies::p99Ns);
        Ink[] inks = {Ink.FIRST, Ink.THIRD, Ink.FOURTH};
        List<List<PlotArea.Mark>> all = which.stream()
                .map(one -> marks(point -> point.latencyS(one), point -> point.counted().stream()
                        .flatMap(run -> run.latencies().stream()).map(times -> one.apply(times).doubleValue() / 1e9)
                        .toList()))
                .toList();
        PlotArea area = area(pen, left, top, width, all.stream().mapToDouble(SweepDrawing::highest).max().orElse(1));
        area.axes(texts.get("latency.title"), texts.get("latency.subtitle"), this::seconds);
        for (int at = 0; at < all.size(); at++) {
            area.series(all.get(at), inks[at], 0);
        }
        figures.knee().ifPresent(knee -> area.mark(knee.threads(), texts.get("knee", knee.threads()), Ink.LIMIT));
        area.legend(List.of(new PlotArea.Name("p50", inks[0], 0), new PlotArea.Name("p95", inks[1], 0),
                new PlotArea.Name("p99", inks[2], 0)));
    }

    private String times(double value, int decimals) {
        return texts.get("unit.times", number(value, decimals));
    }

    private String percents(double value, int decimals) {
        return texts.get("unit.percent", number(value, decimals));
    }

    private String perSecond(double value, int decimals) {
        return texts.get("unit.per-second", number(value, decimals));
    }

    private String seconds(double value, int decimals) {
        return texts.get("unit.seconds", number(value, decimals));
    }

    private String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    /** The laws that are fitted where nothing else is asked for. */
    public static List<ScalingFit> usualFits(SweepFigures figures) {
        return List.of(figures.fit(ScalingLaw.AMDAHL), figures.fit(ScalingLaw.UNIVERSAL));
    }
}
