package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;

/**
 * Plans the row of a task: what it was doing when. Reused by one thread; allocates nothing once its plan has grown.
 *
 * <p>
 * Where several states share a pixel column, the one with most time is planned; of equals, the first in the order of
 * {@link TaskState}.
 */
public final class TaskRowPlanner {

    private final States states = new States();
    private final ColumnWalk walk = new ColumnWalk(new ColumnGrid(), states);

    /**
     * Fills {@code plan} with what is seen of a task.
     *
     * @param untilNs slices are cut here; {@link Long#MAX_VALUE} shows all
     */
    public void plan(TraceSnapshot snapshot, int task, TimeScale scale, long untilNs, LanePlan plan) {
        states.task = task;
        walk.plan(snapshot, snapshot.taskLane(task), scale, untilNs, plan);
    }

    /** What a task did for most of a column. */
    static final class States implements ColumnSum {

        private final long[] stateNs = new long[TaskState.values().length];
        int task;
        private int only;

        @Override
        public void clear() {
            Arrays.fill(stateNs, 0);
            only = -1;
        }

        @Override
        public void addSlice(LaneCursor cursor, long ns) {
            int code = cursor.stateCode();
            stateNs[code] += ns;
            only = only < 0 ? code : only;
        }

        @Override
        public void addBlock(LaneCursor cursor, double share) {
            cursor.addBlock(share, stateNs);
        }

        @Override
        public long busyNs() {
            long busyNs = 0;
            for (long ns : stateNs) {
                busyNs += ns;
            }
            return busyNs;
        }

        @Override
        public int task() {
            return task;
        }

        /** Slices without any duration are in the state of the first of them. */
        @Override
        public TaskState state() {
            int most = 0;
            for (int state = 1; state < stateNs.length; state++) {
                most = stateNs[state] > stateNs[most] ? state : most;
            }
            return TaskState.ofCode(stateNs[most] == 0 && only >= 0 ? only : most);
        }
    }
}
