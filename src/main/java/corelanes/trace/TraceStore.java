package corelanes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All slices of a session, append-only, with one writer: the Collector. {@link #publish} makes a snapshot that any thread
 * may read for as long as it likes.
 *
 * <pre>
 *   Collector --append--&gt; Columns (18 B a slice) --id--&gt; LaneIndex per core, lane per task
 *             --publish-&gt; TraceSnapshot { column blocks, size, lanes, provisional slices }
 * </pre>
 *
 * <em>Provisional</em> slices are what is known of turns that have not ended yet, or whose neighbours are not known yet. Each
 * snapshot carries its own few of them behind the settled ones.
 */
public final class TraceStore {

    /** When the budget is used up, this part of it is freed at once. */
    private static final int ROOM_SHARE = 64;

    private final Source source;
    private int[] cores = {};
    private LaneIndex[] coreLanes = {};
    private LaneIndex[] disturbanceLanes = {};
    private final long budgetBytes;
    private final HeldBytes held = new HeldBytes();
    private final Columns columns = new Columns(held);
    private final TaskLanes tasks = new TaskLanes(columns, held);
    private final GrowingLongs startedNs = new GrowingLongs();
    private final GrowingLongs endedNs = new GrowingLongs();
    private final ProvisionalSlices provisional = new ProvisionalSlices();
    private List<Mark> marks = List.of();
    private List<ThreadName> threadNames = List.of();
    private int permits = TraceSnapshot.NO_PERMITS;
    private TraceSnapshot.Forgotten forgotten = TraceSnapshot.Forgotten.NOTHING;
    private long firstNs = Long.MAX_VALUE;
    private long lastNs = Long.MIN_VALUE;
    private volatile TraceSnapshot snapshot;

    /**
     * @param source where the slices come from
     * @param cores  the logical CPU numbers that have a lane from the start; others get one when they are used
     */
    public TraceStore(Source source, List<Integer> cores) {
        this(source, cores, Long.MAX_VALUE);
    }

    /**
     * @param source      where the slices come from
     * @param cores       the logical CPU numbers that have a lane from the start; others get one when they are used
     * @param budgetBytes how much memory the slices may take, with all that finds them; when that is used up, the oldest are let go of
     */
    public TraceStore(Source source, List<Integer> cores, long budgetBytes) {
        this.source = source;
        this.budgetBytes = budgetBytes;
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
            coreLanes[place] = new LaneIndex(LaneSums.Kind.HOLDERS, held);
            disturbanceLanes[place] = new LaneIndex(LaneSums.Kind.HOLDERS, held);
        }
    }

    /** From the next snapshot on, so many tasks may be on cores at one instant. */
    public void setPermits(int newPermits) {
        permits = newPermits;
    }

    /** Adds a slice for good. What only disturbs is left out where its core has no lane. */
    public void append(Slice slice) {
        if (columns.isFull() && held.bytes() > budgetBytes) {
            forgetOldest();
        }
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
            tasks.add(slice.task, id);
        }
        if (slice.core >= 0) {
            coreLane(slice.core).add(id, columns);
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
            tasks.know(slice.task);
        }
        if (!Slice.isDisturbance(slice.task) || Arrays.binarySearch(cores, slice.core) >= 0) {
            provisional.add(slice);
        }
    }

    /** Remembers what threads of this program are called that may hold cores without carrying tasks. */
    public void setThreadNames(List<ThreadName> names) {
        threadNames = List.copyOf(names);
    }

    /** Says what was let go of before anything came here, as of a recording that was saved. */
    public void setForgotten(TraceSnapshot.Forgotten before) {
        forgotten = before;
        if (before.slices() > 0) {
            firstNs = Math.min(firstNs, before.beganNs());
        }
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
            tasks.know(count - 1);
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
        int kept = columns.size() - columns.firstId();
        for (int lane = 0; lane < lanes.length; lane++) {
            lanes[lane] = coreLanes[lane].publish(provisional.ofCore(cores[lane], kept), columns);
            disturbances[lane] = disturbanceLanes[lane].publish(provisional.disturbancesOf(cores[lane], kept), columns);
        }
        Lane[][] taskLanes = tasks.publish(provisional);
        TraceSnapshot next = new TraceSnapshot(source, cores, columns.blocks().clone(), kept,
                provisional.block(), provisional.size(), lanes, disturbances, taskLanes, tasks.count(),
                startedNs.publish(), startedNs.size(), endedNs.publish(), endedNs.size(), provisional.started(),
                provisional.ended(), Math.max(forgotten.untilNs(), Math.min(firstNs, provisional.firstNs())),
                Math.max(lastNs, provisional.lastNs()), marks, threadNames, dropped, permits, forgotten);
        provisional.clear();
        snapshot = next;
        return next;
    }

    /** The snapshot published last. */
    public TraceSnapshot snapshot() {
        return snapshot;
    }

    /** How much memory the slices and all that finds them take, without what belongs to a single task's start and end, bytes. */
    public long heldBytes() {
        return held.bytes();
    }

    private LaneIndex coreLane(int core) {
        int lane = core < cores.length && cores[core] == core ? core : Arrays.binarySearch(cores, core);
        if (lane < 0) {
            addLane(core);
            return coreLanes[Arrays.binarySearch(cores, core)];
        }
        return coreLanes[lane];
    }

    /** Lets go of the oldest blocks until the rest is within the budget, with a little room so that it is not done all the time. */
    private void forgetOldest() {
        long enough = budgetBytes - budgetBytes / ROOM_SHARE;
        long untilNs = forgotten.untilNs();
        long slices = forgotten.slices();
        sumUp();
        while (held.bytes() > enough && columns.blocks().length > 1) {
            Columns.Block oldest = columns.dropFirst();
            slices += Columns.BLOCK;
            for (int at = 0; at < Columns.BLOCK; at++) {
                untilNs = Math.max(untilNs, oldest.end(at));
                if (Slice.isDisturbance(oldest.task(at))) {
                    disturbanceLanes[Arrays.binarySearch(cores, oldest.core(at))].leave();
                } else if (oldest.core(at) >= 0) {
                    coreLane(oldest.core(at)).leave();
                }
                if (Slice.isTask(oldest.task(at))) {
                    tasks.leave(oldest.task(at));
                }
            }
            for (int at = 0; at < Columns.BLOCK; at++) {
                if (Slice.isTask(oldest.task(at))) {
                    tasks.dropLeaving(oldest.task(at));
                }
            }
            for (LaneIndex lane : coreLanes) {
                lane.dropLeaving(columns);
            }
            for (LaneIndex lane : disturbanceLanes) {
                lane.dropLeaving(columns);
            }
        }
        renumber();
        forgotten = new TraceSnapshot.Forgotten(slices, untilNs, forgotten.started() + startedNs.dropUpTo(untilNs),
                forgotten.ended() + endedNs.dropUpTo(untilNs), firstNs);
    }

    private void sumUp() {
        for (int lane = 0; lane < coreLanes.length; lane++) {
            coreLanes[lane].sumUp(columns);
            disturbanceLanes[lane].sumUp(columns);
        }
        tasks.sumUp();
    }

    private void renumber() {
        for (LaneIndex lane : coreLanes) {
            lane.renumbered();
        }
        for (LaneIndex lane : disturbanceLanes) {
            lane.renumbered();
        }
        tasks.renumbered();
    }
}
