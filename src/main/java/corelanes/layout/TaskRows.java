package corelanes.layout;

import corelanes.trace.Lane;
import corelanes.trace.TaskState;
import corelanes.trace.TraceSnapshot;
import java.util.Arrays;
import java.util.Set;

/**
 * The rows below the lanes: a task each or, where tasks are grouped, a heading for each group and below it its tasks, unless it is
 * folded. Only what is in view is planned, so thousands of rows cost what their order costs. Reused by its owner.
 */
public final class TaskRows {

    /** {@link #task} of a heading. */
    public static final int NO_TASK = -1;

    /** Keys of groups by state after those of {@link TaskState}: its first slice is later, its last one earlier, nothing is known. */
    static final int NOT_BEGUN = TaskState.values().length;
    static final int DONE = NOT_BEGUN + 1;
    static final int UNKNOWN = DONE + 1;
    /** Key of the one group where more tasks are in view than can be grouped. */
    static final int TOO_MANY = -1;

    /** More tasks in view are not grouped, so that a frame stays cheap; a heading says so. */
    private static final int MOST_GROUPED = 10_000;
    /** Where a task's thread is looked for: in so many of its first slices. */
    private static final int LOOKED_AT = 8;

    private int[] rows = new int[64];
    private long[] order = new long[64];
    private int[] keys = new int[16];
    private int[] counts = new int[16];
    private int size;
    private int groups;
    private Set<Integer> folded = Set.of();

    /**
     * Lists the rows.
     *
     * @param tasks  in view, in their order, which they keep inside a group
     * @param atNs   the instant that states are of
     * @param closed keys of the groups whose tasks are not shown
     */
    public void list(TraceSnapshot snapshot, TasksInView tasks, TaskGrouping by, long atNs, Set<Integer> closed) {
        size = 0;
        groups = 0;
        folded = closed;
        int count = tasks.size();
        if (by == TaskGrouping.NONE || count > MOST_GROUPED) {
            if (by != TaskGrouping.NONE) {
                begin(TOO_MANY);
                counts[0] = count;
            }
            for (int at = 0; at < count && (groups == 0 || !closed.contains(TOO_MANY)); at++) {
                add(tasks.task(at));
            }
            return;
        }
        if (order.length < count) {
            order = new long[count * 2];
        }
        for (int at = 0; at < count; at++) {
            order[at] = (long) key(snapshot, tasks.task(at), by, atNs) << 32 | at;
        }
        Arrays.sort(order, 0, count);
        for (int at = 0; at < count; at++) {
            int key = (int) (order[at] >> 32);
            if (groups == 0 || keys[groups - 1] != key) {
                begin(key);
            }
            counts[groups - 1]++;
            if (!folded.contains(key)) {
                add(tasks.task((int) order[at]));
            }
        }
    }

    private static int key(TraceSnapshot snapshot, int task, TaskGrouping by, long atNs) {
        Lane lane = snapshot.taskLane(task);
        return by == TaskGrouping.STATE ? state(snapshot, lane, atNs) : thread(snapshot, lane);
    }

    private static int state(TraceSnapshot snapshot, Lane lane, long atNs) {
        if (lane.size() == 0 || snapshot.startNs(lane.slice(0)) > atNs) {
            return NOT_BEGUN;
        }
        if (snapshot.endNs(lane.slice(lane.size() - 1)) <= atNs) {
            return DONE;
        }
        int slice = lane.sliceAt(snapshot, atNs);
        return slice < 0 ? UNKNOWN : snapshot.state(slice).code();
    }

    private static int thread(TraceSnapshot snapshot, Lane lane) {
        for (int at = 0; at < Math.min(LOOKED_AT, lane.size()); at++) {
            int osTid = snapshot.osTid(lane.slice(at));
            if (osTid != 0) {
                return osTid;
            }
        }
        return 0;
    }

    private void begin(int key) {
        if (groups == keys.length) {
            keys = Arrays.copyOf(keys, groups * 2);
            counts = Arrays.copyOf(counts, groups * 2);
        }
        keys[groups] = key;
        counts[groups] = 0;
        add(-1 - groups++);
    }

    private void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size++] = row;
    }

    /** How many rows there are, in view or scrolled away. */
    public int size() {
        return size;
    }

    /** How many groups there are; 0 if tasks are not grouped. */
    public int groups() {
        return groups;
    }

    /** Whether a row is a group's heading. */
    public boolean isHeading(int row) {
        return rows[row] < 0;
    }

    /** The task of a row, or {@link #NO_TASK}. */
    public int task(int row) {
        return Math.max(NO_TASK, rows[row]);
    }

    /** The group that a row is the heading of or belongs to; there must be groups. */
    public int group(int row) {
        int at = row;
        while (rows[at] >= 0) {
            at--;
        }
        return -1 - rows[at];
    }

    /** What a group is known by: the code of a state or one of the numbers behind those, or the thread's id. */
    public int key(int group) {
        return keys[group];
    }

    /** How many tasks a group has. */
    public int count(int group) {
        return counts[group];
    }

    /** Whether a group's tasks are not shown. */
    public boolean isFolded(int group) {
        return folded.contains(keys[group]);
    }
}
