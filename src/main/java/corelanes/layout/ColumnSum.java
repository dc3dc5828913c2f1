package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;

/** Adds up what shares one pixel column. Reused from column to column. */
interface ColumnSum {

    /**
     * Starts again with the slices at positions {@code first} … {@code end}-1, cut to [{@code fromNs}, {@code toNs}).
     */
    void sum(TraceSnapshot snapshot, Lane lane, int first, int end, long fromNs, long toNs);

    /** Time in slices, ns. */
    long busyNs();

    /** The task with most time. */
    int task();

    /** The state with most time. */
    TaskState state();
}
