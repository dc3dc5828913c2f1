package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Lays out items of work of which only this is known: from when to when, for how long they ran in that time, and on which core
 * they were at their end ({@link Slice#ranNs}).
 *
 * <p>
 * In the order of their ends each item gets, as early as it is free, as much time of its core as it ran: whoever ended first
 * goes first. If there is any way to lay out all items of a core so that each ran between its start and its end, this finds one
 * ("earliest deadline first": W. A. Horn, <em>Some simple scheduling algorithms</em>, Naval Research Logistics Quarterly 21,
 * 1974). An item that does not find enough time on its core has been on several; it gets the core with the most.
 */
final class CoarseItems {

    private static final Comparator<Slice> BY_END = Comparator.comparingLong(slice -> slice.endNs);

    private final List<Slice> items = new ArrayList<>();
    private final Set<Integer> cores = new HashSet<>();
    private final List<Slice> chosen = new ArrayList<>();
    private long laidOut;

    /** Takes an item over; the object is reused by its owner. */
    void add(Slice item) {
        items.add(new Slice().set(item));
        if (item.core >= 0) {
            cores.add(item.core);
        }
    }

    /** The start of the first item that is not laid out yet, ns; Long.MAX_VALUE if there is none. */
    long firstNs() {
        return items.stream().mapToLong(item -> item.startNs).min().orElse(Long.MAX_VALUE);
    }

    /** How many have been laid out. */
    long laidOut() {
        return laidOut;
    }

    /**
     * Lays out every item around which all is known.
     *
     * @param knownUntilNs every slice that starts before this is known, ns
     * @param known        the slices that are known and not settled, sorted by their start; takes the new ones too, at its end
     * @param heldUntilNs  until when settled slices hold a core, ns
     * @return whether any was laid out
     */
    boolean layOut(long knownUntilNs, List<Slice> known, IntToLongFunction heldUntilNs) {
        items.sort(BY_END);
        int count = 0;
        while (count < items.size() && items.get(count).endNs <= knownUntilNs) {
            layOut(items.get(count++), known, heldUntilNs);
        }
        items.subList(0, count).clear();
        laidOut += count;
        return count > 0;
    }

    private void layOut(Slice item, List<Slice> known, IntToLongFunction heldUntilNs) {
        long found = item.core < 0 ? 0 : find(item, item.core, known, heldUntilNs, chosen);
        if (found < item.ranNs) {
            List<Slice> others = new ArrayList<>();
            for (int core : cores) {
                long there = core == item.core ? 0 : find(item, core, known, heldUntilNs, others);
                if (there > found) {
                    found = there;
                    chosen.clear();
                    chosen.addAll(others);
                }
            }
        }
        long untilNs = item.startNs;
        List<Slice> pieces = new ArrayList<>();
        for (Slice turn : chosen) {
            if (untilNs < turn.startNs) {
                addPiece(pieces, item, untilNs, turn.startNs, Slice.NO_CORE, item.state);
            }
            addPiece(pieces, item, turn.startNs, turn.endNs, turn.core, TaskState.RUNNING);
            untilNs = turn.endNs;
        }
        if (untilNs < item.endNs || pieces.isEmpty()) {
            addPiece(pieces, item, untilNs, item.endNs, Slice.NO_CORE, item.state);
        }
        pieces.getFirst().started = item.started;
        pieces.getLast().ended = item.ended;
        // Sorted again, so that the next item finds these turns in their place.
        known.addAll(pieces);
        known.sort(Comparator.comparingLong(slice -> slice.startNs));
    }

    /** Free time of a core for an item, from its start on, as turns into {@code turns}; gives how much was found, ns. */
    private static long find(Slice item, int core, List<Slice> known, IntToLongFunction heldUntilNs,
            List<Slice> turns) {
        turns.clear();
        long freeNs = Math.max(item.startNs, heldUntilNs.applyAsLong(core));
        long wantedNs = item.ranNs;
        for (Slice slice : known) {
            if (slice.startNs >= item.endNs || wantedNs == 0) {
                break;
            }
            if (slice.core == core && slice.endNs > freeNs) {
                wantedNs -= addTurn(turns, core, freeNs, Math.min(slice.startNs, freeNs + wantedNs));
                freeNs = slice.endNs;
            }
        }
        wantedNs -= addTurn(turns, core, freeNs, Math.min(item.endNs, freeNs + wantedNs));
        return item.ranNs - wantedNs;
    }

    private static long addTurn(List<Slice> turns, int core, long fromNs, long toNs) {
        if (toNs <= fromNs) {
            return 0;
        }
        Slice turn = new Slice();
        turn.startNs = fromNs;
        turn.endNs = toNs;
        turn.core = core;
        turns.add(turn);
        return toNs - fromNs;
    }

    private static void addPiece(List<Slice> pieces, Slice item, long fromNs, long toNs, int core, TaskState state) {
        Slice piece = new Slice().set(item);
        piece.startNs = fromNs;
        piece.endNs = toNs;
        piece.core = core;
        piece.state = state;
        piece.started = 0;
        piece.ended = 0;
        piece.ranNs = Slice.ALL_THE_TIME;
        pieces.add(piece);
    }

    /** Adds what is known of the items that are not laid out yet: that they were under way. */
    void addNotLaidOut(List<Slice> provisional) {
        for (Slice item : items) {
            Slice whole = new Slice().set(item);
            whole.core = Slice.NO_CORE;
            provisional.add(whole);
        }
    }
}
