package corelanes.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lanes of all tasks: short ones as {@link FewSlices}, long ones as {@link LaneIndex}. One writer; lanes are published by blocks. */
final class TaskLanes {

    private static final int BLOCK = TraceSnapshot.TASK_BLOCK;

    private final HeldBytes held;
    private final Columns columns;
    private final FewSlices few;
    private @Nullable LaneIndex[] many = {};
    private int tasks;
    private Lane[][] published = {};
    private boolean[] stale = {};

    TaskLanes(Columns columns, HeldBytes held) {
        this.columns = columns;
        this.held = held;
        this.few = new FewSlices(held);
    }

    /** How many tasks there are. */
    int count() {
        return tasks;
    }

    /** A task that has a slice has a lane; so have those with smaller numbers, for readers. */
    void know(int task) {
        if (task < tasks) {
            return;
        }
        tasks = task + 1;
        few.ensure(tasks);
        int blocks = task / BLOCK + 1;
        int before = published.length;
        if (blocks > before) {
            published = Arrays.copyOf(published, blocks);
            Arrays.fill(published, before, blocks, new Lane[0]);
            stale = Arrays.copyOf(stale, blocks);
        }
        Arrays.fill(stale, Math.max(0, before - 1), blocks, true);
    }

    /** Adds a slice to its task's lane. */
    void add(int task, int id) {
        know(task);
        stale[task / BLOCK] = true;
        LaneIndex index = index(task);
        if (index == null && few.size(task) < FewSlices.MOST) {
            few.add(task, id, columns);
        } else {
            (index == null ? lengthened(task) : index).add(id, columns);
        }
    }

    private @Nullable LaneIndex index(int task) {
        return task < many.length ? many[task] : null;
    }

    private LaneIndex lengthened(int task) {
        LaneIndex index = new LaneIndex(LaneSums.Kind.STATES, held);
        int[] ids = few.of(task);
        for (int at = 1; at <= few.size(task); at++) {
            index.add(ids[at], columns);
        }
        few.clear(task);
        if (task >= many.length) {
            many = Arrays.copyOf(many, Math.max(task + 1, Math.min(tasks, many.length * 2)));
        }
        many[task] = index;
        return index;
    }

    /** Sums up what has been added to all of them. */
    void sumUp() {
        for (LaneIndex index : many) {
            if (index != null) {
                index.sumUp(columns);
            }
        }
    }

    /** One slice more of this task is among those that are going to be dropped. */
    void leave(int task) {
        stale[task / BLOCK] = true;
        LaneIndex index = index(task);
        if (index != null) {
            index.leave();
        }
    }

    /** Lets go of the slices of a task that are not among the columns any more. */
    void dropLeaving(int task) {
        LaneIndex index = index(task);
        if (index == null) {
            few.dropBefore(task, columns.firstId());
        } else if (!index.dropLeaving(columns)) {
            index.close();
            many[task] = null;
        }
    }

    /** All lanes have to be published anew, since the slices are numbered anew. */
    void renumbered() {
        for (LaneIndex index : many) {
            if (index != null) {
                index.renumbered();
            }
        }
        Arrays.fill(stale, true);
    }

    /** The lanes of all tasks in blocks of {@link TraceSnapshot#TASK_BLOCK}, with what is provisional behind the settled slices. */
    Lane[][] publish(ProvisionalSlices provisional) {
        provisional.forEachTask(task -> stale[task / BLOCK] = true);
        for (int block = 0; block < published.length; block++) {
            if (stale[block]) {
                int from = block * BLOCK;
                Lane[] before = published[block];
                Lane[] lanes = new Lane[Math.min(BLOCK, tasks - from)];
                for (int at = 0; at < lanes.length; at++) {
                    lanes[at] = publish(from + at, provisional, at < before.length ? before[at] : Lane.EMPTY);
                }
                published[block] = lanes;
                stale[block] = false;
            }
        }
        // The next snapshot is without these.
        provisional.forEachTask(task -> stale[task / BLOCK] = true);
        return published.clone();
    }

    private Lane publish(int task, ProvisionalSlices provisional, Lane before) {
        int firstId = columns.firstId();
        int[] tail = provisional.ofTask(task, columns.size() - firstId);
        LaneIndex index = index(task);
        if (index != null) {
            return index.publish(tail, columns);
        }
        int size = few.size(task);
        if (size == 0) {
            return tail.length == 0 ? Lane.EMPTY : Lane.EMPTY.with(tail);
        }
        return tail.length == 0 && before.isOf(few.of(task), size, firstId)
                ? before
                : Lane.of(few.of(task), size, firstId, tail);
    }
}
