package corelanes.chart;

import corelanes.analysis.CostRatio;
import corelanes.analysis.FitWords;
import corelanes.analysis.ScalingFit;
import corelanes.analysis.ScalingLaw;
import corelanes.analysis.SweepFigures;
import corelanes.analysis.SweepTrust;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The charts of a sweep on one page, with all that is needed to believe them. */
public final class SweepDrawing implements PageDrawing {

    private static final int CHART_PX = 440;
    private static final int CHART_GAP_PX = 16;

    private final Texts texts = Texts.beside(SweepDrawing.class);
    private final SweepView view;
    private final PageCaption caption;
    private final List<SweepChart> charts;

    /** What a view shows, with a caption. */
    public SweepDrawing(SweepView view, PageCaption caption) {
        this.view = view;
        this.caption = caption;
        charts = SweepChart.of(view);
    }

    @Override
    public int heightPx() {
        return headingPx() + Math.ceilDiv(charts.size(), 2) * CHART_PX + PageDrawing.lines(notes(view)).size() * LINE_PX
                + MARGIN_PX;
    }

    /** What was done, and where, from what source and when. */
    private List<String> heading() {
        return PageDrawing.lines(List.of(caption.experiment(),
                texts.get("origin", caption.version(), caption.machine(), caption.source(), caption.date())));
    }

    private int headingPx() {
        return HEADING_PX + heading().size() * LINE_PX;
    }

    @Override
    public String title() {
        return texts.get("title", caption.experiment());
    }

    @Override
    public void draw(ChartPen pen) {
        PageDrawing.writeHead(pen, texts.get("heading"), heading());
        double half = (WIDTH_PX - 2.0 * MARGIN_PX) / 2;
        SweepChartPainter painter = new SweepChartPainter(pen, view);
        for (int at = 0; at < charts.size(); at++) {
            painter.draw(charts.get(at), MARGIN_PX - 8.0 + at % 2 * (half + 8),
                    headingPx() + at / 2 * (double) CHART_PX,
                    half, CHART_PX - (double) CHART_GAP_PX);
        }
        PageDrawing.writeLines(pen, PageDrawing.lines(notes(view)),
                headingPx() + Math.ceilDiv(charts.size(), 2) * CHART_PX + 12.0);
    }

    /** What is said beside the charts: whether they are to be trusted, what laws say, how to read them. One line each. */
    public static List<String> notes(SweepView view) {
        Texts texts = Texts.beside(SweepDrawing.class);
        FitWords words = new FitWords();
        List<String> notes = new ArrayList<>();
        SweepFigures figures = view.figures();
        notes.add(trust(texts, "", view.goesOn(), figures.trust(), view.name()));
        view.beside().stream().filter(beside -> !beside.figures().points().isEmpty()).forEach(beside -> notes
                .add(trust(texts, ".beside", beside.goesOn(), beside.figures().trust(), beside.name())));
        view.beside().forEach(beside -> CostRatio.between(view.figures(), beside.figures())
                .ifPresent(ratio -> notes.add(ratio.sentence(view.name(), beside.name()))));
        view.fits().stream().filter(fit -> !(view.goesOn() && fit.needsMore()))
                .forEach(fit -> notes.add(words.sentence(fit)));
        notes.addAll(view.remarks());
        notes.add(texts.get("spread", figures.points().stream().mapToInt(point -> point.all().size()).max().orElse(0)));
        return notes;
    }

    private static String trust(Texts texts, String whose, boolean goesOn, SweepTrust trust, String name) {
        return texts.get((trust.trusted() ? "trusted" : "untrusted") + whose + (goesOn ? ".goes-on" : ""),
                goesOn ? trust.soFar() : trust.why(), name);
    }

    /** The laws that are fitted where nothing else is asked for. */
    public static List<ScalingFit> usualFits(SweepFigures figures, boolean gustafson) {
        List<ScalingFit> fits = new ArrayList<>(
                List.of(figures.fit(ScalingLaw.AMDAHL), figures.fit(ScalingLaw.UNIVERSAL)));
        if (gustafson) {
            fits.add(figures.fit(ScalingLaw.GUSTAFSON));
        }
        return List.copyOf(fits);
    }
}
