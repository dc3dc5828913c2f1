package corelanes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All slices of a session, append-only, with one writer: the Collector. {@link #publish} makes a snapshot that any thread
 * may read for as long as it likes.
 *
 * <pre>
 *   Collector --append--&gt; Columns (27 B a slice) --id--&gt; LaneIndex per core, LaneIndex per task
 *             --publish-&gt; TraceSnapshot { column blocks, size, lanes, provisional slices }
 * </pre>
 *
 * <em>Provisional</em> slices are what is known of turns that have not ended yet, or whose neighbours are not known yet. Each
 * snapshot carries its own few of them behind the settled ones.
 */
public final class TraceStore {

    private static final int TASK_BLOCK = TraceSnapshot.TASK_BLOCK;

    private final Source source;
    private int[] cores = {};
    private LaneIndex[] coreLanes = {};
    private LaneIndex[] disturbanceLanes = {};
    private final List<LaneIndex> taskLanes = new ArrayList<>();
    private final Columns columns = new Columns();
    private final GrowingLongs startedNs = new GrowingLongs();
    private final GrowingLongs endedNs = new GrowingLongs();
    private final ProvisionalSlices provisional = new ProvisionalSlices();
    private List<Mark> marks = List.of();
    private List<ThreadName> threadNames = List.of();
    private int permits = TraceSnapshot.NO_PERMITS;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private Lane[][] publishedTasks = {};
    private boolean[] staleTaskBlocks = {};
    private volatile TraceSnapshot snapshot;

    /**
     * @param source where the slices come from
     * @param cores  the logical CPU numbers that have a lane from the start; others get one when they are used
     */
    public TraceStore(Source source, List<Integer> cores) {
        this.source = source;
        cores.forEach(this::addLane);
        this.snapshot = publish(0);
    }

    /** Gives a core its lane, in the order of the cores' numbers, unless it has one. Call with no slice provisional. */
    public void addLane(int core) {
        int at = Arrays.binarySearch(cores, core);
        if (at < 0) {
            int place = -at - 1;
            cores = Arrays.copyOf(cores, cores.length + 1);
            coreLanes = Arrays.copyOf(coreLanes, cores.length);
            disturbanceLanes = Arrays.copyOf(disturbanceLanes, cores.length);
            System.arraycopy(cores, place, cores, place + 1, cores.length - 1 - place);
            System.arraycopy(coreLanes, place, coreLanes, place + 1, cores.length - 1 - place);
            System.arraycopy(disturbanceLanes, place, disturbanceLanes, place + 1, cores.length - 1 - place);
            cores[place] = core;
            coreLanes[place] = new LaneIndex(true);
            disturbanceLanes[place] = new LaneIndex(true);
        }
    }

    /** From the next snapshot on, so many tasks may be on cores at one instant. */
    public void setPermits(int newPermits) {
        permits = newPermits;
    }

    /** Adds a slice for good. What only disturbs is left out where its core has no lane. */
    public void append(Slice slice) {
        if (Slice.isDisturbance(slice.task)) {
            int lane = Arrays.binarySearch(cores, slice.core);
            if (lane >= 0) {
                disturbanceLanes[lane].add(columns.append(slice), columns);
            }
            return;
        }
        int id = columns.append(slice);
        if (Slice.isTask(slice.task)) {
            firstNs = Math.min(firstNs, slice.startNs);
            lastNs = Math.max(lastNs, slice.endNs);
            task(slice.task).add(id, columns);
            staleTaskBlocks[slice.task / TASK_BLOCK] = true;
        }
        if (slice.core >= 0) {
            addLane(slice.core);
            coreLanes[Arrays.binarySearch(cores, slice.core)].add(id, columns);
        }
        for (int task = 0; task < slice.started; task++) {
            startedNs.add(slice.startNs);
        }
        for (int task = 0; task < slice.ended; task++) {
            endedNs.add(slice.endNs);
        }
    }

    /** Adds a slice to the next snapshot only. Call in the order of the starts. */
    public void appendProvisional(Slice slice) {
        if (Slice.isTask(slice.task)) {
            task(slice.task);
        }
        if (!Slice.isDisturbance(slice.task) || Arrays.binarySearch(cores, slice.core) >= 0) {
            provisional.add(slice);
        }
    }

    /** Remembers what threads of this program are called that may hold cores without carrying tasks. */
    public void setThreadNames(List<ThreadName> names) {
        threadNames = List.copyOf(names);
    }

    /** Counts a task as started at a time, beside those that slices say; call in the order of the times. */
    public void addStarted(long atNs) {
        startedNs.add(atNs);
    }

    /** Counts a task as finished at a time, beside those that slices say; call in the order of the times. */
    public void addEnded(long atNs) {
        endedNs.add(atNs);
    }

    /** Gives tasks their lanes up to this number, so that {@link TraceSnapshot#taskCount()} is at least that. */
    public void ensureTasks(int count) {
        if (count > 0) {
            task(count - 1);
        }
    }

    /** Remembers a moment. */
    public void append(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        marks = List.copyOf(more);
    }

    /**
     * Publishes what has been appended so far, and forgets the provisional slices.
     *
     * @param dropped slices that were lost before they came here, so far
     */
    public TraceSnapshot publish(long dropped) {
        provisional.forEachCore(this::addLane);
        Lane[] lanes = new Lane[coreLanes.length];
        Lane[] disturbances = new Lane[coreLanes.length];
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = coreLanes[lane].publish(provisional.ofCore(cores[lane], columns.size()));
            disturbances[lane] = disturbanceLanes[lane]
                    .publish(provisional.disturbancesOf(cores[lane], columns.size()));
        }
        publishTasks();
        TraceSnapshot next = new TraceSnapshot(source, cores, columns.blocks().clone(), columns.size(),
                provisional.block(), provisional.size(), lanes, disturbances, publishedTasks.clone(), taskLanes.size(),
                startedNs.publish(), startedNs.size(), endedNs.publish(), endedNs.size(), provisional.started(),
                provisional.ended(), Math.min(firstNs, provisional.firstNs()), Math.max(lastNs, provisional.lastNs()),
                marks, threadNames, dropped, permits);
        markProvisionalTasksStale();
        provisional.clear();
        snapshot = next;
        return next;
    }

    /** The snapshot published last. */
    public TraceSnapshot snapshot() {
        return snapshot;
    }

    private void publishTasks() {
        provisional.forEachTask(task -> staleTaskBlocks[task / TASK_BLOCK] = true);
        for (int block = 0; block < publishedTasks.length; block++) {
            if (staleTaskBlocks[block]) {
                int from = block * TASK_BLOCK;
                int size = Math.min(TASK_BLOCK, taskLanes.size() - from);
                Lane[] lanes = new Lane[size];
                for (int at = 0; at < size; at++) {
                    lanes[at] = taskLanes.get(from + at).publish(provisional.ofTask(from + at, columns.size()));
                }
                publishedTasks[block] = lanes;
                staleTaskBlocks[block] = false;
            }
        }
    }

    private void markProvisionalTasksStale() {
        provisional.forEachTask(task -> staleTaskBlocks[task / TASK_BLOCK] = true);
    }

    private LaneIndex task(int task) {
        while (taskLanes.size() <= task) {
            int block = taskLanes.size() / TASK_BLOCK;
            if (block == publishedTasks.length) {
                publishedTasks = Arrays.copyOf(publishedTasks, block + 1);
                staleTaskBlocks = Arrays.copyOf(staleTaskBlocks, block + 1);
            }
            staleTaskBlocks[block] = true;
            taskLanes.add(new LaneIndex(false));
        }
        return taskLanes.get(task);
    }
}
