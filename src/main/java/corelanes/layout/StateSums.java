package corelanes.layout;

import corelanes.trace.LaneCursor;
import corelanes.trace.TaskState;
import java.util.Arrays;

/** What a task did for most of a column. Reused by its owner. */
final class StateSums extends ColumnSums {

    private static final int STATES = TaskState.values().length;
    private static final int NONE = -1;

    private final long[] stateNs = new long[STATES];
    private int only = NONE;
    /** Whose row this is. */
    int task;

    StateSums(ColumnGrid grid) {
        super(grid);
    }

    @Override
    void putSlice(LaneCursor cursor, long ns) {
        int state = cursor.stateCode();
        stateNs[state] += ns;
        only = only == NONE ? state : only;
    }

    @Override
    long putBlock(LaneCursor cursor) {
        long allNs = 0;
        for (int place = 0; place < cursor.states(); place++) {
            long ns = cursor.stateNs(place);
            stateNs[cursor.stateCode(place)] += ns;
            allNs += ns;
        }
        return allNs;
    }

    @Override
    long putPart(LaneCursor cursor, double share) {
        long allNs = 0;
        for (int place = 0; place < cursor.states(); place++) {
            long ns = cursor.stateNs(place);
            stateNs[cursor.stateCode(place)] += part(ns, share);
            allNs += ns;
        }
        return allNs;
    }

    @Override
    void putRest(LaneCursor cursor, double share) {
        for (int place = 0; place < cursor.states(); place++) {
            long ns = cursor.stateNs(place);
            stateNs[cursor.stateCode(place)] += ns - part(ns, share);
        }
    }

    @Override
    void clear() {
        Arrays.fill(stateNs, 0);
        only = NONE;
    }

    @Override
    int task() {
        return task;
    }

    /** Slices without any duration are in the state of the first of them. */
    @Override
    int state() {
        int most = 0;
        for (int state = 1; state < STATES; state++) {
            most = stateNs[state] > stateNs[most] ? state : most;
        }
        return stateNs[most] == 0 && only >= 0 ? only : most;
    }
}
