package corelanes.storage;

import corelanes.trace.Mark;
import corelanes.trace.Slice;
import corelanes.trace.Source;
import corelanes.trace.TaskState;
import corelanes.trace.ThreadName;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceSnapshot.Forgotten;
import corelanes.trace.TraceStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Slices that events told, in whatever order they came, in columns; made a trace in the order of their starts. */
final class EventSlices {

    /** More would leave too little memory: a slice takes some 30 bytes here, twice while that grows, and 40 in the trace. */
    static final long MOST = Runtime.getRuntime().maxMemory() / 2 / 96;

    private final List<Mark> marks = new ArrayList<>();
    private Forgotten forgotten = Forgotten.NOTHING;
    private List<ThreadName> threads = List.of();
    private final TimeList started = new TimeList();
    private final TimeList ended = new TimeList();
    private long[] startNs = new long[16];
    private long[] endNs = new long[16];
    private int[] task = new int[16];
    private int[] osTid = new int[16];
    private short[] core = new short[16];
    private byte[] state = new byte[16];
    private boolean[] settled = new boolean[16];
    private int size;
    private int largestTask = Slice.NO_TASK;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;

    /** Adds a slice; its times are checked. */
    void add(Slice slice, boolean isSettled) throws UnreadableException {
        if (size == startNs.length) {
            grow();
        }
        boolean possible = slice.startNs >= 0 && slice.endNs >= slice.startNs && slice.endNs <= LanesFormat.LATEST_NS
                && slice.task >= Slice.ELSEWHERE
                && slice.task < LanesFormat.MOST_TASKS && slice.core >= Slice.NO_CORE
                && slice.core < LanesFormat.MOST_CORES;
        firstNs = Math.min(firstNs, slice.startNs);
        lastNs = Math.max(lastNs, slice.endNs);
        if (!possible || lastNs - firstNs > LanesFormat.LONGEST_NS) {
            throw UnreadableException.damaged("event");
        }
        startNs[size] = slice.startNs;
        endNs[size] = slice.endNs;
        task[size] = slice.task;
        osTid[size] = slice.osTid;
        core[size] = (short) slice.core;
        state[size] = slice.state.code();
        settled[size] = isSettled;
        largestTask = Math.max(largestTask, slice.task);
        size++;
    }

    private void grow() throws UnreadableException {
        if (size * 2L > MOST) {
            throw UnreadableException.because("memory");
        }
        startNs = Arrays.copyOf(startNs, size * 2);
        endNs = Arrays.copyOf(endNs, size * 2);
        task = Arrays.copyOf(task, size * 2);
        osTid = Arrays.copyOf(osTid, size * 2);
        core = Arrays.copyOf(core, size * 2);
        state = Arrays.copyOf(state, size * 2);
        settled = Arrays.copyOf(settled, size * 2);
    }

    void started(long atNs, int count) throws UnreadableException {
        add(started, atNs, count);
    }

    void ended(long atNs, int count) throws UnreadableException {
        add(ended, atNs, count);
    }

    private static void add(TimeList times, long atNs, int count) throws UnreadableException {
        if (atNs < 0 || atNs > LanesFormat.LATEST_NS || count < 0 || count > 255) {
            throw UnreadableException.damaged("event");
        }
        for (int one = 0; one < count; one++) {
            times.add(atNs);
        }
    }

    /** What was let go of before. */
    void forgotten(Forgotten before) throws UnreadableException {
        if (size > 0 && (before.untilNs() > lastNs || lastNs - before.beganNs() > LanesFormat.LONGEST_NS)) {
            throw UnreadableException.damaged("facts");
        }
        forgotten = before;
    }

    /** What threads are called that carry no tasks. */
    void names(List<ThreadName> names) {
        threads = names;
    }

    void mark(Mark mark) throws UnreadableException {
        if (mark.atNs() < 0 || mark.atNs() > LanesFormat.LATEST_NS || marks.size() == LanesFormat.MOST_MARKS) {
            throw UnreadableException.damaged("event");
        }
        marks.add(mark);
    }

    int size() {
        return size;
    }

    /** The largest number of a task, or {@link Slice#NO_TASK}. */
    int largestTask() {
        return largestTask;
    }

    /**
     * The trace.
     *
     * @param lanes cores that have a lane in any case
     * @param tasks how many tasks there are
     */
    TraceSnapshot snapshot(Source source, List<Integer> lanes, int tasks, int permits, long dropped)
            throws UnreadableException {
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[at] = at;
        }
        StartOrder.sort(order, startNs, 0);
        TraceStore store = new TraceStore(source, lanes);
        Slice slice = new Slice();
        LaneClocks clocks = new LaneClocks();
        for (int at : order) {
            if (!clocks.take(fill(slice, at))) {
                throw UnreadableException.damaged("lanes");
            }
            if (core[at] >= 0) {
                // What only disturbs is kept where there is a lane.
                store.addLane(core[at]);
            }
            if (settled[at]) {
                store.append(slice);
            }
        }
        for (int at : order) {
            if (!settled[at]) {
                store.appendProvisional(fill(slice, at));
            }
        }
        for (long timeNs : started.sorted(started.size())) {
            store.addStarted(timeNs);
        }
        for (long timeNs : ended.sorted(ended.size())) {
            store.addEnded(timeNs);
        }
        marks.forEach(store::append);
        store.setForgotten(forgotten);
        store.setThreadNames(threads);
        store.ensureTasks(tasks);
        store.setPermits(permits);
        return store.publish(dropped);
    }

    /**
     * Those that do not lie inside one before them, in the order of their starts; the longer one first of two that start at once. What
     * begins inside one and goes on after it, as rounded times do, begins at its end.
     */
    List<Slice> outermost() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, (one, other) -> startNs[one] != startNs[other]
                ? Long.compare(startNs[one], startNs[other])
                : Long.compare(endNs[other], endNs[one]));
        List<Slice> outermost = new ArrayList<>();
        long untilNs = Long.MIN_VALUE;
        for (int at : order) {
            if (startNs[at] >= untilNs || endNs[at] > untilNs) {
                Slice taken = fill(new Slice(), at);
                taken.startNs = Math.max(taken.startNs, untilNs);
                outermost.add(taken);
                untilNs = endNs[at];
            }
        }
        return outermost;
    }

    private Slice fill(Slice slice, int at) {
        slice.startNs = startNs[at];
        slice.endNs = endNs[at];
        slice.task = task[at];
        slice.osTid = osTid[at];
        slice.core = core[at];
        slice.state = TaskState.ofCode(state[at]);
        return slice;
    }
}
