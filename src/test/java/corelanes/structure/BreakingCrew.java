package corelanes.structure;

import corelanes.workload.EventLoop;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Breaks once at a certain call, as where a class can't be loaded any more, and then has no more tasks to hand out. */
final class BreakingCrew implements Crew {

    /** At what it breaks. */
    enum At {
        NEXT_TASK, ARRIVAL, TASK
    }

    final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private final At at;
    private final AtomicInteger callsLeft;
    private final AtomicInteger next = new AtomicInteger();

    /** @param good so many calls go well before one breaks */
    BreakingCrew(At at, int good) {
        this.at = at;
        this.callsLeft = new AtomicInteger(good);
    }

    private void breakIf(At here) {
        if (here == at && callsLeft.getAndDecrement() == 0) {
            throw new NoClassDefFoundError("at " + here);
        }
    }

    @Override
    public int nextTask() {
        breakIf(At.NEXT_TASK);
        return broken.isEmpty() ? next.getAndIncrement() : NO_TASK;
    }

    @Override
    public Tasks nextTasks(int batch) {
        breakIf(At.NEXT_TASK);
        return broken.isEmpty() ? new Tasks(next.getAndAdd(batch), batch) : new Tasks(0, 0);
    }

    @Override
    public boolean isWanted(int task) {
        return broken.isEmpty();
    }

    @Override
    public Seat arrive() {
        breakIf(At.ARRIVAL);
        return new BreakingSeat();
    }

    @Override
    public void broken(Throwable unexpected) {
        broken.add(unexpected);
    }

    private final class BreakingSeat implements Seat {

        @Override
        public void carry(int task) {
            breakIf(At.TASK);
        }

        @Override
        public void begin(int task, EventLoop loop, Runnable whenEnded) {
            breakIf(At.TASK);
            loop.soon(whenEnded);
        }

        @Override
        public void abandon() {}

        @Override
        public void leave() {}
    }
}
