package corelanes.chart;

import corelanes.analysis.CostRatio;
import corelanes.analysis.FitWords;
import corelanes.analysis.ScalingFit;
import corelanes.analysis.ScalingLaw;
import corelanes.analysis.SweepFigures;
import corelanes.chart.ChartPen.Anchor;
import corelanes.chart.ChartPen.Type;
import corelanes.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** The charts of a sweep on one page, with all that is needed to believe them. */
public final class SweepDrawing implements PageDrawing {

    private static final int HEADING_PX = 64;
    /** So many letters of the notes' size fit on a line in any usual typeface: some 8.4 px each. */
    private static final int LINE_CHARACTERS = 180;
    private static final int CHART_PX = 440;
    private static final int CHART_GAP_PX = 16;
    private static final int LINE_PX = 24;
    private static final int MARGIN_PX = 36;
    private static final Type SMALL = new Type(Ink.MUTED, 15, false, Anchor.START);

    private final Texts texts = Texts.beside(SweepDrawing.class);
    private final SweepView view;
    private final SweepCaption caption;
    private final List<SweepChart> charts;

    /** What a view shows, with a caption. */
    public SweepDrawing(SweepView view, SweepCaption caption) {
        this.view = view;
        this.caption = caption;
        charts = SweepChart.of(view.figures());
    }

    @Override
    public int heightPx() {
        return headingPx() + Math.ceilDiv(charts.size(), 2) * CHART_PX + lines(notes(view)).size() * LINE_PX
                + MARGIN_PX;
    }

    /** What was done, and where, from what source and when. */
    private List<String> heading() {
        return lines(List.of(caption.experiment(),
                texts.get("origin", caption.version(), caption.machine(), caption.source(), caption.date())));
    }

    private int headingPx() {
        return HEADING_PX + heading().size() * LINE_PX;
    }

    private static List<String> lines(List<String> sentences) {
        return PageDrawing.lines(sentences, LINE_CHARACTERS);
    }

    @Override
    public String title() {
        return texts.get("title", caption.experiment());
    }

    @Override
    public void draw(ChartPen pen) {
        pen.text(texts.get("heading"), MARGIN_PX, 36, new Type(Ink.TEXT, 26, true, Anchor.START));
        double below = 68;
        for (String line : heading()) {
            pen.text(line, MARGIN_PX, below, SMALL);
            below += LINE_PX;
        }
        double half = (WIDTH_PX - 2.0 * MARGIN_PX) / 2;
        SweepChartPainter painter = new SweepChartPainter(pen, view);
        for (int at = 0; at < charts.size(); at++) {
            painter.draw(charts.get(at), MARGIN_PX - 8.0 + at % 2 * (half + 8),
                    headingPx() + at / 2 * (double) CHART_PX,
                    half, CHART_PX - (double) CHART_GAP_PX);
        }
        double y = headingPx() + Math.ceilDiv(charts.size(), 2) * CHART_PX + 12.0;
        for (String note : lines(notes(view))) {
            pen.text(note, MARGIN_PX, y, SMALL);
            y += LINE_PX;
        }
    }

    /** What is said beside the charts: whether they are to be trusted, what laws say, how to read them. One line each. */
    public static List<String> notes(SweepView view) {
        Texts texts = Texts.beside(SweepDrawing.class);
        FitWords words = new FitWords();
        List<String> notes = new ArrayList<>();
        SweepFigures figures = view.figures();
        notes.add(texts.get(figures.trust().trusted() ? "trusted" : "untrusted",
                String.join(" ", figures.trust().why())));
        view.beside().stream().filter(beside -> !beside.figures().trust().trusted())
                .forEach(beside -> notes.add(texts.get("untrusted.beside", beside.name(),
                        String.join(" ", beside.figures().trust().why()))));
        view.beside().forEach(beside -> CostRatio.between(view.figures(), beside.figures())
                .ifPresent(ratio -> notes.add(ratio.sentence(view.name(), beside.name()))));
        view.fits().forEach(fit -> notes.add(words.sentence(fit)));
        notes.addAll(view.remarks());
        notes.add(texts.get("spread", figures.points().stream().mapToInt(point -> point.all().size()).max().orElse(0)));
        return notes;
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
