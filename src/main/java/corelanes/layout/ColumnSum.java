package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;

/** Adds up what shares one pixel column. Reused from column to column. */
interface ColumnSum {

    /** Starts again with nothing. */
    void clear();

    /** Adds {@code ns} of the slice that was read last. */
    void addSlice(LaneCursor cursor, long ns);

    /** Adds a share (0 … 1) of the block that was read last. */
    void addBlock(LaneCursor cursor, double share);

    /** Time in slices, ns. */
    long busyNs();

    /** The task with most time. */
    int task();

    /** The state with most time. */
    TaskState state();
}
