package corelanes.storage;

import corelanes.chart.ChartPen;
import corelanes.chart.ChartPen.Anchor;
import corelanes.chart.ChartPen.Stroke;
import corelanes.chart.ChartPen.Type;
import corelanes.chart.Ink;
import corelanes.chart.PageCaption;
import corelanes.chart.PageDrawing;
import corelanes.experiment.Durations;
import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.LaneWords;
import corelanes.layout.TaskPalette;
import corelanes.layout.TimeScale;
import corelanes.layout.TimeTicks;
import corelanes.layout.Viewport;
import corelanes.text.Texts;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Runs side by side on one page and one time axis, with all that is needed to believe them. */
public final class RaceDrawing implements PageDrawing {

    private static final int LEFT_PX = 130;
    private static final int PLOT_PX = WIDTH_PX - LEFT_PX - MARGIN_PX;
    private static final int NAME_PX = 34;
    private static final int LANE_PX = 30;
    private static final int LANE_GAP_PX = 4;
    private static final int RUN_GAP_PX = 18;
    private static final int AXIS_PX = 44;
    private static final int MOST_LANES = 16;
    private static final double MARGIN = 0.03;
    private static final double FAINTEST = 0.4;
    private static final double LETTER_PX = 8.5;
    private static final double END_PX = 3;
    private static final int GROUND = 0xEEF1F4;

    private final Texts texts = Texts.beside(RaceDrawing.class);
    private final LaneWords words = new LaneWords();
    private final TaskPalette palette = TaskPalette.load();
    private final List<RaceRun> runs;
    private final PageCaption caption;
    private final List<String> heading;
    private final List<String> notes;
    private final Viewport view;

    /**
     * @param runs    those that have been done
     * @param caption what was done, where and when
     * @param notes   who finished when and how it was done, a sentence each
     */
    public RaceDrawing(List<RaceRun> runs, PageCaption caption, List<String> notes) {
        this.runs = List.copyOf(runs);
        this.caption = caption;
        heading = PageDrawing.lines(List.of(caption.experiment(), texts.get("race.origin", caption.version(),
                caption.machine(), caption.source(), caption.date())));
        List<String> all = new ArrayList<>(notes);
        all.add(texts.get("race.spread"));
        runs.stream().filter(run -> run.snapshot().coreCount() > MOST_LANES).forEach(run -> all
                .add(texts.get("race.lanes", run.name(), MOST_LANES, run.snapshot().coreCount())));
        this.notes = PageDrawing.lines(all);
        long longestNs = runs.stream().mapToLong(run -> run.fact().wallNs()).max().orElse(1);
        view = new Viewport(0, Math.max(Viewport.SMALLEST_SPAN_NS, Math.round(longestNs * (1 + MARGIN))));
    }

    private static int lanes(RaceRun run) {
        return Math.min(MOST_LANES, run.snapshot().coreCount());
    }

    private static int heightPx(RaceRun run) {
        return NAME_PX + lanes(run) * (LANE_PX + LANE_GAP_PX) + RUN_GAP_PX;
    }

    @Override
    public int heightPx() {
        return HEADING_PX + heading.size() * LINE_PX + runs.stream().mapToInt(RaceDrawing::heightPx).sum() + AXIS_PX
                + notes.size() * LINE_PX + MARGIN_PX;
    }

    @Override
    public String title() {
        return texts.get("race.title", caption.experiment());
    }

    @Override
    public void draw(ChartPen pen) {
        PageDrawing.writeHead(pen, texts.get("race.heading"), heading);
        double y = HEADING_PX + 4.0 + heading.size() * LINE_PX;
        TimeTicks ticks = new TimeTicks();
        ticks.plan(new TimeScale(view, PLOT_PX), 0, LETTER_PX);
        for (RaceRun run : runs) {
            draw(pen, run, y, ticks);
            y += heightPx(run);
        }
        for (int tick = 0; tick < ticks.size(); tick++) {
            pen.text(ticks.label(tick), LEFT_PX + ticks.xPx(tick), y, new Type(Ink.MUTED, 13, false, Anchor.MIDDLE));
        }
        PageDrawing.writeLines(pen, notes, y + AXIS_PX);
    }

    private void draw(ChartPen pen, RaceRun run, double top, TimeTicks ticks) {
        Type strong = new Type(Ink.TEXT, 18, true, Anchor.START);
        pen.text(run.name(), MARGIN_PX, top + NAME_PX / 2.0, strong);
        String figures = texts.get("race.figures", Durations.show(run.fact().wallNs()), run.inProgressMean(),
                run.runningMean(), texts.get("race.source." + run.fact().source()))
                + (run.fact().disturbance().level().isMarked() ? texts.get("race.disturbed") : "");
        pen.text(figures, MARGIN_PX + pen.widthOf(run.name(), strong) + 16, top + NAME_PX / 2.0, SMALL);
        TraceSnapshot snapshot = run.snapshot();
        double lane = top + NAME_PX;
        for (int at = 0; at < lanes(run); at++) {
            pen.box(LEFT_PX, lane, PLOT_PX, LANE_PX, GROUND, 1);
            for (int tick = 0; tick < ticks.size(); tick++) {
                pen.box(LEFT_PX + Math.floor(ticks.xPx(tick)), lane, 1, LANE_PX, Ink.GRID.rgb(), 1);
            }
            pen.text(words.core(snapshot.core(at)), MARGIN_PX, lane + LANE_PX / 2.0,
                    new Type(Ink.TEXT, 14, false, Anchor.START));
            bars(pen, run, at, lane);
            lane += LANE_PX + LANE_GAP_PX;
        }
        double end = LEFT_PX + new TimeScale(view, PLOT_PX).xPx(run.fact().wallNs());
        pen.line(new double[] {end, end}, new double[] {top + NAME_PX - 4.0, lane}, new Stroke(Ink.SECOND, END_PX, 0));
    }

    private void bars(ChartPen pen, RaceRun run, int lane, double top) {
        TraceSnapshot snapshot = run.snapshot();
        LanePlan plan = new LanePlan();
        TimeScale scale = new TimeScale(view.pannedBy(snapshot.firstNs()), PLOT_PX);
        new LanePlanner().plan(snapshot, lane, scale, snapshot.firstNs() + run.fact().wallNs(), plan);
        for (int entry = 0; entry < plan.size(); entry++) {
            double strength = plan.isColumn(entry) ? Math.max(FAINTEST, plan.density(entry)) : 1;
            pen.box(LEFT_PX + plan.xPx(entry), top + 2, Math.max(1, plan.widthPx(entry) - 0.5), LANE_PX - 4.0,
                    palette.argb(plan.task(entry)) & 0xFFFFFF, strength);
        }
    }
}
