package corelanes.storage;

import corelanes.storage.SliceColumns.Decoded;
import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a trace of the blocks of a file, in the order they come. Slices that have to be in the order of their starts go straight
 * into the store; those of a journal wait until all are there and are put in order, since the store takes long over late ones.
 */
final class TraceRebuilding {

    /** A slice in the store and in the lanes takes some 40 bytes; more than half of what there is would leave too little. */
    private static final long BYTES_A_SLICE = 48;

    private final boolean ordered;
    private final int mostTimes;
    private final TraceStore store;
    private final LaneClocks clocks = new LaneClocks();
    private final Slice carrier = new Slice();
    private final List<Decoded> settled = new ArrayList<>();
    private final List<Decoded> provisional = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final TimeList started = new TimeList();
    private final TimeList ended = new TimeList();
    private final long mostSlices = Runtime.getRuntime().maxMemory() / 2 / BYTES_A_SLICE;
    private int largestTask = Slice.NO_TASK;
    private long lastStartNs = Long.MIN_VALUE;
    private long slices;
    private long provisionalSlices;
    private long provisionalTimes;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private List<Decoded> tailProvisional = List.of();
    private int tailMarks;
    private int tailStarted;
    private int tailEnded;

    /**
     * @param source    where the slices come from
     * @param ordered   whether settled slices have to come in the order of their starts
     * @param mostTimes more starts or ends of tasks make no sense
     */
    TraceRebuilding(Source source, boolean ordered, int mostTimes) {
        this.ordered = ordered;
        this.mostTimes = mostTimes;
        this.store = new TraceStore(source, List.of());
    }

    /** The next settled slices. */
    void settled(Decoded block) throws UnreadableException {
        check(block, ordered ? lastStartNs : Long.MIN_VALUE, ordered);
        slices += block.size;
        lastStartNs = block.startNs[block.size - 1];
        for (int at = 0; at < block.size; at++) {
            add(started, block.started[at], block.startNs[at]);
            add(ended, block.ended[at], block.endNs[at]);
        }
        if (ordered) {
            append(block);
        } else {
            settled.add(block);
        }
    }

    private void add(TimeList times, int count, long timeNs) throws UnreadableException {
        if (times.size() + (long) count > mostTimes) {
            throw UnreadableException.damaged("number");
        }
        for (int task = 0; task < count; task++) {
            times.add(timeNs);
        }
    }

    /** The next slices that are not settled. */
    void provisional(Decoded block) throws UnreadableException {
        check(block, provisional.isEmpty() ? Long.MIN_VALUE : last(provisional), true);
        provisional.add(block);
        provisionalSlices += block.size;
        for (int at = 0; at < block.size; at++) {
            provisionalTimes += block.started[at] + block.ended[at];
        }
        if (provisionalTimes > mostTimes) {
            throw UnreadableException.damaged("number");
        }
    }

    private static long last(List<Decoded> blocks) {
        Decoded block = blocks.getLast();
        return block.startNs[block.size - 1];
    }

    private void check(Decoded block, long notBeforeNs, boolean inOrder) throws UnreadableException {
        long beforeNs = notBeforeNs;
        for (int at = 0; at < block.size; at++) {
            if (inOrder && block.startNs[at] < beforeNs) {
                throw UnreadableException.damaged("order");
            }
            beforeNs = block.startNs[at];
            firstNs = Math.min(firstNs, block.startNs[at]);
            lastNs = Math.max(lastNs, block.endNs[at]);
        }
        if (lastNs - firstNs > LanesFormat.LONGEST_NS) {
            throw UnreadableException.damaged("time");
        }
        if (slices + provisionalSlices + block.size > mostSlices) {
            throw UnreadableException.because("memory");
        }
    }

    /** Times at which tasks started, beside those that slices say. */
    void started(long[] timesNs) throws UnreadableException {
        for (long timeNs : timesNs) {
            add(started, 1, timeNs);
        }
    }

    /** Times at which tasks finished, beside those that slices say. */
    void ended(long[] timesNs) throws UnreadableException {
        for (long timeNs : timesNs) {
            add(ended, 1, timeNs);
        }
    }

    /** The next moments. */
    void marks(List<Mark> more) throws UnreadableException {
        marks.addAll(more);
        if (marks.size() > LanesFormat.MOST_MARKS) {
            throw UnreadableException.damaged("marks");
        }
    }

    /** Stands for all that came before it. */
    void tail(TailBlock tail) throws UnreadableException {
        if (tail.settled() != slices || tail.provisional() != provisionalSlices) {
            throw UnreadableException.damaged("slices");
        }
        tailProvisional = List.copyOf(provisional);
        provisional.clear();
        provisionalSlices = 0;
        provisionalTimes = 0;
        tailMarks = marks.size();
        tailStarted = started.size();
        tailEnded = ended.size();
    }

    /** The trace as the last tail stands for it. */
    TraceSnapshot snapshot(TailBlock tail) throws UnreadableException {
        if (!ordered) {
            appendSorted(tail);
        }
        tail.lanes().forEach(store::addLane);
        for (Decoded block : tailProvisional) {
            for (int at = 0; at < block.size; at++) {
                fill(block, at);
                carrier.started = block.started[at];
                carrier.ended = block.ended[at];
                store.appendProvisional(carrier);
            }
        }
        boolean wide = tail.forgotten().slices() > 0 && slices + tail.provisional() > 0
                && (lastNs - tail.forgotten().beganNs() > LanesFormat.LONGEST_NS
                        || tail.forgotten().untilNs() > lastNs);
        if (wide) {
            throw UnreadableException.damaged("time");
        }
        if (largestTask >= tail.tasks()) {
            throw UnreadableException.damaged("task");
        }
        for (long timeNs : started.sorted(tailStarted)) {
            store.addStarted(timeNs);
        }
        for (long timeNs : ended.sorted(tailEnded)) {
            store.addEnded(timeNs);
        }
        marks.subList(0, tailMarks).forEach(store::append);
        store.setForgotten(tail.forgotten());
        store.setThreadNames(tail.threads());
        store.ensureTasks(tail.tasks());
        store.setPermits(tail.permits());
        return store.publish(tail.dropped());
    }

    private void append(Decoded block) throws UnreadableException {
        for (int at = 0; at < block.size; at++) {
            fill(block, at);
            store.append(carrier);
        }
    }

    private void fill(Decoded block, int at) throws UnreadableException {
        block.fill(at, carrier);
        if (!clocks.take(carrier)) {
            throw UnreadableException.damaged("lanes");
        }
        if (Slice.isDisturbance(carrier.task)) {
            // The store keeps them on lanes that are there.
            store.addLane(carrier.core);
        }
        largestTask = Math.max(largestTask, carrier.task);
    }

    private void appendSorted(TailBlock tail) throws UnreadableException {
        long[] startNs = new long[tail.settled()];
        int[] order = new int[tail.settled()];
        int[] blockOf = new int[tail.settled()];
        int[] first = new int[settled.size()];
        int size = 0;
        for (int block = 0; block < settled.size() && size < tail.settled(); block++) {
            first[block] = size;
            for (int at = 0; at < settled.get(block).size; at++) {
                startNs[size] = settled.get(block).startNs[at];
                blockOf[size] = block;
                order[size] = size;
                size++;
            }
        }
        StartOrder.sort(order, startNs, 0);
        for (int slice : order) {
            fill(settled.get(blockOf[slice]), slice - first[blockOf[slice]]);
            store.append(carrier);
        }
    }
}
