package corelanes.layout;

import corelanes.trace.TraceSnapshot;

/**
 * Plans the lane of a core: which task held it when. Reused by one thread; allocates nothing once its plan has grown.
 */
public final class LanePlanner {

    private final ColumnGrid grid = new ColumnGrid();
    private final ColumnWalk walk = new ColumnWalk(grid, new HolderSums(grid));

    /**
     * Fills {@code plan} with what is seen of a core's lane.
     *
     * @param lane    index of the core's lane in the snapshot
     * @param untilNs slices are cut here; {@link Long#MAX_VALUE} shows all
     */
    public void plan(TraceSnapshot snapshot, int lane, TimeScale scale, long untilNs, LanePlan plan) {
        walk.plan(snapshot, snapshot.coreLane(lane), scale, untilNs, plan);
    }

    /** Fills {@code plan} with what is seen of what held a core and was no part of the work. */
    public void planDisturbances(TraceSnapshot snapshot, int lane, TimeScale scale, long untilNs, LanePlan plan) {
        walk.plan(snapshot, snapshot.disturbanceLane(lane), scale, untilNs, plan);
    }
}
