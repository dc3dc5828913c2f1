package corelanes.layout;

import corelanes.layout.SharpenedPlan.Wanted;
import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans frames of many lanes in so many steps at most, however many slices are in view. As a map does, it shows what it has no time for
 * coarsely at first, in columns of several pixels, and sharpens some lanes more with each frame of the same view. Coarse columns are
 * columns of the sharp ones' grid put together, and say the truth about those pixels as sharp ones do about one. What stays in view when it
 * moves stays sharp. Reused by one thread.
 */
public final class SharpeningPlanner {

    /** So many slices and blocks are looked at in a frame, by each thread that plans: some 2 ms. */
    private static final int MOST_STEPS = 24_576;
    /** So many columns of all lanes are planned in a fraction of that, whatever is in them. */
    private static final int COARSE_COLUMNS = 16_384;

    private final FramePlanner sharp = new FramePlanner();
    private final FramePlanner coarse = new FramePlanner();
    private TraceSnapshot snapshot = TraceSnapshot.NOTHING;
    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private TimeScale coarseScale = scale;
    private long untilNs;
    private long coarseUntilNs;
    private long mostSteps;
    private int columnPx = 1;
    private double firstCoarsePlace;
    private boolean onAllCores;
    private boolean isSharp;
    /** Whether the view is none that the last one was moved to, so that all that is coarse has to be planned. */
    private boolean jumped;
    private final List<Asked> first = new ArrayList<>();

    /** A core's lane or a task's row that is wanted. */
    private record Asked(int laneOrTask, boolean isRow, Lane lane, SharpenedPlan plan) {}

    /**
     * Begins with no lanes and rows.
     *
     * @param until  slices are cut here; {@link Long#MAX_VALUE} shows all, ns
     * @param count  how many lanes and rows there will be
     * @param all    by several threads where there is much to plan; only while nothing is measured, which they would take cores from
     * @param atOnce everything sharp, whatever time that takes: for frames that none follows
     */
    public void begin(TraceSnapshot of, TimeScale to, long until, int count, boolean all, boolean atOnce) {
        snapshot = of;
        scale = to;
        untilNs = until;
        onAllCores = all;
        isSharp = true;
        mostSteps = (long) MOST_STEPS * (all ? Math.min(count, Runtime.getRuntime().availableProcessors()) : 1);
        columnPx = 1;
        while (!atOnce && (long) count * to.widthPx() / columnPx > COARSE_COLUMNS) {
            columnPx *= 2;
        }
        sharp.begin(of, to, until);
        first.clear();
        jumped = false;
        if (columnPx > 1) {
            beginCoarse();
        }
    }

    private void beginCoarse() {
        int columns = Math.ceilDiv(scale.widthPx(), columnPx) + 1;
        long spanNs = Math.round((double) scale.viewport().spanNs() * columns * columnPx / scale.widthPx());
        long firstColumn = Math.floorDiv(scale.firstColumn(), (long) columnPx);
        long startNs = scale.anchorNs() + Math.ceilDiv(firstColumn * spanNs, (long) columns);
        TimeScale next = new TimeScale(new Viewport(startNs, spanNs), columns, scale.anchorNs(), firstColumn);
        jumped = !next.hasGridOf(coarseScale);
        coarseScale = next;
        coarseUntilNs = Math.min(untilNs, scale.viewport().endNs());
        firstCoarsePlace = (double) scale.firstColumn() / columnPx;
        coarse.begin(snapshot, coarseScale, coarseUntilNs);
    }

    /** Wants a core's lane. @param lane its index in the snapshot */
    public void addLane(int lane, SharpenedPlan plan) {
        add(new Asked(lane, false, snapshot.coreLane(lane), plan));
    }

    /** Wants a task's row. */
    public void addRow(int task, SharpenedPlan plan) {
        add(new Asked(task, true, snapshot.taskLane(task), plan));
    }

    /** Wants what held a core and was no part of the work, to the pixel. @param lane the index of the core's lane in the snapshot */
    public void addDisturbances(int lane, LanePlan plan) {
        sharp.addDisturbances(lane, plan);
    }

    /** Wants nothing in a row. */
    public void addHeading(SharpenedPlan plan) {
        sharp.addHeading(plan.sharp());
        plan.sharpIs(Wanted.NOTHING);
    }

    private void add(Asked asked) {
        Wanted wanted = new Wanted(asked.lane, scale, untilNs);
        if (asked.plan.hasSharp(wanted)) {
            return;
        }
        if ((isSharp || !jumped)
                && sharp.add(asked.laneOrTask, asked.isRow, asked.plan.sharp(), stepsLeft())) {
            asked.plan.sharpIs(wanted);
            first.add(asked);
            return;
        }
        if (jumped && isSharp) {
            sharp.begin(snapshot, scale, untilNs);
            first.forEach(this::addCoarse);
        }
        isSharp = false;
        addCoarse(asked);
    }

    /** One at least, so that all are sharp in the end; of a view that is new none unless all are. */
    private long stepsLeft() {
        return columnPx == 1 || first.isEmpty() && !jumped ? Long.MAX_VALUE : mostSteps - sharp.steps();
    }

    private void addCoarse(Asked asked) {
        Wanted wanted = new Wanted(asked.lane, coarseScale, coarseUntilNs);
        if (!asked.plan.hasCoarse(wanted)) {
            coarse.add(asked.laneOrTask, asked.isRow, asked.plan.coarse(), Long.MAX_VALUE);
        }
        asked.plan.coarseIs(wanted);
        asked.plan.coarse().readFrom(firstCoarsePlace, columnPx);
    }

    /** Fills the plans. */
    public void plan() {
        sharp.plan(onAllCores);
        if (!isSharp) {
            coarse.plan(onAllCores);
        }
    }

    /** Whether all lanes and rows are planned to the pixel; if not, another frame of the same view has more of them so. */
    public boolean isSharp() {
        return isSharp;
    }
}
