package corelanes.trace;

import java.util.Arrays;

/**
 * The slices of one lane, by id, in the order of their start. One writer; {@link Lane} is what readers get.
 *
 * <p>
 * Slices arrive nearly in order. One that comes late goes in at its place: in the same array while no reader has seen that
 * part, else in a copy, so that a published lane never changes.
 */
final class LaneIndex {

    private static final int[] NONE = {};

    private final boolean summed;
    private final LaneSummary summary = new LaneSummary();
    private int[] ids = new int[4];
    private int size;
    private int published;
    private boolean changed = true;
    private Lane lane = new Lane(NONE, 0, NONE, new LaneSummary.Level[0]);

    /** @param summed whether sums over many slices are kept, as the lanes of cores need */
    LaneIndex(boolean summed) {
        this.summed = summed;
    }

    void add(int id, Columns columns) {
        long startNs = startNs(id, columns);
        int at = size;
        while (at > 0 && startNs(ids[at - 1], columns) > startNs) {
            at--;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, size + (size >> 1) + 2);
        } else if (at < published) {
            ids = ids.clone();
        }
        System.arraycopy(ids, at, ids, at + 1, size - at);
        ids[at] = id;
        size++;
        changed = true;
        if (summed && at == size - 1) {
            summary.appended(ids, size, columns);
        } else if (summed) {
            summary.inserted(ids, size, at, columns);
        }
    }

    private static long startNs(int id, Columns columns) {
        return columns.blocks()[id >>> Columns.SHIFT].startNs()[id & Columns.MASK];
    }

    /** Whether {@link #publish} would give another lane than last time, with that tail. */
    boolean isStale(int[] tail) {
        return changed || tail.length > 0 || lane.hasTail();
    }

    Lane publish(int[] tail) {
        if (isStale(tail)) {
            lane = new Lane(ids, size, tail, summary.levels());
            published = size;
            changed = false;
        }
        return lane;
    }
}
