package corelanes.record;

import corelanes.trace.Slice;
import corelanes.trace.TaskState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Slices as the workers' ticks make them: the inferred source.
 *
 * <p>
 * Open slices are read <em>before</em> the rings: so every slice that ended before an open one began is found in its ring.
 */
final class TickFeed implements SliceFeed {

    private static final int TRIES = 4;
    /** Who has not ticked for this long is drawn as ready, until it says more, ns. */
    private static final long SURELY_OFF_NS = 200_000;
    /** What a worker did between two tasks comes no later than this after it began: twice as long as it may last, ns. */
    private static final long BETWEEN_NS = 2 * WorkerRecorder.LONGEST_BETWEEN_NS;

    private final List<Slice> open = new ArrayList<>();
    private final Slice drained = new Slice();
    private long openSinceNs = Long.MIN_VALUE;

    @Override
    public long collect(WorkerRecorder[] workers, long nowNs, boolean last, Consumer<Slice> complete,
            Consumer<Slice> ongoing) {
        while (open.size() < workers.length) {
            open.add(new Slice());
        }
        long sinceNs = nowNs;
        for (int worker = 0; worker < workers.length; worker++) {
            Slice current = open.get(worker);
            OpenSlice.Reading reading = read(workers[worker], current);
            if (reading == OpenSlice.Reading.TORN) {
                sinceNs = Math.min(sinceNs, openSinceNs);
            } else if (reading == OpenSlice.Reading.WHOLE && current.state == TaskState.RUNNING) {
                sinceNs = Math.min(sinceNs, Slice.isTask(current.task)
                        ? current.startNs
                        : Math.max(current.startNs, nowNs - BETWEEN_NS));
            }
        }
        for (int worker = 0; worker < workers.length; worker++) {
            drain(workers[worker], open.get(worker), complete);
            tellOpen(open.get(worker), workers[worker].isInLibrary(), nowNs, ongoing);
        }
        openSinceNs = Math.max(openSinceNs, sinceNs);
        return openSinceNs;
    }

    /** Reads a worker's open slice; without a whole one, {@code into} ends before it starts. */
    static OpenSlice.Reading read(WorkerRecorder worker, Slice into) {
        OpenSlice.Reading reading = worker.readOpen(into);
        for (int again = 1; again < TRIES && reading == OpenSlice.Reading.TORN; again++) {
            reading = worker.readOpen(into);
        }
        if (reading != OpenSlice.Reading.WHOLE) {
            forget(into);
        }
        return reading;
    }

    /** From now on there is no open slice in {@code open}. */
    static void forget(Slice open) {
        open.startNs = Long.MAX_VALUE;
        open.endNs = Long.MIN_VALUE;
    }

    /** Whether {@link #read} found a slice. */
    static boolean isOpen(Slice open) {
        return open.endNs >= open.startNs;
    }

    private void drain(WorkerRecorder worker, Slice current, Consumer<Slice> complete) {
        while (worker.poll(drained)) {
            if (drained.startNs >= current.startNs) {
                forget(current);
            }
            complete.accept(drained);
        }
    }

    private void tellOpen(Slice current, boolean inLibrary, long nowNs, Consumer<Slice> ongoing) {
        if (!isOpen(current) || !Slice.isTask(current.task)) {
            return;
        }
        if (current.state != TaskState.RUNNING) {
            current.endNs = Math.max(current.startNs, nowNs);
            ongoing.accept(current);
            return;
        }
        ongoing.accept(current);
        // Who works in a library can't tick: what it does is known when it is back.
        if (!inLibrary && nowNs - current.endNs > SURELY_OFF_NS) {
            current.startNs = current.endNs;
            current.endNs = nowNs;
            current.state = TaskState.READY;
            current.core = Slice.NO_CORE;
            current.started = 0;
            ongoing.accept(current);
        }
    }

    @Override
    public long lost() {
        return 0;
    }
}
