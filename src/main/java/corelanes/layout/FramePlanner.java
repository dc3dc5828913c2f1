package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Plans lanes of cores and rows of tasks of one scale together. Reused by one thread; allocates nothing once it has grown, unless it
 * has several threads plan.
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
    /** Fewer slices of all lanes together are planned before another thread has woken up. */
    private static final int MUCH = 20_000;
    /** From so many slices a pixel on, most are in blocks, and those lie lane by lane. */
    private static final int BLOCKS_FROM = 6;
    /** A column full of blocks takes no more, as a rule. */
    private static final int STEPS_A_COLUMN = 4;

    private final ColumnGrid grid = new ColumnGrid();
    private ColumnWalk[] laneWalks = {};
    private ColumnWalk[] rowWalks = {};
    private StateSums[] states = {};
    private int lanes;
    private int rows;
    private TraceSnapshot snapshot = TraceSnapshot.NOTHING;
    private TimeScale scale = new TimeScale(new Viewport(0, 1), 1);
    private long untilNs;
    private long steps;
    /** Kept, so that nobody can say that reading ahead is for nothing. */
    private long ahead;

    /** Begins with no lanes and rows. @param until slices are cut here; {@link Long#MAX_VALUE} shows all, ns */
    public void begin(TraceSnapshot of, TimeScale to, long until) {
        snapshot = of;
        scale = to;
        untilNs = until;
        lanes = 0;
        rows = 0;
        steps = 0;
        grid.set(to);
    }

    /** Wants a core's lane. @param lane its index in the snapshot */
    public void addLane(int lane, LanePlan plan) {
        addHolders(snapshot.coreLane(lane), plan);
    }

    /** Wants what held a core and was no part of the work. @param lane the index of the core's lane in the snapshot */
    public void addDisturbances(int lane, LanePlan plan) {
        addHolders(snapshot.disturbanceLane(lane), plan);
    }

    /** Wants a core's lane or a task's row, unless it is more than so many steps. @return whether it is planned */
    boolean add(int laneOrTask, boolean isRow, LanePlan plan, long mostSteps) {
        long before = steps;
        if (isRow) {
            addRow(laneOrTask, plan);
        } else {
            addLane(laneOrTask, plan);
        }
        if (steps - before <= mostSteps) {
            return true;
        }
        steps = before;
        lanes -= isRow ? 0 : 1;
        rows -= isRow ? 1 : 0;
        return false;
    }

    /** At most about so many slices and blocks will be looked at. */
    long steps() {
        return steps;
    }

    private long stepsOf(ColumnWalk walk) {
        return Math.min(walk.left(), (long) STEPS_A_COLUMN * Math.max(0, grid.end() - walk.column()));
    }

    private void addHolders(Lane lane, LanePlan plan) {
        if (lanes == laneWalks.length) {
            laneWalks = Arrays.copyOf(laneWalks, lanes + 1);
            laneWalks[lanes] = new ColumnWalk(grid, new HolderSums(grid));
        }
        laneWalks[lanes].begin(snapshot, lane, scale, untilNs, plan);
        steps += stepsOf(laneWalks[lanes++]);
    }

    /** Wants a task's row. */
    public void addRow(int task, LanePlan plan) {
        if (rows == rowWalks.length) {
            rowWalks = Arrays.copyOf(rowWalks, rows + 1);
            states = Arrays.copyOf(states, rows + 1);
            states[rows] = new StateSums(grid);
            rowWalks[rows] = new ColumnWalk(grid, states[rows]);
        }
        states[rows].task = task;
        rowWalks[rows].begin(snapshot, snapshot.taskLane(task), scale, untilNs, plan);
        steps += stepsOf(rowWalks[rows++]);
    }

    /** Wants nothing in a row. */
    public void addHeading(LanePlan plan) {
        plan.clear();
    }

    /** Fills the plans, by one thread. */
    public void plan() {
        plan(false);
    }

    /**
     * Fills the plans.
     *
     * @param onAllCores by several threads where there is much to plan; only while nothing is measured, which they would take cores from
     */
    public void plan(boolean onAllCores) {
        long left = 0;
        for (int lane = 0; lane < lanes; lane++) {
            left += laneWalks[lane].left();
        }
        int parts = onAllCores && left > MUCH ? Math.min(lanes, Runtime.getRuntime().availableProcessors()) : 1;
        ahead += parts == 1 ? plan(0, 1)
                : IntStream.range(0, parts).parallel().mapToLong(part -> plan(part, parts)).sum();
    }

    /** Fills one of so many parts of the plans. */
    private long plan(int part, int parts) {
        int firstLane = lanes * part / parts;
        int endLane = lanes * (part + 1) / parts;
        int firstRow = rows * part / parts;
        int endRow = rows * (part + 1) / parts;
        long left = 0;
        int column = grid.end();
        for (int lane = firstLane; lane < endLane; lane++) {
            left += laneWalks[lane].left();
            column = Math.min(column, laneWalks[lane].column());
        }
        int columns = grid.end() - column;
        long sum = 0;
        if (left < (long) (endLane - firstLane) * columns * BLOCKS_FROM) {
            int tiles = Math.clamp(left * 2 * parts / TILE, 1, columns / LEAST_TILE_PX + 1);
            int readUntil = 0;
            for (int tile = 1; tile < tiles; tile++) {
                int next = nextSlice(firstLane, endLane);
                int until = (int) Math.min(Integer.MAX_VALUE, next + 2L * TILE);
                sum += snapshot.readAhead(Math.max(readUntil, next), until);
                readUntil = until;
                goOn(firstLane, endLane, firstRow, endRow, grid.startNs(column + columns * tile / tiles));
            }
        }
        goOn(firstLane, endLane, firstRow, endRow, Long.MAX_VALUE);
        return sum;
    }

    private int nextSlice(int firstLane, int endLane) {
        int next = Integer.MAX_VALUE;
        for (int lane = firstLane; lane < endLane; lane++) {
            next = Math.min(next, laneWalks[lane].nextSlice());
        }
        return next;
    }

    private void goOn(int firstLane, int endLane, int firstRow, int endRow, long toNs) {
        for (int lane = firstLane; lane < endLane; lane++) {
            laneWalks[lane].goOn(toNs);
        }
        for (int row = firstRow; row < endRow; row++) {
            rowWalks[row].goOn(toNs);
        }
    }
}
