package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.LaneTally;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;

/**
 * Plans the lane of a core: which task held it when. Reused by one thread; allocates nothing once its plan has grown.
 */
public final class LanePlanner {

    private final Holders holders = new Holders();

    /**
     * Fills {@code plan} with what is seen of a core's lane.
     *
     * @param lane    index of the core's lane in the snapshot
     * @param untilNs slices are cut here; {@link Long#MAX_VALUE} shows all
     */
    public void plan(TraceSnapshot snapshot, int lane, TimeScale scale, long untilNs, LanePlan plan) {
        ColumnWalk.plan(snapshot, snapshot.coreLane(lane), scale, untilNs, holders, plan);
    }

    /** Fills {@code plan} with what is seen of what held a core and was no part of the work. */
    public void planDisturbances(TraceSnapshot snapshot, int lane, TimeScale scale, long untilNs, LanePlan plan) {
        ColumnWalk.plan(snapshot, snapshot.disturbanceLane(lane), scale, untilNs, holders, plan);
    }

    /** Who held the core for most of a column. */
    private static final class Holders implements ColumnSum {

        private final LaneTally tally = new LaneTally();

        @Override
        public void sum(TraceSnapshot snapshot, Lane lane, int first, int end, long fromNs, long toNs) {
            tally.clear();
            lane.tally(snapshot, fromNs, toNs, first, end, tally);
        }

        @Override
        public long busyNs() {
            return tally.busyNs();
        }

        @Override
        public int task() {
            return tally.leader();
        }

        @Override
        public TaskState state() {
            return TaskState.RUNNING;
        }
    }
}
