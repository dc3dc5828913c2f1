package corelanes.ui.stage;

import corelanes.layout.LaneGaps;
import corelanes.layout.LanePlan;
import corelanes.layout.SharpenedPlan;
import corelanes.layout.SharpeningPlanner;
import corelanes.layout.TaskGrouping;
import corelanes.layout.TaskOrder;
import corelanes.layout.TaskRows;
import corelanes.layout.TimeScale;
import corelanes.layout.TimeTicks;
import corelanes.layout.Viewport;
import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What one frame shows, planned and ready to paint; its arrays are reused from frame to frame. Plans are in device
 * pixels from the left edge of the plot, ticks in pixels of the scene. Knows no toolkit.
 */
final class StageFrame {

    private static final double LABEL_CHARACTER_PX = 7.2;
    private static final double LANE_INSET_PX = 2;
    /** Fewer rectangles are painted before another thread has woken up. */
    private static final int MUCH = 10_000;

    private final SharpeningPlanner planner = new SharpeningPlanner();
    private final TimeTicks ticks = new TimeTicks();
    private final ListedTasks tasks = new ListedTasks();
    private final TaskRows taskRows = new TaskRows();
    private final LaneGaps gaps = new LaneGaps();
    private SharpenedPlan[] lanes = {};
    private LanePlan[] others = {};
    private BarLine[] lines = {};
    private PaintedLanes painted = new PaintedLanes();
    private PaintedLanes paintedBefore = new PaintedLanes();
    private SharpenedPlan[] rows = {};
    private boolean othersShown;
    private boolean onAllCores;
    private boolean atOnce;
    private TaskGrouping grouping = TaskGrouping.NONE;
    private long groupedAtNs;
    private Set<Integer> folded = Set.of();
    private StageGeometry geometry = StageGeometry.of(1, 1, 1, 0, false);
    private TraceSnapshot snapshot;
    private TimeScale deviceScale = new TimeScale(new Viewport(0, 1), 1);
    private double outputScale = 1;
    private int firstLane;
    private int firstRow;

    StageFrame(TraceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Whether frames are planned by several threads from now on: only while nothing is measured. */
    void planOnAllCores(boolean all) {
        onAllCores = all;
    }

    /** Whether frames planned from now on are sharp, whatever time that takes: where none follows. */
    void planAtOnce(boolean whole) {
        atOnce = whole;
    }

    /** Whether all of the frame is planned to the pixel; if not, the next one of the same view has more of it so. */
    boolean isSharp() {
        return planner.isSharp();
    }

    /** How rows are grouped in the frames planned from now on. @param atNs the instant that states are of */
    void group(TaskGrouping by, long atNs, Set<Integer> foldedKeys) {
        grouping = by;
        groupedAtNs = atNs;
        folded = foldedKeys;
    }

    /**
     * Plans a frame.
     *
     * @param viewport      what is wanted to be seen; {@link #deviceScale} says what is, half a device pixel beside it at most
     * @param untilNs       slices are cut here
     * @param pixelsPerPx   device pixels per pixel of the scene
     * @param wantedLane    the lane to begin with, if so many do not fit
     * @param wantedRow     the row to begin with, among the tasks in view, if so many do not fit
     */
    void plan(TraceSnapshot of, Viewport viewport, long originNs, long untilNs, StageGeometry into, double pixelsPerPx,
            int wantedLane, int wantedRow) {
        plan(of, viewport, originNs, untilNs, into, pixelsPerPx, wantedLane, wantedRow, TaskOrder.NUMBER, false, false);
    }

    /**
     * Plans a frame.
     *
     * @param order    how the rows are sorted
     * @param withGaps whether it is also planned where cores had nothing to do, or did not do it
     * @param withOthers whether it is also planned what held the cores and was no part of the work
     */
    void plan(TraceSnapshot of, Viewport viewport, long originNs, long untilNs, StageGeometry into, double pixelsPerPx,
            int wantedLane, int wantedRow, TaskOrder order, boolean withGaps, boolean withOthers) {
        snapshot = of;
        geometry = into;
        outputScale = pixelsPerPx;
        deviceScale = deviceScale.movedTo(viewport, devicePx(into.plotWidthPx()));
        Viewport seen = deviceScale.viewport();
        ticks.plan(new TimeScale(seen, into.plotWidthPx()), originNs, LABEL_CHARACTER_PX);
        lanes = ensure(lanes, into.visibleLanes(), SharpenedPlan::new);
        lines = ensure(lines, into.visibleLanes(), BarLine::new);
        firstLane = Math.clamp(wantedLane, 0, Math.max(0, of.coreCount() - into.visibleLanes()));
        findTasks(seen, untilNs, order);
        rows = ensure(rows, into.visibleRows(), SharpenedPlan::new);
        firstRow = Math.clamp(wantedRow, 0, Math.max(0, taskRows.size() - into.visibleRows()));
        bringBack(lanes, into.visibleLanes(), lane -> of.coreLane(firstLane + lane));
        bringBack(rows, rowCount(), row -> isHeading(row) ? Lane.EMPTY : of.taskLane(task(row)));
        planner.begin(of, deviceScale, untilNs, into.visibleLanes() + rowCount(), onAllCores, atOnce);
        for (int lane = 0; lane < into.visibleLanes(); lane++) {
            planner.addLane(firstLane + lane, lanes[lane]);
        }
        for (int row = 0; row < rowCount(); row++) {
            if (isHeading(row)) {
                planner.addHeading(rows[row]);
            } else {
                planner.addRow(task(row), rows[row]);
            }
        }
        othersShown = withOthers;
        others = ensure(others, withOthers ? into.visibleLanes() : 0, LanePlan::new);
        for (int lane = 0; withOthers && lane < into.visibleLanes(); lane++) {
            planner.addDisturbances(firstLane + lane, others[lane]);
        }
        planner.plan();
        gaps.plan(withGaps, of, tasks.inView(), deviceScale, untilNs);
    }

    /** Where cores had nothing to do, or did not do it. */
    LaneGaps gaps() {
        return gaps;
    }

    private void findTasks(Viewport viewport, long untilNs, TaskOrder order) {
        tasks.list(snapshot, viewport, untilNs, order, geometry.visibleRows());
        taskRows.list(snapshot, tasks.inView(), grouping, groupedAtNs, folded);
    }

    /** Puts plans of lanes that have been scrolled to where those are now, so that what is kept of them is. */
    private static void bringBack(SharpenedPlan[] plans, int count, IntFunction<Lane> wanted) {
        for (int at = 0; at < count; at++) {
            Lane lane = wanted.apply(at);
            for (int from = 0; !plans[at].isOf(lane) && from < count; from++) {
                if (plans[from].isOf(lane)) {
                    SharpenedPlan other = plans[at];
                    plans[at] = plans[from];
                    plans[from] = other;
                }
            }
        }
    }

    /** Room for so many, each made anew. */
    private static <T> T[] ensure(T[] all, int count, Supplier<T> each) {
        T[] more = Arrays.copyOf(all, Math.max(all.length, count));
        for (int at = all.length; at < more.length; at++) {
            more[at] = each.get();
        }
        return more;
    }

    /**
     * Paints lanes and rows; the painter's first pixel is at the plot's left edge and the lanes' top. Every pixel once, if it can. Where
     * there is much to paint and all cores may plan, several threads paint: no two lanes have a pixel in common. Lanes that these pixels
     * have as they are to be seen already are not painted again.
     */
    void paint(BarPainter painter, long originNs, int card, int ground, int grid) {
        painter.patternsFrom(deviceScale.xPx(originNs));
        int shown = geometry.visibleLanes();
        beginPainting(painter.target(), new PaintedLanes.Look(deviceScale, outputScale, geometry, painter.hovered(),
                originNs, card, ground, grid, gaps.isShown(), othersShown));
        int parts = onAllCores && !gaps.isShown() && entries() > MUCH
                ? Math.min(shown, Runtime.getRuntime().availableProcessors())
                : 1;
        if (parts == 1) {
            paintLanes(painter, 0, shown, card, ground, grid);
        } else {
            BarPainter[] painters = painter.several(parts);
            IntStream.range(0, parts).parallel().forEach(part -> paintLanes(painters[part], shown * part / parts,
                    shown * (part + 1) / parts, card, ground, grid));
        }
        int done = shown == 0 ? 0 : laneTop(shown - 1) + devicePx(geometry.laneHeightPx());
        int rowHeight = devicePx(geometry.rowHeightPx());
        for (int row = 0; row < rowCount(); row++) {
            int top = devicePx(geometry.rowTopPx(row) - geometry.lanesTopPx());
            if (painted.isDue(shown + row, rows[row])) {
                painter.band(done, top + 1 - done, card);
                painter.row(row(row), top, rowHeight, card);
            }
            done = top + rowHeight;
        }
        painter.band(done, deviceHeightPx() - done, card);
    }

    /** Pixels are painted into by turns. */
    private void beginPainting(int[] target, PaintedLanes.Look look) {
        if (!painted.isOf(target)) {
            PaintedLanes last = painted;
            painted = paintedBefore;
            paintedBefore = last;
        }
        painted.begin(target, look, geometry.visibleLanes() + rowCount());
        if (gaps.isShown() || othersShown) {
            painted.forget();
        }
    }

    private int entries() {
        int entries = 0;
        for (int lane = 0; lane < geometry.visibleLanes(); lane++) {
            entries += lane(lane).size();
        }
        return entries;
    }

    private int laneTop(int lane) {
        return devicePx(geometry.laneTopPx(lane) - geometry.lanesTopPx());
    }

    private void paintLanes(BarPainter painter, int first, int end, int card, int ground, int grid) {
        int inset = geometry.laneHeightPx() >= 16 ? devicePx(LANE_INSET_PX) : 0;
        int height = devicePx(geometry.laneHeightPx());
        int done = first == 0 ? 0 : laneTop(first - 1) + height;
        for (int lane = first; lane < end; lane++) {
            int top = laneTop(lane);
            int from = done;
            done = top + height;
            if (!painted.isDue(lane, lanes[lane])) {
                continue;
            }
            painter.band(from, top - from, card);
            // The first line of the bars too: they are laid over it.
            ground(painter, top, inset + 1, ground, grid);
            if (gaps.isShown()) {
                painter.gaps(lane(lane), gaps, top + inset);
            }
            if (othersShown) {
                painter.others(others[lane], top + inset);
            }
            painter.lane(lane(lane), lines[lane], top + inset, height - 2 * inset, ground);
            ground(painter, top + height - inset, inset, ground, grid);
        }
    }

    /** Whether it is shown what was no part of the work. */
    boolean isOthersShown() {
        return othersShown;
    }

    /** What held a visible lane's core and was no part of the work, if that is shown. */
    LanePlan others(int lane) {
        return others[lane];
    }

    private void ground(BarPainter painter, int topPx, int heightPx, int ground, int grid) {
        painter.band(topPx, heightPx, ground);
        for (int tick = 0; tick < ticks.size(); tick++) {
            painter.upright(ticks.xPx(tick) * outputScale, topPx, heightPx, grid);
        }
    }

    /** Pixels of the scene as whole device pixels. */
    int devicePx(double px) {
        return (int) Math.round(px * outputScale);
    }

    /** Device pixels per pixel of the scene. */
    double outputScale() {
        return outputScale;
    }

    /** Height of the pixels {@link #paint} needs, in device pixels; at least 1. */
    int deviceHeightPx() {
        return Math.max(1, devicePx(geometry.bottomPx() - geometry.lanesTopPx()));
    }

    /** Width of the pixels {@link #paint} needs, in device pixels. */
    int deviceWidthPx() {
        return deviceScale.widthPx();
    }

    TraceSnapshot snapshot() {
        return snapshot;
    }

    StageGeometry geometry() {
        return geometry;
    }

    TimeTicks ticks() {
        return ticks;
    }

    /** Times to device pixels from the plot's left edge. */
    TimeScale deviceScale() {
        return deviceScale;
    }

    /** A lane's plan, counted from the first one seen. */
    LanePlan lane(int lane) {
        return lanes[lane].shown();
    }

    /** A row's plan, counted from the first one seen. */
    LanePlan row(int row) {
        return rows[row].shown();
    }

    /** Index in the snapshot of the first lane seen. */
    int firstLane() {
        return firstLane;
    }

    /** Place among the tasks in view of the first row seen. */
    int firstRow() {
        return firstRow;
    }

    /** How many rows are filled. */
    int rowCount() {
        return Math.min(geometry.visibleRows(), taskRows.size() - firstRow);
    }

    /** How many tasks have one of the rows that are filled. */
    int tasksShown() {
        int shown = 0;
        for (int row = 0; row < rowCount(); row++) {
            shown += isHeading(row) ? 0 : 1;
        }
        return shown;
    }

    /** How many tasks are in view, seen or scrolled away. */
    int tasksInView() {
        return tasks.inView().size();
    }

    /** The task so many rows below another one's, among those in view; if that is not in view, one on a core at a time, or the first. */
    int taskBeside(int task, int rowsBelow, long atNs) {
        return tasks.beside(task, rowsBelow, atNs);
    }

    /** The task of a row, or {@link TaskRows#NO_TASK} of a heading. */
    int task(int row) {
        return taskRows.task(firstRow + row);
    }

    /** Whether a row is a group's heading. */
    boolean isHeading(int row) {
        return taskRows.isHeading(firstRow + row);
    }

    /** All rows, in view or scrolled away. */
    TaskRows rows() {
        return taskRows;
    }

    /** What rows are grouped by. */
    TaskGrouping grouping() {
        return grouping;
    }
}
