package corelanes.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slices of one lane, by id, in the order of their start. One writer; {@link Lane} is what readers get.
 *
 * <p>
 * Ids lie in chunks of {@value #CHUNK}, by their place counted from the lane's very first slice, so that growing copies none and
 * the oldest can be let go of. Slices arrive nearly in order. One that comes late goes in at its place: in the same chunk while no
 * reader has seen that part, else in a copy, so that a published lane never changes.
 */
final class LaneIndex {

    static final int SHIFT = 8;
    static final int CHUNK = 1 << SHIFT;
    static final int MASK = CHUNK - 1;

    private static final int[] NONE = {};
    private static final int LEAST = 4;
    /** With fewer slices there are no sums: a look at all of them costs no more. */
    private static final int LEAST_SUMMED = 64;
    /** Readers need sums no sooner than the lane; and to sum is a long way in code, which the compiler is not to have beside adding. */
    private static final int SUMMED_AT_ONCE = 64;
    /** Of this object, its sums' and what is published of it, without arrays. */
    private static final long OWN_BYTES = 150;

    private final LaneSums.Kind kind;
    private final HeldBytes held;
    private @Nullable LaneSums sums;
    private int[][] chunks = {new int[LEAST]};
    private int firstChunk;
    private int from;
    private int end;
    private int published;
    /** The sums are of the slices before this place … */
    private int summedTo;
    /** … and those before this one are still as they were summed. */
    private int unchangedTo;
    private int leaving;
    private long lastStartNs = Long.MIN_VALUE;
    private boolean changed = true;
    private Lane lane = Lane.EMPTY;

    /** @param kind what is kept of many slices at once */
    LaneIndex(LaneSums.Kind kind, HeldBytes held) {
        this.kind = kind;
        this.held = held;
        held.add(OWN_BYTES + LEAST * Integer.BYTES);
    }

    /** Adds a slice. */
    void add(int id, Columns columns) {
        long startNs = columns.startNs(id);
        int at = end;
        if (startNs < lastStartNs) {
            while (at > from && columns.startNs(id(at - 1)) > startNs) {
                at--;
            }
        } else {
            lastStartNs = startNs;
        }
        makeRoom();
        detach(at);
        for (int position = end; position > at; position--) {
            set(position, id(position - 1));
        }
        set(at, id);
        end++;
        unchangedTo = Math.min(unchangedTo, at);
        changed = true;
        if (end - summedTo >= SUMMED_AT_ONCE) {
            sumUp(columns);
        }
    }

    /** Sums up what has been added since the last time; while all of it is among the columns. */
    void sumUp(Columns columns) {
        if (unchangedTo == end || sums == null && end - from < LEAST_SUMMED) {
            return;
        }
        LaneSums known = sums;
        if (known == null) {
            known = new LaneSums(kind, held);
            sums = known;
            known.refill(this, from, end, end, columns);
        } else if (unchangedTo == summedTo) {
            known.appended(this, summedTo, end, columns);
        } else {
            known.refill(this, unchangedTo, end, end, columns);
        }
        summedTo = end;
        unchangedTo = end;
    }

    /** The id at a place, counted from the lane's very first slice. */
    int id(int position) {
        return chunks[(position >>> SHIFT) - firstChunk][position & MASK];
    }

    /** The first place that is still here. */
    int from() {
        return from;
    }

    private void set(int position, int id) {
        chunks[(position >>> SHIFT) - firstChunk][position & MASK] = id;
    }

    private void makeRoom() {
        int chunk = (end >>> SHIFT) - firstChunk;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1 + chunk / 2);
            Arrays.fill(chunks, chunk, chunks.length, NONE);
        }
        int room = chunks[chunk].length;
        if ((end & MASK) == room) {
            int more = end >>> SHIFT == 0 ? Math.max(LEAST, room * 2) : CHUNK;
            if (room > 0) {
                chunks = chunks.clone();
            }
            chunks[chunk] = Arrays.copyOf(chunks[chunk], more);
            held.add((more - room) * (long) Integer.BYTES);
        }
    }

    /** From here on nobody has seen what is in the chunks. */
    private void detach(int at) {
        if (at < published) {
            chunks = chunks.clone();
            for (int chunk = at >>> SHIFT; chunk <= published - 1 >>> SHIFT; chunk++) {
                chunks[chunk - firstChunk] = chunks[chunk - firstChunk].clone();
            }
            published = at;
        }
    }

    /** One slice more of this lane is among those that {@link #dropLeaving} is going to drop. */
    void leave() {
        leaving++;
    }

    /** Lets go of the slices that were said to leave, which are those before {@code firstId}. @return whether any is left */
    boolean dropLeaving(Columns columns) {
        if (leaving == 0) {
            return end > from;
        }
        int firstId = columns.firstId();
        int[] staying = NONE;
        int position = from;
        for (; leaving > 0; position++) {
            if (id(position) < firstId) {
                leaving--;
            } else {
                staying = Arrays.copyOf(staying, staying.length + 1);
                staying[staying.length - 1] = id(position);
            }
        }
        from = position - staying.length;
        if (staying.length > 0) {
            detach(from);
            for (int at = 0; at < staying.length; at++) {
                set(from + at, staying[at]);
            }
        }
        int gone = Math.min((from >>> SHIFT) - firstChunk, chunks.length - 1);
        if (gone > 0) {
            Arrays.stream(chunks, 0, gone).forEach(chunk -> held.add(-chunk.length * (long) Integer.BYTES));
            chunks = Arrays.copyOfRange(chunks, gone, chunks.length);
            firstChunk += gone;
        }
        LaneSums known = sums;
        if (known != null) {
            if (staying.length > 0) {
                known.refill(this, from, position, end, columns);
            }
            known.dropBefore(from);
        }
        changed = true;
        return end > from;
    }

    /** Gives back what its arrays take; it is not used any more. */
    void close() {
        Arrays.stream(chunks).forEach(chunk -> held.add(-chunk.length * (long) Integer.BYTES));
        held.add(-OWN_BYTES);
        LaneSums known = sums;
        if (known != null) {
            known.dropBefore(Integer.MAX_VALUE);
        }
    }

    /** All lanes have to be published anew, since the slices are numbered anew. */
    void renumbered() {
        changed = true;
    }

    Lane publish(int[] tail, Columns columns) {
        if (changed || tail.length > 0 || lane.hasTail()) {
            sumUp(columns);
            LaneSums known = sums;
            lane = new Lane(chunks, firstChunk, from, end, columns.firstId(), tail,
                    known == null ? LaneSums.NONE : known.publish());
            published = end;
            changed = false;
        }
        return lane;
    }
}
