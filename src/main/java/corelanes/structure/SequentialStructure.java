package corelanes.structure;

import corelanes.structure.Crew.Seat;
import corelanes.thread.Joining;
import java.time.Duration;

/** The plain program: one thread does one task after another. */
final class SequentialStructure implements Structure {

    private final Crew crew;
    private final Thread worker;

    SequentialStructure(Crew crew) {
        this.crew = crew;
        this.worker = Thread.ofPlatform().name("corelanes-worker-1").daemon().unstarted(this::work);
    }

    private void work() {
        try {
            workOnSeat();
        } catch (RuntimeException | Error unexpected) {
            crew.broken(unexpected);
        }
    }

    private void workOnSeat() {
        Seat seat = crew.arrive();
        try {
            for (int task = crew.nextTask(); task != Crew.NO_TASK; task = crew.nextTask()) {
                seat.carry(task);
            }
        } finally {
            seat.leave();
        }
    }

    @Override
    public void start() {
        worker.start();
    }

    /** One it is, whatever is asked for. */
    @Override
    public void resize(int threads) {}

    @Override
    public boolean awaitEnd(Duration longest) throws InterruptedException {
        return worker.join(longest);
    }

    @Override
    public void close() {
        worker.interrupt();
        Joining.await(worker);
    }
}
