package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Puts the slices of many workers in the order of their start.
 *
 * <p>
 * A turn is known only when it has ended, so turns arrive late: with 64 threads on one core, by 64 turns. Slices wait here until
 * nothing earlier can come any more: until their start lies before that of every turn still open. Those that wait, and the open
 * ones, go into each snapshot as provisional slices.
 *
 * <p>
 * A core has one holder at a time. What ticks infer of two threads may overlap by some µs: then the second one's turn begins
 * where the first one's ended. Items of which only the length is known are laid out by {@link CoarseItems}.
 */
final class SliceSorter {

    private static final Comparator<Slice> BY_START = Comparator.comparingLong(slice -> slice.startNs);

    private final TraceStore store;
    private final SliceFeed feed;
    private final Deque<Slice> spare = new ArrayDeque<>();
    private final List<Slice> waiting = new ArrayList<>();
    private final List<Slice> ongoing = new ArrayList<>();
    private final List<Slice> provisional = new ArrayList<>();
    private final CoarseItems coarse = new CoarseItems();
    private final Elsewhere elsewhere = new Elsewhere();
    private final Slice yielded = new Slice();
    private long[] heldUntilNs = {};

    SliceSorter(TraceStore store, SliceFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    /**
     * Takes over all that the feed has, and hands the store what is settled.
     *
     * @param watched whether somebody will look: then the store also gets what is provisional
     */
    void collect(WorkerRecorder[] workers, long nowNs, boolean last, boolean watched) {
        long openSinceNs = feed.collect(workers, nowNs, last, this::takeOver, slice -> ongoing.add(copy(slice)));
        waiting.sort(BY_START);
        long knownUntilNs = last ? Long.MAX_VALUE : openSinceNs;
        if (coarse.layOut(knownUntilNs, waiting, this::heldUntilNs)) {
            waiting.sort(BY_START);
        }
        settle(Math.min(knownUntilNs, coarse.firstNs()));
        if (watched) {
            provisional.addAll(waiting);
            provisional.addAll(ongoing);
            coarse.addNotLaidOut(provisional);
            provisional.sort(BY_START);
            provisional.forEach(store::appendProvisional);
            provisional.clear();
        }
        spare.addAll(ongoing);
        ongoing.clear();
    }

    private void takeOver(Slice slice) {
        if (slice.ranNs == Slice.ALL_THE_TIME) {
            waiting.add(copy(slice));
        } else {
            coarse.add(slice);
        }
    }

    private Slice copy(Slice slice) {
        return (spare.isEmpty() ? new Slice() : spare.pop()).set(slice);
    }

    private void settle(long untilNs) {
        int count = 0;
        while (count < waiting.size() && waiting.get(count).startNs < untilNs) {
            Slice slice = waiting.get(count++);
            append(slice);
            spare.push(slice);
        }
        waiting.subList(0, count).clear();
        elsewhere.forget(heldUntilNs);
    }

    private void append(Slice slice) {
        long heldUntilNs = slice.core < 0 ? Long.MIN_VALUE : heldUntilNs(slice.core);
        if (slice.core >= 0) {
            elsewhere.begins(slice.core, heldUntilNs, slice.startNs, store::append);
        } else if (slice.state == TaskState.READY) {
            elsewhere.ready(slice);
        }
        if (heldUntilNs <= slice.startNs) {
            store.append(slice);
        } else {
            yieldUntil(heldUntilNs, slice);
        }
        if (slice.core >= 0) {
            this.heldUntilNs[slice.core] = Math.max(heldUntilNs, slice.endNs);
        }
    }

    /** Until then another thread had the core: so far the task was still ready for it. */
    private void yieldUntil(long heldNs, Slice slice) {
        boolean wholly = heldNs >= slice.endNs;
        yielded.set(slice);
        yielded.core = Slice.NO_CORE;
        yielded.state = TaskState.READY;
        yielded.endNs = Math.min(heldNs, slice.endNs);
        yielded.ended = wholly ? slice.ended : 0;
        if (Slice.isTask(slice.task)) {
            store.append(yielded);
            slice.started = 0;
        }
        if (!wholly) {
            slice.startNs = heldNs;
            store.append(slice);
        }
    }

    /** How many items were drawn as a whole, since nobody knows what happened inside. */
    long coarseItems() {
        return coarse.laidOut();
    }

    private long heldUntilNs(int core) {
        if (core >= heldUntilNs.length) {
            int before = heldUntilNs.length;
            heldUntilNs = Arrays.copyOf(heldUntilNs, core + 1);
            Arrays.fill(heldUntilNs, before, heldUntilNs.length, Long.MIN_VALUE);
        }
        return heldUntilNs[core];
    }
}
