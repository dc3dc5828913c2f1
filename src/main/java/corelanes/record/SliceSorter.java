package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import corelanes.trace.TraceStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Puts the slices of many workers in the order of their start.
 *
 * <p>
 * A turn is known only when its worker is on a core again, so turns arrive late: with 64 threads on one core, by 64 turns.
 * Slices wait here until nothing earlier can come any more: until their start lies before that of every turn still open. Those
 * that wait, and the open ones, go into each snapshot as provisional slices.
 *
 * <p>
 * Open slices are read <em>before</em> the rings: so every slice that ended before an open one began is found in its ring.
 */
final class SliceSorter {

    private static final Comparator<Slice> BY_START = Comparator.comparingLong(slice -> slice.startNs);

    private final TraceStore store;
    private final Deque<Slice> spare = new ArrayDeque<>();
    private final List<Slice> waiting = new ArrayList<>();
    private final List<Slice> seen = new ArrayList<>();
    private final List<Slice> open = new ArrayList<>();
    private final Slice rest = new Slice();
    private boolean torn;
    private long settledUntilNs = Long.MIN_VALUE;

    SliceSorter(TraceStore store) {
        this.store = store;
    }

    /** Takes over all that the workers have written, and hands the store what is settled and what is provisional. */
    void collect(WorkerRecorder[] workers, long nowNs) {
        torn = false;
        for (WorkerRecorder worker : workers) {
            open.add(readOpen(worker));
        }
        long openSinceNs = nowNs;
        for (int worker = 0; worker < workers.length; worker++) {
            Slice current = open.get(worker);
            if (current.state == TaskState.RUNNING && current.endNs >= 0) {
                openSinceNs = Math.min(openSinceNs, current.startNs);
            }
        }
        for (int worker = 0; worker < workers.length; worker++) {
            drain(workers[worker], open.get(worker));
        }
        settledUntilNs = Math.max(settledUntilNs, torn ? settledUntilNs : openSinceNs);
        waiting.sort(BY_START);
        settle();
        addProvisional(nowNs);
        recycle(open);
    }

    private Slice readOpen(WorkerRecorder worker) {
        Slice slice = spare.isEmpty() ? new Slice() : spare.pop();
        OpenSlice.Reading reading = worker.readOpen(slice);
        for (int again = 0; again < 3 && reading == OpenSlice.Reading.TORN; again++) {
            reading = worker.readOpen(slice);
        }
        if (reading != OpenSlice.Reading.WHOLE) {
            slice.state = TaskState.READY;
            slice.endNs = -1;
            slice.startNs = Long.MAX_VALUE;
            torn |= reading == OpenSlice.Reading.TORN;
        }
        return slice;
    }

    private void drain(WorkerRecorder worker, Slice current) {
        Slice slice = spare.isEmpty() ? new Slice() : spare.pop();
        while (worker.poll(slice)) {
            if (slice.startNs >= current.startNs) {
                current.endNs = -1;
            }
            waiting.add(slice);
            slice = spare.isEmpty() ? new Slice() : spare.pop();
        }
        spare.push(slice);
    }

    private void settle() {
        int count = 0;
        while (count < waiting.size() && waiting.get(count).startNs < settledUntilNs) {
            Slice slice = waiting.get(count++);
            store.append(slice);
            spare.push(slice);
        }
        waiting.subList(0, count).clear();
    }

    private void addProvisional(long nowNs) {
        seen.clear();
        seen.addAll(waiting);
        for (Slice current : open) {
            if (current.endNs >= 0) {
                if (current.state != TaskState.RUNNING) {
                    current.endNs = Math.max(current.startNs, nowNs);
                }
                seen.add(current);
            }
        }
        seen.sort(BY_START);
        for (Slice slice : seen) {
            store.appendProvisional(slice);
        }
        for (Slice current : open) {
            if (current.endNs >= 0 && current.state == TaskState.RUNNING
                    && nowNs - current.endNs > WorkerRecorder.GAP_NS) {
                store.appendProvisional(readySince(current, nowNs));
            }
        }
    }

    private Slice readySince(Slice running, long nowNs) {
        rest.set(running);
        rest.startNs = running.endNs;
        rest.endNs = nowNs;
        rest.state = TaskState.READY;
        rest.core = Slice.NO_CORE;
        rest.started = 0;
        return rest;
    }

    private void recycle(List<Slice> slices) {
        slices.forEach(spare::push);
        slices.clear();
    }
}
