package corelanes.layout;

import corelanes.trace.TraceSnapshot;

/**
 * Plans the row of a task: what it was doing when. Reused by one thread; allocates nothing once its plan has grown.
 *
 * <p>
 * Where several states share a pixel column, the one with most time is planned; of equals, the first in the order of
 * {@link corelanes.trace.TaskState}.
 */
public final class TaskRowPlanner {

    private final ColumnGrid grid = new ColumnGrid();
    private final StateSums states = new StateSums(grid);
    private final ColumnWalk walk = new ColumnWalk(grid, states);

    /**
     * Fills {@code plan} with what is seen of a task.
     *
     * @param untilNs slices are cut here; {@link Long#MAX_VALUE} shows all
     */
    public void plan(TraceSnapshot snapshot, int task, TimeScale scale, long untilNs, LanePlan plan) {
        states.task = task;
        walk.plan(snapshot, snapshot.taskLane(task), scale, untilNs, plan);
    }
}
