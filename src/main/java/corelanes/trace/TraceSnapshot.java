package corelanes.trace;

import java.util.Arrays;
import java.util.List;

/**
 * Everything known at one moment; never changes. Slices are numbered 0 … {@link #size()}-1: the settled ones first, then the
 * provisional ones of this snapshot. Times are CLOCK_MONOTONIC (what {@link System#nanoTime()} reads), in ns.
 */
public final class TraceSnapshot {

    /** {@link #permits()} where each lane is a core that tasks are kept on. */
    public static final int NO_PERMITS = 0;

    /** A snapshot without lanes. */
    public static final TraceSnapshot NOTHING = empty(Source.SIMULATED, List.of());

    static final int TASK_BLOCK = 1024;
    /** Of 16 bytes each, in a line of the processor's cache. */
    private static final int SLICES_IN_LINE = 4;

    private final Source source;
    private final int[] cores;
    private final Columns.Block[] blocks;
    private final int settled;
    private final Columns.Block provisional;
    private final int provisionalSize;
    private final Lane[] coreLanes;
    private final Lane[] disturbanceLanes;
    private final Lane[][] taskLanes;
    private final int tasks;
    private final long[] startedNs;
    private final int started;
    private final long[] endedNs;
    private final int ended;
    private final long[] provisionalStartedNs;
    private final long[] provisionalEndedNs;
    private final long firstNs;
    private final long lastNs;
    private final List<Mark> marks;
    private final List<ThreadName> threadNames;
    private final long dropped;
    private final int permits;
    private final Forgotten forgotten;

    /**
     * What was let go of to stay within a store's budget.
     *
     * @param slices  how many
     * @param untilNs they all ended by then; whatever goes on after it is here. {@link Long#MIN_VALUE} if there are none, ns
     * @param started how many of the starts of tasks were before then
     * @param ended   how many of the ends of tasks were before then
     * @param beganNs start of the earliest slice of a task that there ever was, ns
     */
    public record Forgotten(long slices, long untilNs, int started, int ended, long beganNs) {

        /** Everything is there. */
        public static final Forgotten NOTHING = new Forgotten(0, Long.MIN_VALUE, 0, 0, 0);
    }

    TraceSnapshot(Source source, int[] cores, Columns.Block[] blocks, int settled, Columns.Block provisional,
            int provisionalSize, Lane[] coreLanes, Lane[] disturbanceLanes, Lane[][] taskLanes, int tasks,
            long[] startedNs, int started, long[] endedNs, int ended, long[] provisionalStartedNs,
            long[] provisionalEndedNs, long firstNs, long lastNs, List<Mark> marks, List<ThreadName> threadNames,
            long dropped, int permits, Forgotten forgotten) {
        this.source = source;
        this.cores = cores;
        this.blocks = blocks;
        this.settled = settled;
        this.provisional = provisional;
        this.provisionalSize = provisionalSize;
        this.coreLanes = coreLanes;
        this.disturbanceLanes = disturbanceLanes;
        this.taskLanes = taskLanes;
        this.tasks = tasks;
        this.startedNs = startedNs;
        this.started = started;
        this.endedNs = endedNs;
        this.ended = ended;
        this.provisionalStartedNs = provisionalStartedNs;
        this.provisionalEndedNs = provisionalEndedNs;
        this.firstNs = firstNs;
        this.lastNs = lastNs;
        this.marks = marks;
        this.threadNames = threadNames;
        this.dropped = dropped;
        this.permits = permits;
        this.forgotten = forgotten;
    }

    /** A snapshot without slices, with a lane for each of these cores. */
    public static TraceSnapshot empty(Source source, List<Integer> cores) {
        return new TraceStore(source, cores).snapshot();
    }

    /** Where the slices come from. */
    public Source source() {
        return source;
    }

    /** Number of slices, provisional ones included. */
    public int size() {
        return settled + provisionalSize;
    }

    /** Number of slices that are here for good; those from here on are this snapshot's provisional ones. */
    public int settledSize() {
        return settled;
    }

    /** Whether there is no slice at all. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Number of lanes of cores. */
    public int coreCount() {
        return cores.length;
    }

    /**
     * How many tasks may be on cores at one instant, on whichever cores, where the system keeps no thread on a chosen one and
     * workers pass permits instead; {@link #NO_PERMITS} elsewhere.
     */
    public int permits() {
        return permits;
    }

    /** How many cores the tasks may use at one instant: the lanes, or as many as there are permits. */
    public int coresAtOnce() {
        return permits == NO_PERMITS ? cores.length : permits;
    }

    /** Logical CPU number of a lane. */
    public int core(int lane) {
        return cores[lane];
    }

    /** The RUNNING slices on the core of a lane. */
    public Lane coreLane(int lane) {
        return coreLanes[lane];
    }

    /**
     * What held the core of a lane and was no part of the work: slices of {@link Slice#OTHER_THREAD} and
     * {@link Slice#ELSEWHERE}. They overlap neither one another nor those of {@link #coreLane}.
     */
    public Lane disturbanceLane(int lane) {
        return disturbanceLanes[lane];
    }

    /** Number of tasks seen; tasks are numbered from 0. */
    public int taskCount() {
        return tasks;
    }

    /** All slices of a task. */
    public Lane taskLane(int task) {
        return taskLanes[task / TASK_BLOCK][task % TASK_BLOCK];
    }

    /** How many blocks of {@value #TASK_BLOCK} tasks there are, the last one being smaller as a rule. */
    int taskBlocks() {
        return taskLanes.length;
    }

    /** The lanes of a block of tasks. Never changes; a later snapshot has the same array if all of these lanes are the same. */
    Lane[] taskBlock(int block) {
        return taskLanes[block];
    }

    /**
     * Reads settled slices in the order in which they came. Whoever is about to read them lane by lane finds them near then, and
     * waits for memory once instead of once for each slice.
     *
     * @return nothing that means anything; it is there so that reading is not left out
     */
    public long readAhead(int fromSlice, int toSlice) {
        long sum = 0;
        int to = Math.min(settled, toSlice);
        for (int slice = Math.max(0, fromSlice); slice < to; slice += SLICES_IN_LINE) {
            sum += blocks[slice >>> Columns.SHIFT].times()[(slice & Columns.MASK) << 1];
        }
        return sum;
    }

    Columns.Block block(int settledSlice) {
        return blocks[settledSlice >>> Columns.SHIFT];
    }

    /** Start of a slice, ns. */
    public long startNs(int slice) {
        return slice < settled
                ? blocks[slice >>> Columns.SHIFT].start(slice & Columns.MASK)
                : provisional.start(slice - settled);
    }

    /** End of a slice, ns. A provisional slice may grow in a later snapshot. */
    public long endNs(int slice) {
        return slice < settled
                ? blocks[slice >>> Columns.SHIFT].end(slice & Columns.MASK)
                : provisional.end(slice - settled);
    }

    /** Task of a slice, or {@link Slice#NO_TASK}, {@link Slice#OTHER_THREAD}, {@link Slice#ELSEWHERE}. */
    public int task(int slice) {
        return slice < settled
                ? blocks[slice >>> Columns.SHIFT].task(slice & Columns.MASK)
                : provisional.task(slice - settled);
    }

    /** The operating system's id of the thread that carried the task in a slice; 0 where it is not known. */
    public int osTid(int slice) {
        return slice < settled
                ? blocks[slice >>> Columns.SHIFT].osTid(slice & Columns.MASK)
                : provisional.osTid(slice - settled);
    }

    /** Logical CPU number of a slice, or {@link Slice#NO_CORE}. */
    public int coreOf(int slice) {
        return slice < settled
                ? blocks[slice >>> Columns.SHIFT].core(slice & Columns.MASK)
                : provisional.core(slice - settled);
    }

    /** What the task was doing in a slice. */
    public TaskState state(int slice) {
        return TaskState.ofCode(slice < settled
                ? blocks[slice >>> Columns.SHIFT].state(slice & Columns.MASK)
                : provisional.state(slice - settled));
    }

    /** Start of the earliest slice of a task, or {@link #forgottenUntilNs()} if that is later, ns; 0 if there is none. */
    public long firstNs() {
        return lastNs < firstNs ? 0 : firstNs;
    }

    /** End of the latest slice of a task, ns; 0 if there is none. */
    public long lastNs() {
        return lastNs < firstNs ? 0 : lastNs;
    }

    /** When tasks started, in rising order, ns; a copy. */
    public long[] startedTimesNs() {
        return merged(startedNs, started, provisionalStartedNs);
    }

    /** When tasks finished, in rising order, ns; a copy. */
    public long[] finishedTimesNs() {
        return merged(endedNs, ended, provisionalEndedNs);
    }

    /** When tasks started, as the settled slices say it, in rising order, ns; a copy. */
    public long[] settledStartedTimesNs() {
        return Arrays.copyOf(startedNs, started);
    }

    /** When tasks finished, as the settled slices say it, in rising order, ns; a copy. */
    public long[] settledFinishedTimesNs() {
        return Arrays.copyOf(endedNs, ended);
    }

    private static long[] merged(long[] settled, int size, long[] more) {
        long[] all = Arrays.copyOf(settled, size + more.length);
        System.arraycopy(more, 0, all, size, more.length);
        Arrays.sort(all);
        return all;
    }

    /** Tasks started at or before an instant. */
    public int startedBy(long timeNs) {
        return forgotten.started + countUpTo(startedNs, started, timeNs)
                + countUpTo(provisionalStartedNs, provisionalStartedNs.length, timeNs);
    }

    /** Tasks finished at or before an instant. */
    public int finishedBy(long timeNs) {
        return forgotten.ended + countUpTo(endedNs, ended, timeNs)
                + countUpTo(provisionalEndedNs, provisionalEndedNs.length, timeNs);
    }

    /** Tasks in progress at an instant: started and not finished. Concurrency. */
    public int inProgressAt(long timeNs) {
        return startedBy(timeNs) - finishedBy(timeNs);
    }

    /** Tasks running at an instant: one for each lane with a task's slice there. Parallelism. */
    public int runningAt(long timeNs) {
        int running = 0;
        for (Lane lane : coreLanes) {
            int slice = lane.sliceAt(this, timeNs);
            boolean runs = slice >= 0 && state(slice) == TaskState.RUNNING && Slice.isTask(task(slice));
            running += runs ? 1 : 0;
        }
        return running;
    }

    /** Moments remembered, in the order they were added. */
    public List<Mark> marks() {
        return marks;
    }

    /** What threads of this program are called that may hold cores without carrying tasks. */
    public List<ThreadName> threadNames() {
        return threadNames;
    }

    /** What a thread of {@link #threadNames()} is called; empty if it is not among them. */
    public String threadName(int osTid) {
        return threadNames.stream().filter(thread -> thread.osTid() == osTid).map(ThreadName::name).findFirst()
                .orElse("");
    }

    /** Slices that were lost because a worker's ring was full. */
    public long dropped() {
        return dropped;
    }

    /**
     * The oldest slices, that were let go of to stay within the store's memory budget: how many. Slice 0 is the first one kept, so
     * these numbers shift when more are let go of.
     */
    public long forgotten() {
        return forgotten.slices;
    }

    /** All that is known of what was let go of. */
    public Forgotten whatIsForgotten() {
        return forgotten;
    }

    /** Start of the earliest slice of a task that there ever was, let go of or not, ns; 0 if there is none. */
    public long beganNs() {
        return forgotten.slices > 0 ? forgotten.beganNs : firstNs();
    }

    /** Everything that goes on from here on is known; {@link Long#MIN_VALUE} if nothing was ever let go of, ns. */
    public long forgottenUntilNs() {
        return forgotten.untilNs;
    }

    private static int countUpTo(long[] rising, int size, long timeNs) {
        int at = Arrays.binarySearch(rising, 0, size, timeNs);
        while (at >= 0 && at + 1 < size && rising[at + 1] == timeNs) {
            at++;
        }
        return at >= 0 ? at + 1 : -at - 1;
    }
}
