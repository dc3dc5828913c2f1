package corelanes.record;

import corelanes.probe.SchedulerRecord;
import corelanes.thread.Joining;
import corelanes.trace.Mark;
import corelanes.trace.TraceSnapshot;
import corelanes.trace.TraceStore;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Empties the workers' rings into the trace, on a thread of its own. Its owner closes it; then everything that was written is in
 * the last snapshot.
 *
 * <p>
 * While somebody looks at snapshots, there is a new one at a steady beat. While nobody does, it rests longer and longer, as far as
 * the rings stay nearly empty: each time it gets a core, it takes part in the run. If nobody will before the end, it leaves in the
 * rings what has room there.
 */
public final class Collector implements AutoCloseable {

    /** A rest is at most so many times as long as the one before. */
    private static final int GROWTH = 4;
    /** With {@link #GROWTH} times as much, the rings would still have room. */
    private static final double NEARLY_EMPTY = 0.125;
    /** So that whoever writes down what is recorded misses less than a second, ns. */
    private static final long LONGEST_REST_NS = 400_000_000;

    private final TraceStore store;
    private final long beatNs;
    private final Queue<Mark> marks = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> newCores = new ConcurrentLinkedQueue<>();
    private final SliceFeed feed;
    private final SliceSorter sorter;
    private final Thread thread;
    private volatile WorkerRecorder[] workers = {};
    private volatile boolean watched = true;
    private volatile boolean lookedAt;
    private volatile boolean resting;
    private volatile boolean closing;
    private volatile long cpuNs;
    private volatile long lost;
    private volatile int permits = TraceSnapshot.NO_PERMITS;
    private volatile long coarseItems;
    private volatile Optional<Throwable> broken = Optional.empty();

    /**
     * Collects what the workers' ticks make.
     *
     * @param store  where the slices go; this Collector is its only writer
     * @param beatNs time between two snapshots, ns
     */
    public static Collector ofTicks(TraceStore store, long beatNs) {
        return new Collector(store, beatNs, new TickFeed());
    }

    /**
     * Collects what the kernel records.
     *
     * @param store    where the slices go; this Collector is its only writer
     * @param beatNs   time between two snapshots, ns
     * @param record   the kernel's record; closed with this Collector
     * @param virtual  whether tasks are carried by virtual threads
     * @param carriers ids of the threads that carry tasks or did; grows meanwhile, and any thread may read it
     * @param others   threads of this program that carry none; used by this Collector alone from now on
     */
    public static Collector ofKernel(TraceStore store, long beatNs, SchedulerRecord record, boolean virtual,
            Set<Integer> carriers, OtherThreads others) {
        return new Collector(store, beatNs, new KernelFeed(record, virtual, carriers, others));
    }

    private Collector(TraceStore store, long beatNs, SliceFeed feed) {
        this.store = store;
        this.beatNs = beatNs;
        this.feed = feed;
        this.sorter = new SliceSorter(store, feed);
        this.thread = Thread.ofPlatform().name("corelanes-collector").daemon().unstarted(this::collect);
    }

    /**
     * Nobody looks before the end: what is recorded stays in the rings as long as there is room, and no snapshots are made until
     * then.
     */
    public void leaveUnwatched() {
        watched = false;
    }

    /** Begins to collect. */
    public void start() {
        thread.start();
    }

    /** Adds a worker whose ring is to be emptied; call before the worker begins. */
    public synchronized void add(WorkerRecorder worker) {
        WorkerRecorder[] more = Arrays.copyOf(workers, workers.length + 1);
        more[workers.length] = worker;
        workers = more;
    }

    /** Remembers a moment in the trace. */
    public void mark(Mark mark) {
        marks.add(mark);
    }

    /** Gives cores their lanes although nothing has run on them yet. */
    public void showCores(List<Integer> cores) {
        newCores.addAll(cores);
    }

    /** From now on so many tasks may be on cores at one instant; {@link TraceSnapshot#NO_PERMITS} for as many as there are. */
    public void setPermits(int newPermits) {
        permits = newPermits;
    }

    /** What has been collected so far. Whoever asks wakes a Collector that rests: the next snapshot is soon there. */
    public TraceSnapshot snapshot() {
        lookedAt = true;
        if (resting) {
            LockSupport.unpark(thread);
        }
        return store.snapshot();
    }

    /** Slices and records lost so far because there was no room for them. */
    public long dropped() {
        return lost + Arrays.stream(workers).mapToLong(WorkerRecorder::dropped).sum();
    }

    /** Ticks of all workers' finished tasks. */
    public long ticks() {
        return Arrays.stream(workers).mapToLong(WorkerRecorder::ticks).sum();
    }

    /** Items of work inside libraries that were drawn as a whole so far: how long each ran is known, and not when. */
    public long coarseItems() {
        return coarseItems;
    }

    /** What ended the thread of this Collector before it was closed: what is recorded from then on is not shown; empty if it goes on. */
    public Optional<Throwable> broken() {
        return broken;
    }

    /** CPU time that collecting has taken so far, ns. */
    public long cpuNs() {
        return cpuNs;
    }

    /**
     * Collects once on the calling thread, of a Collector that is never {@linkplain #start started}: what a rehearsal needs, so that
     * those that are started find their code compiled.
     */
    public void collectHere() {
        beat(false);
    }

    private void collect() {
        try {
            collectUntilClosed();
        } catch (RuntimeException | Error unexpected) {
            broken = Optional.of(unexpected);
        }
    }

    private void collectUntilClosed() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long restNs = beatNs;
        while (!closing) {
            rest(restNs);
            boolean looked = lookedAt;
            lookedAt = false;
            boolean nearlyEmpty = Math.max(fullestRing(), feed.fullness()) < NEARLY_EMPTY;
            if (watched || !nearlyEmpty) {
                beat(false);
            }
            boolean rare = watched && !looked && nearlyEmpty;
            restNs = rare ? Math.clamp(GROWTH * restNs, beatNs, Math.max(beatNs, LONGEST_REST_NS)) : beatNs;
            cpuNs = threads.getCurrentThreadCpuTime();
        }
    }

    /** Until the time is over, or somebody has looked and a beat is. */
    private void rest(long restNs) {
        long beganNs = System.nanoTime();
        resting = restNs > beatNs;
        long leftNs = restNs;
        while (!closing && leftNs > 0) {
            LockSupport.parkNanos(this, leftNs);
            leftNs = beganNs + (lookedAt ? beatNs : restNs) - System.nanoTime();
        }
        resting = false;
    }

    private double fullestRing() {
        double fullest = 0;
        for (WorkerRecorder worker : workers) {
            fullest = Math.max(fullest, worker.fullness());
        }
        return fullest;
    }

    private void beat(boolean last) {
        for (Mark mark = marks.poll(); mark != null; mark = marks.poll()) {
            store.append(mark);
        }
        for (Integer core = newCores.poll(); core != null; core = newCores.poll()) {
            store.addLane(core);
        }
        // Who waits for a permit has no core although there may be free ones.
        sorter.lookElsewhere(permits == TraceSnapshot.NO_PERMITS);
        sorter.collect(workers, System.nanoTime(), last, watched || last);
        lost = feed.lost();
        store.setPermits(permits);
        coarseItems = sorter.coarseItems();
        if (watched || last) {
            store.setThreadNames(feed.otherThreads());
            store.publish(dropped());
        }
    }

    /** Ends the thread and collects what is left. The workers must have ended. Waits for at most one beat's work. */
    @Override
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        Joining.await(thread);
        try {
            beat(true);
        } finally {
            feed.close();
        }
    }
}
