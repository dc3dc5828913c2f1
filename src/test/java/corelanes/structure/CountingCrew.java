package corelanes.structure;

import corelanes.workload.EventLoop;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands out a set number of tasks and notes what became of them. What a task does is up to the test. */
final class CountingCrew implements Crew {

    /** What a task does, on the thread that carries it. */
    interface Work {
        void perform(int task) throws InterruptedException;
    }

    /** What a task does that is begun on a loop. */
    interface LoopWork {
        void begin(int task, EventLoop loop, Runnable whenEnded);
    }

    final Queue<Integer> begun = new ConcurrentLinkedQueue<>();
    final Queue<Integer> ended = new ConcurrentLinkedQueue<>();
    final Queue<Integer> abandoned = new ConcurrentLinkedQueue<>();
    final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    final AtomicInteger seats = new AtomicInteger();
    final AtomicInteger inProgress = new AtomicInteger();
    final AtomicInteger mostInProgress = new AtomicInteger();
    volatile int tasks;
    volatile boolean stopped;
    private final AtomicInteger next = new AtomicInteger();
    private final Work work;
    private final LoopWork loopWork;
    private final boolean batches;

    /** @param batches whether {@link #nextTasks} hands out batches, as where nobody knows how many tasks there will be */
    CountingCrew(int tasks, Work work, LoopWork loopWork, boolean batches) {
        this.tasks = tasks;
        this.work = work;
        this.loopWork = loopWork;
        this.batches = batches;
    }

    CountingCrew(int tasks, Work work) {
        this(tasks, work, (_, _, whenEnded) -> whenEnded.run(), false);
    }

    @Override
    public int nextTask() {
        int task = stopped ? tasks : next.getAndIncrement();
        return task < tasks ? task : NO_TASK;
    }

    @Override
    public Tasks nextTasks(int batch) {
        int most = batches ? batch : tasks;
        int first = next.getAndUpdate(before -> Math.min(tasks, before + most));
        return new Tasks(first, Math.min(most, tasks - first));
    }

    @Override
    public boolean isWanted(int task) {
        return !stopped && task < tasks;
    }

    @Override
    public void broken(Throwable unexpected) {
        broken.add(unexpected);
    }

    @Override
    public Seat arrive() {
        seats.incrementAndGet();
        workers.add(Thread.currentThread());
        return new CountedSeat();
    }

    private void begins(int task) {
        begun.add(task);
        mostInProgress.accumulateAndGet(inProgress.incrementAndGet(), Math::max);
    }

    private void ends(int task) {
        inProgress.decrementAndGet();
        ended.add(task);
    }

    private final class CountedSeat implements Seat {

        private int task = NO_TASK;

        @Override
        public void carry(int toCarry) {
            begins(toCarry);
            try {
                work.perform(toCarry);
            } catch (InterruptedException stop) {
                abandoned.add(toCarry);
                stopped = true;
            } finally {
                ends(toCarry);
            }
        }

        @Override
        public void begin(int toBegin, EventLoop loop, Runnable whenEnded) {
            task = toBegin;
            begins(toBegin);
            loopWork.begin(toBegin, loop, () -> {
                task = NO_TASK;
                ends(toBegin);
                whenEnded.run();
            });
        }

        @Override
        public void abandon() {
            abandoned.add(task);
            ends(task);
        }

        @Override
        public void leave() {
            seats.decrementAndGet();
        }
    }
}
