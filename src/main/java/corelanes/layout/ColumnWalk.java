package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.TraceSnapshot;

/**
 * Walks along a lane and fills its plan: slices a pixel wide or wider one by one, narrower ones a pixel column at a time.
 *
 * <p>
 * A slice a pixel wide or wider that starts in a column reaches its end, so it can only be the last to start there: a column
 * is at most one group of narrow slices and the start of one wide one. Therefore one search per column finds where to go
 * on, and a frame costs the width of the lane, not the number of its slices. A narrow slice that crosses a column's end is
 * cut there; its rest belongs to the next column.
 */
final class ColumnWalk {

    private ColumnWalk() {}

    static void plan(TraceSnapshot snapshot, Lane lane, TimeScale scale, long untilNs, ColumnSum sum, LanePlan plan) {
        plan.clear();
        long fromNs = scale.viewport().startNs();
        long toNs = Math.min(scale.viewport().endNs(), untilNs);
        int position = lane.firstEndingAfter(snapshot, fromNs);
        int end = toNs > fromNs ? lane.firstStartingFrom(snapshot, toNs) : position;
        long doneNs = fromNs;
        while (position < end) {
            int slice = lane.slice(position);
            long startNs = Math.max(doneNs, snapshot.startNs(slice));
            long endNs = Math.max(startNs, Math.min(toNs, snapshot.endNs(slice)));
            if (scale.isPixelWide(endNs - startNs)) {
                double xPx = scale.xPx(startNs);
                plan.addBar(xPx, scale.xPx(endNs) - xPx, snapshot.task(slice), snapshot.state(slice), slice);
                doneNs = endNs;
                position++;
                continue;
            }
            long columnEndNs = Math.min(toNs, scale.columnStartNs(scale.column(startNs) + 1));
            int after = Math.min(end, lane.firstStartingFrom(snapshot, columnEndNs, position + 1));
            long groupEndNs = columnEndNs;
            int last = lane.slice(after - 1);
            long lastStartNs = Math.max(startNs, snapshot.startNs(last));
            if (after - 1 > position && scale.isPixelWide(Math.min(toNs, snapshot.endNs(last)) - lastStartNs)) {
                after--;
                groupEndNs = lastStartNs;
                last = lane.slice(after - 1);
            }
            sum.sum(snapshot, lane, position, after, startNs, groupEndNs);
            double xPx = scale.xPx(startNs);
            double widthPx = scale.xPx(Math.max(startNs, Math.min(groupEndNs, snapshot.endNs(last)))) - xPx;
            plan.addColumn(xPx, widthPx, sum.busyNs() / scale.nsPerPx(), sum.task(), sum.state(), slice,
                    after - position);
            boolean goesOn = groupEndNs == columnEndNs && columnEndNs < toNs && snapshot.endNs(last) > columnEndNs;
            doneNs = groupEndNs;
            position = goesOn ? after - 1 : after;
        }
    }
}
