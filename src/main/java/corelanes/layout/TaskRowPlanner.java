package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Plans the row of a task: what it was doing when. Reused by one thread; allocates nothing once its plan has grown.
 *
 * <p>
 * Where several states share a pixel column, the one with most time is planned; of equals, the first in the order of
 * {@link TaskState}. A task's lane has no sums, so a row costs the number of its slices in view.
 */
public final class TaskRowPlanner {

    private final States states = new States();

    /**
     * Fills {@code plan} with what is seen of a task.
     *
     * @param untilNs slices are cut here; {@link Long#MAX_VALUE} shows all
     */
    public void plan(TraceSnapshot snapshot, int task, TimeScale scale, long untilNs, LanePlan plan) {
        states.task = task;
        ColumnWalk.plan(snapshot, snapshot.taskLane(task), scale, untilNs, states, plan);
    }

    /** What a task did for most of a column. */
    private static final class States implements ColumnSum {

        private static final int STATES = TaskState.values().length;

        private final long[] stateNs = new long[STATES];
        private int task;
        private long busyNs;
        private int leader;

        @Override
        public void sum(TraceSnapshot snapshot, Lane lane, int first, int end, long fromNs, long toNs) {
            Arrays.fill(stateNs, 0);
            busyNs = 0;
            leader = snapshot.state(lane.slice(first)).code();
            for (int position = first; position < end; position++) {
                int slice = lane.slice(position);
                long startNs = Math.max(fromNs, snapshot.startNs(slice));
                long ns = Math.max(0, Math.min(toNs, snapshot.endNs(slice)) - startNs);
                stateNs[snapshot.state(slice).code()] += ns;
                busyNs += ns;
            }
            for (int state = 0; busyNs > 0 && state < STATES; state++) {
                boolean more = stateNs[state] > stateNs[leader];
                leader = more || (stateNs[state] == stateNs[leader] && state < leader) ? state : leader;
            }
        }

        @Override
        public long busyNs() {
            return busyNs;
        }

        @Override
        public int task() {
            return task;
        }

        @Override
        public TaskState state() {
            return TaskState.ofCode(leader);
        }
    }
}
