package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;
import java.util.Arrays;

/** What a task did for most of a column. Reused by its owner. */
final class StateSums extends ColumnSums {

    private static final int STATES = TaskState.values().length;
    private static final int NONE = -1;

    private final long[] stateNs = new long[COLUMNS * STATES];
    private final int[] only = new int[COLUMNS];
    /** Whose row this is. */
    int task;

    StateSums(ColumnGrid grid) {
        super(grid);
    }

    @Override
    void addSlice(LaneCursor cursor, int at, long ns, int next, long nextNs, int over) {
        int state = cursor.stateCode();
        stateNs[at * STATES + state] += ns;
        stateNs[next * STATES + state] += nextNs;
        only[at] = only[at] == NONE ? state : only[at];
    }

    @Override
    long addBlock(LaneCursor cursor, double share, int at, int next, int over) {
        long allNs = 0;
        for (int place = 0; place < cursor.states(); place++) {
            int state = cursor.stateCode(place);
            long ns = cursor.stateNs(place);
            long inNs = part(ns, share);
            stateNs[at * STATES + state] += inNs;
            stateNs[next * STATES + state] += ns - inNs;
            allNs += ns;
        }
        return allNs;
    }

    @Override
    void clear(int at) {
        Arrays.fill(stateNs, at * STATES, (at + 1) * STATES, 0);
        only[at] = NONE;
    }

    @Override
    int task(int at) {
        return task;
    }

    /** Slices without any duration are in the state of the first of them. */
    @Override
    TaskState state(int at) {
        int from = at * STATES;
        int most = 0;
        for (int state = 1; state < STATES; state++) {
            most = stateNs[from + state] > stateNs[from + most] ? state : most;
        }
        return TaskState.ofCode(stateNs[from + most] == 0 && only[at] >= 0 ? only[at] : most);
    }
}
