package corelanes.storage;

import corelanes.layout.LanePlan;
import corelanes.layout.LanePlanner;
import corelanes.layout.LaneWords;
import corelanes.layout.TaskPalette;
import corelanes.layout.TaskRowPlanner;
import corelanes.layout.TimeScale;
import corelanes.layout.TimeTicks;
import corelanes.layout.Viewport;
import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Paints one picture, in the light theme, from the same plans as the window. */
final class PicturePainter {

    private static final int PAPER = 0xFFFFFFFF;
    private static final int LANE = 0xFFEEF1F4;
    private static final int GRID = 0xFFD8DEE4;
    private static final int TEXT = 0xFF1F2328;
    private static final int MUTED = 0xFF59636E;
    private static final int MARK = 0xFF0969DA;
    private static final float FAINTEST = 0.4f;

    private final PictureCanvas to;
    private final TraceSnapshot snapshot;
    private final PictureLayout layout;
    private final TimeScale scale;
    /** Parts of a px that are told from each other: what is narrower is added up. */
    private final int fineness;
    private final TimeScale fineScale;
    private final TaskPalette palette = TaskPalette.load();
    private final LaneWords words = new LaneWords();
    private final TimeTicks ticks = new TimeTicks();
    private final LanePlan plan = new LanePlan();
    private final boolean others;
    private boolean showsOtherWork;

    PicturePainter(PictureCanvas to, TraceSnapshot snapshot, PictureLayout layout, Viewport whole, boolean others) {
        this.others = others;
        this.to = to;
        this.fineness = to.fineness();
        this.scale = new TimeScale(whole, layout.plotWidthPx());
        this.fineScale = new TimeScale(whole, layout.plotWidthPx() * fineness);
        this.snapshot = snapshot;
        this.layout = layout;
        ticks.plan(scale, snapshot.firstNs(), 8.5);
    }

    void paint(List<String> caption) {
        to.rectangle(0, 0, layout.widthPx(), layout.heightPx(), PAPER);
        int left = PictureLayout.MARGIN_PX;
        to.text(words.lanesTitle(), left, PictureLayout.TITLE_PX - 16, PictureCanvas.Letters.bold(24), TEXT);
        double titlePx = to.widthPx(words.lanesTitle(), PictureCanvas.Letters.bold(24));
        to.text(words.lanesSubtitle(), left + titlePx + 16, PictureLayout.TITLE_PX - 15,
                PictureCanvas.Letters.plain(18), MUTED);
        for (int line = 0; line < caption.size(); line++) {
            double yPx = PictureLayout.TITLE_PX + PictureLayout.CAPTION_PX * (line + 0.5);
            to.text(caption.get(line), left, yPx, PictureCanvas.Letters.plain(15), MUTED);
        }
        axis();
        LanePlanner planner = new LanePlanner();
        for (int lane = 0; lane < snapshot.coreCount(); lane++) {
            int topPx = layout.lanesPx() + lane * layout.lanePitchPx();
            ground(lane, topPx);
            if (others) {
                planner.planDisturbances(snapshot, lane, fineScale, Long.MAX_VALUE, plan);
                disturbances(topPx + 2, layout.lanePx() - 4);
            }
            planner.plan(snapshot, lane, fineScale, Long.MAX_VALUE, plan);
            bars(topPx);
        }
        marks();
        if (layout.rows() > 0) {
            tasks();
        }
    }

    private void axis() {
        for (int tick = 0; tick < ticks.size(); tick++) {
            PictureCanvas.Letters font = PictureCanvas.Letters.plain(13);
            double widthPx = to.widthPx(ticks.label(tick), font);
            double xPx = layout.plotLeftPx() + ticks.xPx(tick) - widthPx / 2;
            to.text(ticks.label(tick), Math.min(xPx, layout.widthPx() - widthPx - 6), layout.axisPx(), font, MUTED);
        }
    }

    private void ground(int lane, int topPx) {
        int heightPx = layout.lanePx();
        to.round(layout.plotLeftPx(), topPx, layout.plotWidthPx(), heightPx, 6, LANE);
        for (int tick = 0; tick < ticks.size(); tick++) {
            to.rectangle(layout.plotLeftPx() + Math.floor(ticks.xPx(tick)), topPx, 1, heightPx, GRID);
        }
        PictureCanvas.Letters name = PictureCanvas.Letters.bold(heightPx > 30 ? 16 : 13);
        to.text(words.core(snapshot.core(lane)), PictureLayout.MARGIN_PX, topPx + heightPx / 2.0, name, TEXT);
    }

    /** What is no part of the work is grey: solid if it is of this program, crossed if it is not. */
    private void disturbances(int topPx, int heightPx) {
        for (int entry = 0; entry < plan.size(); entry++) {
            if (plan.task(entry) == Slice.ELSEWHERE) {
                double fromPx = rounded(xPx(entry));
                double toPx = rounded(xPx(entry) + widthPx(entry));
                to.pattern(fromPx, topPx, Math.max(1.0 / fineness, toPx - fromPx), heightPx, TaskState.WAITING_LOCK,
                        palette.argb(Slice.ELSEWHERE));
            } else {
                solid(entry, topPx, heightPx, 3, 0);
            }
        }
    }

    private void bars(int topPx) {
        int heightPx = layout.lanePx();
        for (int entry = 0; entry < plan.size(); entry++) {
            showsOtherWork |= plan.task(entry) == Slice.NO_TASK;
            solid(entry, topPx + 2, heightPx - 4, 7, 1);
            letters(entry, topPx + heightPx / 2.0, heightPx > 30 ? 15 : 12);
        }
    }

    private double xPx(int entry) {
        return layout.plotLeftPx() + plan.xPx(entry) / fineness;
    }

    private double widthPx(int entry) {
        return plan.widthPx(entry) / fineness;
    }

    /** To the left, on a whole part of a px: a mixture of two tasks' colours would look like a third task. */
    private double rounded(double px) {
        return (double) Math.round(px * fineness) / fineness;
    }

    private void solid(int entry, double topPx, double heightPx, double arcPx, double gapPx) {
        int colour = palette.argb(plan.task(entry));
        double xPx = xPx(entry);
        double leastPx = 1.0 / fineness;
        if (plan.isColumn(entry)) {
            float strength = Math.max(FAINTEST, plan.density(entry));
            double leftPx = Math.floor(xPx * fineness) / fineness;
            to.rectangle(leftPx, topPx, leastPx, heightPx, Math.round(255 * strength) << 24 | colour & 0xFFFFFF);
        } else if (widthPx(entry) < 5) {
            double leftPx = rounded(xPx);
            to.rectangle(leftPx, topPx, Math.max(leastPx, rounded(xPx + widthPx(entry)) - leftPx), heightPx, colour);
        } else {
            to.round(xPx, topPx, widthPx(entry) - gapPx, heightPx, arcPx, colour);
        }
    }

    private void letters(int entry, double middlePx, int sizePx) {
        String letters = words.letters(plan.task(entry));
        PictureCanvas.Letters font = PictureCanvas.Letters.bold(sizePx);
        double textPx = to.widthPx(letters, font);
        if (widthPx(entry) >= textPx + 6) {
            double xPx = xPx(entry) + (widthPx(entry) - 1 - textPx) / 2;
            to.text(letters, xPx, middlePx, font, palette.textArgb(plan.task(entry)));
        }
    }

    private void marks() {
        double freePx = 0;
        for (var mark : snapshot.marks()) {
            double xPx = layout.plotLeftPx() + scale.xPx(mark.atNs());
            if (xPx >= layout.plotLeftPx() && xPx <= layout.plotLeftPx() + layout.plotWidthPx()) {
                to.rectangle(xPx, layout.axisPx() - 26.0, 1, 26 + layout.lanesPx() - layout.axisPx()
                        + (double) layout.lanePitchPx() * snapshot.coreCount(), MARK);
                PictureCanvas.Letters font = PictureCanvas.Letters.plain(13);
                double textPx = to.widthPx(mark.text(), font);
                if (xPx >= freePx && xPx + textPx + 6 < layout.widthPx()) {
                    to.text(mark.text(), xPx + 5, layout.axisPx() - 20.0, font, MARK);
                    freePx = xPx + textPx + 16;
                }
            }
        }
    }

    private void tasks() {
        TaskRowPlanner planner = new TaskRowPlanner();
        Set<TaskState> states = EnumSet.of(TaskState.RUNNING);
        for (int task = 0; task < layout.rows(); task++) {
            planner.plan(snapshot, task, fineScale, Long.MAX_VALUE, plan);
            row(task, layout.rowsPx() + task * PictureLayout.ROW_PITCH_PX, states);
        }
        int left = PictureLayout.MARGIN_PX;
        PictureCanvas.Letters heading = PictureCanvas.Letters.bold(16);
        to.text(words.tasksTitle(), left, layout.tasksPx(), heading, TEXT);
        double headingPx = to.widthPx(words.tasksTitle(), heading);
        String legend = words.legend(states) + (showsOtherWork ? words.legendOfOtherWork() : "")
                + (others ? words.legendOfDisturbances() : "");
        to.text(legend, left + headingPx + 14, layout.tasksPx(), PictureCanvas.Letters.plain(14), MUTED);
        if (layout.rows() < snapshot.taskCount()) {
            double yPx = layout.rowsPx() + layout.rows() * PictureLayout.ROW_PITCH_PX + PictureLayout.ROW_PX / 2.0;
            String more = words.tasksMore(snapshot.taskCount() - layout.rows());
            to.text(more, layout.plotLeftPx(), yPx, PictureCanvas.Letters.plain(14), MUTED);
        }
    }

    private void row(int task, int topPx, Set<TaskState> states) {
        int colour = palette.argb(task);
        to.round(PictureLayout.MARGIN_PX, topPx + 2.0, 11, 11, 4, colour);
        double middlePx = topPx + PictureLayout.ROW_PX / 2.0;
        to.text(words.task(task), PictureLayout.MARGIN_PX + 19.0, middlePx, PictureCanvas.Letters.plain(14), MUTED);
        for (int entry = 0; entry < plan.size(); entry++) {
            states.add(plan.state(entry));
            if (plan.state(entry) == TaskState.RUNNING) {
                solid(entry, topPx, PictureLayout.ROW_PX, 4, 0);
            } else {
                double fromPx = rounded(xPx(entry));
                double toPx = rounded(xPx(entry) + widthPx(entry));
                to.pattern(fromPx, topPx, Math.max(1.0 / fineness, toPx - fromPx), PictureLayout.ROW_PX,
                        plan.state(entry), colour);
            }
        }
    }
}
