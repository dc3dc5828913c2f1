package corelanes.structure;

import corelanes.structure.Crew.Seat;
import corelanes.structure.Crew.Tasks;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Fork/join: the range of all tasks is split in halves until one task is left. A worker puts the right halves on its own stack
 * and goes on with the left ones; a worker with nothing to do steals the oldest half of another, which is the largest.
 *
 * <p>
 * Nobody joins: tasks give no result to their range, and a worker that waits for a stolen half would hold its thread.
 */
final class ForkJoinStructure implements Structure {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);
    /** Without a set number of tasks, so many for each worker are split at once; the last batch is not begun to its end. */
    private static final int BATCH_PER_WORKER = 4;

    private final Crew crew;
    private final StealingPool pool;
    private final Permits permits;
    private final Semaphore arrivals = new Semaphore(0);
    private final Set<Worker> present = ConcurrentHashMap.newKeySet();
    private final AtomicInteger named = new AtomicInteger();
    private final AtomicInteger notBegun = new AtomicInteger();
    private final AtomicInteger notEnded = new AtomicInteger();
    private volatile int threads;
    private volatile boolean open;

    ForkJoinStructure(int threads, Crew crew) {
        this.crew = crew;
        this.threads = threads;
        this.permits = new Permits(threads);
        this.pool = new StealingPool(threads, Worker::new, (_, problem) -> broken(problem));
    }

    private void broken(Throwable problem) {
        crew.broken(problem);
        arrivals.release(threads);
    }

    /** First all workers take their seats, then all begin at once, as in the pool: so that what they share is the work alone. */
    @Override
    public void start() throws InterruptedException {
        try {
            int workers = threads;
            for (int worker = 0; worker < workers; worker++) {
                pool.hire();
            }
            arrivals.acquire(workers);
            // Held back by one, so that the pool is not taken for done before the work is in it.
            notEnded.incrementAndGet();
            try {
                takeMore();
            } finally {
                ended();
            }
        } finally {
            openGate();
        }
    }

    private void awaitGate() {
        while (!open) {
            LockSupport.park(this);
        }
    }

    /** Wakes each worker itself, as the pool does. */
    private void openGate() {
        open = true;
        present.forEach(LockSupport::unpark);
    }

    /** Puts the next tasks in, if there are more. */
    private synchronized void takeMore() {
        if (notBegun.get() >= threads) {
            return;
        }
        Tasks tasks = crew.nextTasks(BATCH_PER_WORKER * threads);
        if (tasks.count() > 0) {
            notBegun.addAndGet(tasks.count());
            notEnded.addAndGet(tasks.count());
            Range range = new Range(tasks.first(), tasks.first() + tasks.count());
            if (ForkJoinWorkerThread.currentThread() instanceof Worker) {
                range.fork();
            } else {
                pool.execute(range);
            }
        }
    }

    /** The tasks with the numbers from {@code first} to below {@code end}. */
    private final class Range extends RecursiveAction {

        private static final long serialVersionUID = 1L;

        private final int first;
        private final int end;

        Range(int first, int end) {
            this.first = first;
            this.end = end;
        }

        @Override
        protected void compute() {
            int leftEnd = end;
            while (leftEnd - first > 1) {
                int middle = first + (leftEnd - first) / 2;
                new Range(middle, leftEnd).fork();
                leftEnd = middle;
            }
            try {
                carry(first);
            } catch (RuntimeException | Error unexpected) {
                crew.broken(unexpected);
            } finally {
                ended();
            }
        }
    }

    private void carry(int task) {
        if (notBegun.decrementAndGet() < threads) {
            takeMore();
        }
        if (crew.isWanted(task) && Thread.currentThread() instanceof Worker worker) {
            try {
                permits.acquire();
            } catch (InterruptedException stopped) {
                return;
            }
            try {
                if (crew.isWanted(task)) {
                    worker.seat.carry(task);
                }
            } finally {
                permits.release();
            }
        }
    }

    private void ended() {
        if (notEnded.decrementAndGet() == 0) {
            pool.shutdown();
        }
    }

    /** A worker too many finds no permit for its next task, and what it has left can be stolen. */
    @Override
    public synchronized void resize(int newThreads) {
        permits.setTotal(newThreads);
        threads = newThreads;
        int before = pool.getParallelism();
        if (newThreads > before) {
            pool.setParallelism(newThreads);
            try {
                for (int worker = before; worker < newThreads; worker++) {
                    pool.hire();
                }
            } catch (RejectedExecutionException over) {
                // All is done: nobody is needed any more.
            }
        }
    }

    @Override
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        if (!pool.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            return false;
        }
        for (Worker worker : present) {
            worker.join();
        }
        return true;
    }

    @Override
    public void close() {
        openGate();
        pool.shutdownNow();
        present.forEach(Thread::interrupt);
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = awaitEnd(LONGEST_LOOK);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A thread of the pool, with its seat. */
    private final class Worker extends ForkJoinWorkerThread {

        private Seat seat = NobodysSeat.INSTANCE;

        Worker(ForkJoinPool pool) {
            super(pool);
            setName("corelanes-fork-join-" + named.incrementAndGet());
            present.add(this);
        }

        @Override
        protected void onStart() {
            seat = crew.arrive();
            arrivals.release();
            awaitGate();
        }

        @Override
        protected void onTermination(Throwable exception) {
            seat.leave();
            present.remove(this);
        }
    }
}
