package corelanes.layout;

import corelanes.layout.LanePlanner.Holders;
import corelanes.layout.TaskRowPlanner.States;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Plans lanes of cores and rows of tasks of one scale together. Reused by one thread; allocates nothing once it has grown.
 *
 * <p>
 * Slices lie in the order in which they came, from all lanes. Where they are looked at one by one, the lanes are therefore planned
 * side by side, a stretch of time after another, and each stretch is read through once before: so what one lane needs is still near
 * when the next one needs the slices beside it. In a recording of 10 million slices this takes a quarter of the time.
 */
public final class FramePlanner {

    /** So many slices are planned at a time: their 16 bytes each are a part of what a processor's nearer cache holds. */
    private static final int TILE = 8_192;
    private static final int LEAST_TILE_PX = 8;
    /** From so many slices a pixel on, most are in blocks, and those lie lane by lane. */
    private static final int BLOCKS_FROM = 9;

    private final ColumnGrid grid = new ColumnGrid();
    private ColumnWalk[] laneWalks = {};
    private ColumnWalk[] rowWalks = {};
    private States[] states = {};
    private int lanes;
    private int rows;
    private TraceSnapshot snapshot = TraceSnapshot.NOTHING;
    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private long untilNs;
    /** Kept, so that nobody can say that reading ahead is for nothing. */
    private long ahead;

    /** Begins with no lanes and rows. @param until slices are cut here; {@link Long#MAX_VALUE} shows all, ns */
    public void begin(TraceSnapshot of, TimeScale to, long until) {
        snapshot = of;
        scale = to;
        untilNs = until;
        lanes = 0;
        rows = 0;
        grid.set(to);
    }

    /** Wants a core's lane. @param lane its index in the snapshot */
    public void addLane(int lane, LanePlan plan) {
        if (lanes == laneWalks.length) {
            laneWalks = Arrays.copyOf(laneWalks, lanes + 1);
            laneWalks[lanes] = new ColumnWalk(grid, new Holders());
        }
        laneWalks[lanes++].begin(snapshot, snapshot.coreLane(lane), scale, untilNs, plan);
    }

    /** Wants a task's row. */
    public void addRow(int task, LanePlan plan) {
        if (rows == rowWalks.length) {
            rowWalks = Arrays.copyOf(rowWalks, rows + 1);
            states = Arrays.copyOf(states, rows + 1);
            states[rows] = new States();
            rowWalks[rows] = new ColumnWalk(grid, states[rows]);
        }
        states[rows].task = task;
        rowWalks[rows++].begin(snapshot, snapshot.taskLane(task), scale, untilNs, plan);
    }

    /** Fills the plans. */
    public void plan() {
        long left = 0;
        for (int lane = 0; lane < lanes; lane++) {
            left += laneWalks[lane].left();
        }
        if (left < (long) lanes * scale.widthPx() * BLOCKS_FROM) {
            inTiles(left);
        }
        goOn(Long.MAX_VALUE);
    }

    private void goOn(long toNs) {
        for (int lane = 0; lane < lanes; lane++) {
            laneWalks[lane].goOn(toNs);
        }
        for (int row = 0; row < rows; row++) {
            rowWalks[row].goOn(toNs);
        }
    }

    private void inTiles(long left) {
        int tiles = Math.clamp(left * 2 / TILE, 1, scale.widthPx() / LEAST_TILE_PX + 1);
        int readUntil = 0;
        for (int tile = 1; tile <= tiles; tile++) {
            int next = Integer.MAX_VALUE;
            for (int lane = 0; lane < lanes; lane++) {
                next = Math.min(next, laneWalks[lane].nextSlice());
            }
            int until = (int) Math.min(Integer.MAX_VALUE, next + 2L * TILE);
            ahead += snapshot.readAhead(Math.max(readUntil, next), until);
            readUntil = until;
            goOn(tile == tiles ? Long.MAX_VALUE : grid.startNs(scale.widthPx() * tile / tiles));
        }
    }
}
