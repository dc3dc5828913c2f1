package corelanes.layout;

import corelanes.layout.SharpenedPlan.Wanted;
import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<SharpenedPlan> first = new ArrayList<>();
    private int[] firstLanes = new int[16];

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
        add(lane, false, snapshot.coreLane(lane), plan);
    }

    /** Wants a task's row. */
    public void addRow(int task, SharpenedPlan plan) {
        add(task, true, snapshot.taskLane(task), plan);
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

    private void add(int laneOrTask, boolean isRow, Lane lane, SharpenedPlan plan) {
        if (plan.hasSharp(snapshot, lane, scale, untilNs)) {
            return;
        }
        boolean isFirst = first.isEmpty();
        // One at least, so that all are sharp in the end; of a view that is new none unless all are.
        long left = columnPx == 1 || isFirst && !jumped ? Long.MAX_VALUE
                : jumped && !isSharp ? -1 : mostSteps - sharp.steps();
        if (left >= 0 && sharp.add(laneOrTask, isRow, plan.sharp(), left)) {
            plan.sharpIs(new Wanted(snapshot, lane, scale, untilNs));
            remember(laneOrTask, isRow, plan);
            return;
        }
        if (jumped && isSharp) {
            sharp.begin(snapshot, scale, untilNs);
            for (int at = 0; at < first.size(); at++) {
                int added = firstLanes[at];
                addCoarse(added < 0 ? ~added : added, added < 0,
                        added < 0 ? snapshot.taskLane(~added) : snapshot.coreLane(added), first.get(at));
            }
        }
        isSharp = false;
        addCoarse(laneOrTask, isRow, lane, plan);
    }

    private void remember(int laneOrTask, boolean isRow, SharpenedPlan plan) {
        if (first.size() == firstLanes.length) {
            firstLanes = Arrays.copyOf(firstLanes, firstLanes.length * 2);
        }
        firstLanes[first.size()] = isRow ? ~laneOrTask : laneOrTask;
        first.add(plan);
    }

    private void addCoarse(int laneOrTask, boolean isRow, Lane lane, SharpenedPlan plan) {
        if (!plan.hasCoarse(snapshot, lane, coarseScale, coarseUntilNs)) {
            coarse.add(laneOrTask, isRow, plan.coarse(), Long.MAX_VALUE);
        }
        plan.coarseIs(new Wanted(snapshot, lane, coarseScale, coarseUntilNs));
        plan.coarse().readFrom(firstCoarsePlace, columnPx);
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
