package corelanes.trace;

import java.util.Arrays;

/**
 * The slices of tasks that have had few of them, which may be a million tasks: an array for each, and no object beside it.
 *
 * <pre>
 *   ids int[1 + room]   [0] how many there are | [1 …] their ids, in the order of their start
 * </pre>
 *
 * One writer. What a published {@link Lane} has of an array never changes: later slices go behind it, a late one into a copy.
 */
final class FewSlices {

    /** A task with more of them gets a {@link LaneIndex}, which sums them up. */
    static final int MOST = 63;

    private static final int[] NONE = {0};
    private static final int LEAST_ROOM = 2;
    /** Of the {@link Lane} that is published, the array's head, and what leads to both. */
    private static final long OWN_BYTES = 40 + 16 + 12;

    private final HeldBytes held;
    private int[][] ids = {};

    FewSlices(HeldBytes held) {
        this.held = held;
    }

    /** Has room for so many tasks. */
    void ensure(int tasks) {
        if (tasks > ids.length) {
            int before = ids.length;
            ids = Arrays.copyOf(ids, Math.max(tasks, before + before / 2));
            Arrays.fill(ids, before, ids.length, NONE);
        }
    }

    /** How many slices a task has here. */
    int size(int task) {
        return ids[task][0];
    }

    /** A task's ids, from place 1 on. */
    int[] of(int task) {
        return ids[task];
    }

    /** Adds a slice to a task that has fewer than {@link #MOST}. */
    void add(int task, int id, Columns columns) {
        int[] known = ids[task];
        int size = known[0];
        long startNs = columns.startNs(id);
        int at = size + 1;
        while (at > 1 && columns.startNs(known[at - 1]) > startNs) {
            at--;
        }
        boolean full = size + 1 == known.length;
        if (full || at <= size) {
            int room = full ? size + Math.max(LEAST_ROOM, size / 3) : known.length - 1;
            int[] copy = Arrays.copyOf(known, 1 + room);
            System.arraycopy(known, at, copy, at + 1, size + 1 - at);
            replace(task, copy);
            known = copy;
        }
        known[at] = id;
        known[0] = size + 1;
    }

    /** Lets go of the slices before {@code firstId}. */
    void dropBefore(int task, int firstId) {
        int[] known = ids[task];
        int gone = 0;
        for (int at = 1; at <= known[0]; at++) {
            gone += known[at] < firstId ? 1 : 0;
        }
        if (gone == known[0]) {
            clear(task);
        } else if (gone > 0) {
            int[] staying = new int[known[0] - gone + 1];
            for (int at = 1; at <= known[0]; at++) {
                if (known[at] >= firstId) {
                    staying[++staying[0]] = known[at];
                }
            }
            replace(task, staying);
        }
    }

    /** Forgets a task's slices. */
    void clear(int task) {
        replace(task, NONE);
    }

    private void replace(int task, int[] next) {
        held.add(bytes(next) - bytes(ids[task]));
        ids[task] = next;
    }

    private static long bytes(int[] array) {
        return array == NONE ? 0 : OWN_BYTES + (long) array.length * Integer.BYTES;
    }
}
