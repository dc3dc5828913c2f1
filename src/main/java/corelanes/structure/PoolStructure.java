package corelanes.structure;

import corelanes.structure.Crew.Seat;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A fixed pool: so many platform threads, a {@link ThreadPoolExecutor} with a queue in front.
 *
 * <p>
 * The queue holds one errand for each worker: take the next task, do it, and queue up again. So the tasks need not all be in
 * memory, and a run that goes on until stopped works like one with a set number.
 */
final class PoolStructure implements Structure {

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(30);

    private final Crew crew;
    private final Runnable nextErrand = this::errand;
    private final ThreadPoolExecutor executor;
    private final AtomicInteger named = new AtomicInteger();
    private final AtomicInteger errands = new AtomicInteger();
    private final CountDownLatch firstArrivals;
    private volatile boolean open;
    private final Set<Worker> present = ConcurrentHashMap.newKeySet();

    PoolStructure(int threads, Crew crew) {
        this.crew = crew;
        this.firstArrivals = new CountDownLatch(threads);
        this.executor = new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                this::worker);
    }

    private Thread worker(Runnable loop) {
        Worker worker = new Worker(loop, "corelanes-worker-" + named.incrementAndGet());
        present.add(worker);
        return worker;
    }

    /** First all workers take their seats, then all begin at once: so that the first is not far ahead of the last. */
    @Override
    public void start() throws InterruptedException {
        try {
            sendErrands(executor.getCorePoolSize());
            firstArrivals.await();
        } finally {
            openGate();
        }
    }

    /** Wakes each worker itself: woken one by another, as a latch does it, the last would begin when the first are done. */
    private void openGate() {
        open = true;
        present.forEach(LockSupport::unpark);
    }

    private void awaitGate() {
        while (!open) {
            LockSupport.park(this);
        }
    }

    private void sendErrands(int count) {
        errands.addAndGet(count);
        for (int errand = 0; errand < count; errand++) {
            executor.execute(nextErrand);
        }
    }

    private void errand() {
        boolean queued = false;
        try {
            queued = carryNext();
        } catch (RuntimeException | Error unexpected) {
            crew.broken(unexpected);
        }
        if (!queued && errands.decrementAndGet() == 0) {
            executor.shutdown();
        }
    }

    /** Does the next task. @return whether the errand is in the queue again */
    private boolean carryNext() {
        int task = crew.nextTask();
        if (task == Crew.NO_TASK || !(Thread.currentThread() instanceof Worker worker)) {
            return false;
        }
        worker.seat().carry(task);
        try {
            executor.execute(nextErrand);
            return true;
        } catch (RejectedExecutionException closing) {
            return false;
        }
    }

    @Override
    public synchronized void resize(int threads) {
        int before = executor.getMaximumPoolSize();
        if (executor.isShutdown() || threads == before) {
            return;
        }
        if (threads > before) {
            executor.setMaximumPoolSize(threads);
            executor.setCorePoolSize(threads);
            sendErrands(Math.max(0, threads - errands.get()));
        } else {
            executor.setCorePoolSize(threads);
            executor.setMaximumPoolSize(threads);
        }
    }

    /** The pool has ended before its threads have: a worker leaves its seat after its last errand. */
    @Override
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        if (!executor.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS)) {
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
        executor.shutdownNow();
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
    private final class Worker extends Thread {

        private final Runnable loop;
        private Seat seat = NobodysSeat.INSTANCE;

        Worker(Runnable loop, String name) {
            super(name);
            this.loop = loop;
            setDaemon(true);
        }

        Seat seat() {
            return seat;
        }

        @Override
        public void run() {
            try {
                seat = crew.arrive();
            } catch (RuntimeException | Error unexpected) {
                crew.broken(unexpected);
            } finally {
                firstArrivals.countDown();
            }
            try {
                awaitGate();
                loop.run();
            } catch (RuntimeException | Error unexpected) {
                crew.broken(unexpected);
            } finally {
                seat.leave();
                present.remove(this);
            }
        }
    }
}
